package ai.elson.corpus.generate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.elson.base.failure.BadInput;
import ai.elson.base.file.Json;
import ai.elson.base.seed.Seeds;
import ai.elson.corpus.asking.Given;
import ai.elson.corpus.asking.Parameter;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class RowsLineTest {

    private static final FieldWords WORDS =
            new FieldWords(Map.of("buy", List.of("bought")), Map.of());
    private static final JsonNode LIST =
            Json.MAPPER.readTree(
                    """
                    {"type": "array", "items": {"type": "object", "properties": {
                      "side": {"type": "string", "enum": ["buy", "sell"]},
                      "day": {"type": "string", "format": "date"},
                      "price": {"type": ["number", "null"]}}}}
                    """);

    private static RowsPlan parse(String json) {
        return RowsLine.parse(
                Json.MAPPER.readTree(json), LIST.get("items"), WORDS, "file: tool.trades");
    }

    private static Given draw(RowsPlan plan, long seed) {
        var random = Seeds.random(seed, "rows");
        Drawing drawing = new Drawing(new NameLists(Map.of()), _ -> List.of("buy", "sell"), random);
        JsonNode rows = drawing.draw("trades", plan, new Scope());
        Parameter parameter = WORDS.parameter("trades", LIST, plan, "file: tool.trades");
        return new Speech(random).say(parameter, plan, rows, drawing.rows("trades"));
    }

    @Test
    void rows_follow_one_another_and_are_said_in_one_way() {
        RowsPlan plan =
                parse(
                        """
                        {"rows": "3", "fields": {"side": "choice only: buy", "day": "date 10..10 after last, first 2025-01-01..2025-01-01", "price": "money 2..2 of last, first 5..5"},
                         "say": ["{side} at {price#} on {day}"]}
                        """);
        for (int seed = 0; seed < 40; seed++) {
            Given given = draw(plan, seed);
            assertThat(given.json().toString())
                    .isEqualTo(
                            """
                            [{"side":"buy","day":"2025-01-01","price":5},\
                            {"side":"buy","day":"2025-01-11","price":10},\
                            {"side":"buy","day":"2025-01-21","price":20}]\
                            """);
            assertThat(given.spoken()).as("seed %d", seed).startsWith("bought at $5 on ");
            assertThat(given.block()).startsWith("\n").endsWith("\n").hasLineCount(4);
        }
    }

    @Test
    void named_rows_keep_their_order_and_their_own_words() {
        RowsPlan plan =
                parse(
                        """
                        {"rows": ["in, out"], "fields": {"day": "date 2025-01-01..2025-01-01"},
                         "each": {"out": {"side": "choice only: sell", "price": "none", "say": ["gave away"]},
                                  "in": {"side": "choice only: buy", "price": "money 7..7", "say": ["got at {price#}"]}}}
                        """);
        Given given = draw(plan, 1);
        assertThat(given.json().get(0).get("side").asString()).isEqualTo("buy");
        assertThat(given.json().get(1).get("price").isNull()).isTrue();
        assertThat(given.spoken()).matches("got at \\$7(; |, | and |, and )gave away");
    }

    @Test
    void an_empty_list_goes_unsaid() {
        RowsPlan plan =
                parse(
                        """
                        {"rows": "0", "fields": {"side": "choice", "day": "date 2025-01-01..2025-01-01", "price": "none"}, "say": ["{day}"]}
                        """);
        assertThat(plan.maySkip()).isTrue();
        assertThat(draw(plan, 1).said()).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            textBlock =
                    """
                    {"row": "3"}; row
                    {"rows": "3", "fields": {"side": "choice"}, "say": ["x"]}; those of the calculator
                    {"rows": "3", "fields": {"side": "choice", "day": "date 2025-01-01..2025-01-01", "price": "none"}}; ways to say a row
                    {"rows": "3", "fields": {"side": "choice", "day": "date 2025-01-01..2025-01-01", "price": "none"}, "say": ["{cost}"]}; {cost}
                    {"rows": "3", "fields": {"side": "choice", "day": "date 2025-01-01..2025-01-01", "price": "none"}, "say": ["{price}"]}; may go unsaid
                    {"rows": ["a, b"], "fields": {"day": "date 2025-01-01..2025-01-01", "price": "none"}, "each": {"a": {"side": "choice"}}, "say": ["{day}"]}; rows of each
                    {"rows": "3", "fields": {"side": "choice", "day": "date", "price": "none"}, "say": ["x"]}; range
                    """)
    void bad_rows_are_refused_with_their_place(String json, String accepted) {
        assertThatThrownBy(() -> parse(json))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("file: tool.trades")
                .hasMessageContaining(accepted);
    }
}
