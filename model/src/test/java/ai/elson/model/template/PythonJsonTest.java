package ai.elson.model.template;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PythonJsonTest {

    /// Right-hand sides are what CPython 3.11 prints for `json.dumps(json.loads(left),
    /// ensure_ascii=False)`.
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    {"a":1,"b":[1.50,true,null]} | {"a": 1, "b": [1.5, true, null]}
                    100000.00 | 100000.0
                    1e5 | 100000.0
                    1e16 | 1e+16
                    123456789012345.6 | 123456789012345.6
                    1.25e22 | 1.25e+22
                    0.0001 | 0.0001
                    0.00001 | 1e-05
                    -0.000012 | -1.2e-05
                    12345678901234567890123 | 12345678901234567890123
                    "é\\u0007\\t\\"" | "é\\u0007\\t\\""
                    {} | {}
                    [] | []
                    not json | not json
                    """)
    void json_is_written_as_python_writes_it(String json, String expected) {
        assertThat(PythonJson.normalised(json)).isEqualTo(expected);
    }
}
