package ai.elson.evaluation.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CitationsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "IRC 63(c)                | under 26 U.S.C. § 63(c)(7) you get",
                "IRC 63(c)                | section 63(c) of the Internal Revenue Code",
                "IRC 63(c)                | Sec. 63(c) says so",
                "IRC 63(c)                | I.R.C. § 63",
                "IRC 1(h)(4)              | Internal Revenue Code section 1(h)(4)",
                "FINRA Rule 2210          | FINRA 2210 forbids it",
                "FINRA Rule 2210          | see Rule 2210(d)",
                "17 CFR 240.10b-5         | SEC Rule 10b-5",
                "17 CFR 240.10b-5         | 17 C.F.R. § 240.10b-5",
                "IRC 63(c); Rev. Proc. 2025-32 | Revenue Procedure 2025-32",
                "IRC 402(g), 408, 414(v)  | IRC 414(v)",
                "42 USC 403(f)            | 42 U.S.C. 403(f)",
                "15 USC 1692g             | 15 U.S.C. section 1692g(b)",
                "IAS 2 paragraph 25       | IAS 2, paragraph 25",
                "Uniform Prudent Investor Act section 3 | the Uniform Prudent Investor Act, section 3",
                "MSRB Rule G-17           | MSRB Rule G-17",
            })
    void a_source_is_known_in_any_form(String source, String text) {
        assertThat(Citations.cites(text, List.of(source))).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "IRC 63(c)       | IRC 63(d)",
                "IRC 63(c)       | IRC 631",
                "IRC 72(t)       | IRC 72(q)(1)",
                "FINRA Rule 2210 | FINRA Rule 2211",
                "FINRA Rule 2210 | $2,210",
                "Rev. Proc. 2025-32 | Rev. Proc. 2025-3",
                "42 USC 403(f)   | section 403 was long",
                "31 USC 5324     | 31 CFR 5324",
                "IRC 63(c)       | no source at all",
            })
    void another_source_is_not_it(String source, String text) {
        assertThat(Citations.cites(text, List.of(source))).isFalse();
    }

    @Test
    void other_sources_are_counted() {
        String text =
                "Under IRC 1091(a) and 26 USC 1091 it is 30 days; see also IRC 1211(b), FINRA Rule 2210.";
        assertThat(Citations.foreign(text, List.of("IRC 1091(a)"))).isEqualTo(2);
    }
}
