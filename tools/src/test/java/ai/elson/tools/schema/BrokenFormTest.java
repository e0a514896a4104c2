package ai.elson.tools.schema;

import static org.assertj.core.api.Assertions.assertThat;

import ai.elson.base.file.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Fields that are dropped, added or of another type, at every place of every example.
class BrokenFormTest {

    static List<Document> all() {
        return Documents.all();
    }

    @ParameterizedTest
    @MethodSource("all")
    void no_field_can_be_left_out(Document document) {
        for (String at : fields(document.example(), "")) {
            ObjectNode changed = document.example();
            parent(changed, at).remove(name(at));
            assertThat(Documents.validate(document.name(), changed))
                    .as(at)
                    .extracting(Finding::path)
                    .contains(at);
        }
    }

    @ParameterizedTest
    @MethodSource("all")
    void no_field_can_be_added(Document document) {
        List<String> objects =
                fields(document.example(), "").stream()
                        .map(BrokenFormTest::outer)
                        .distinct()
                        .toList();
        for (String at : objects) {
            ObjectNode changed = document.example();
            ((ObjectNode) changed.at(at)).put("surprise", 1);
            assertThat(Documents.validate(document.name(), changed))
                    .as(at)
                    .extracting(Finding::path)
                    .contains(at + "/surprise");
        }
    }

    @ParameterizedTest
    @MethodSource("all")
    void no_field_takes_another_type(Document document) {
        SplittableRandom random = new SplittableRandom(7);
        for (String at : fields(document.example(), "")) {
            ObjectNode changed = document.example();
            JsonNode value = changed.at(at);
            parent(changed, at).set(name(at), another(value, random));
            assertThat(Documents.validate(document.name(), changed))
                    .as(at + " " + changed.at(at))
                    .isNotEmpty()
                    .allSatisfy(f -> assertThat(f.path()).startsWith(outer(at)));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    TaxScenarioSummary | /scenarios/0/lines/0/call/calcId      | "federal_retrun" | the nearest is federal_return
                    TaxScenarioSummary | /scenarios/0/lines/0/call/inputs/year | "x"              | a whole number from 2000 to 2100
                    TaxScenarioSummary | /scenarios/0/lines/0/call             | null             | an object that says its calcId
                    TradePlan          | /orders/1/limitPrice                  | 5                | an object with value, unit, asOf, origin, or null
                    TradePlan          | /orders/0/price                       | null             | an object with value, unit, asOf, origin
                    TradePlan          | /orders/0/price/value                 | "41"             | a number of at least 0.0001
                    TradePlan          | /orders/0/price/unit                  | "percent"        | one of usd
                    TradePlan          | /orders                               | []               | a list of 1 to 100
                    TradePlan          | /tradeDate                            | "2026-02-30"     | a date as 2026-04-15
                    TradePlan          | /preparedBy/firm                      | " "              | a text of at most 120 letters that is not blank
                    FinancialPlan      | /household/state                      | "mn"             | that matches ^[A-Z]{2}$
                    FinancialPlan      | /netWorth/origin/kind                 | 5                | one of calculator, rule, market, user, derived
                    FinancialPlan      | /household/dependents                 | 21               | a whole number from 0 to 20
                    FinancialPlan      | /sample                               | "no"             | true or false
                    """)
    void what_is_accepted_is_said_in_words(String name, String at, String value, String accepted) {
        ObjectNode changed = Documents.of(name).example();
        parent(changed, at).set(name(at), Json.MAPPER.readTree(value));
        assertThat(Documents.validate(changed))
                .singleElement()
                .satisfies(f -> {
                    assertThat(f.path()).isEqualTo(at);
                    assertThat(f.accepted()).contains(accepted);
                });
    }

    @ParameterizedTest
    @MethodSource("all")
    void what_is_no_document_at_all_is_refused(Document document) {
        for (String text : List.of("null", "1", "\"text\"", "[]", "{}", "true")) {
            assertThat(Documents.validate(document.name(), Json.MAPPER.readTree(text)))
                    .isNotEmpty();
        }
    }

    /// A value of a type that the field does not have; neither null nor what may stand for it.
    private static JsonNode another(JsonNode value, SplittableRandom random) {
        List<JsonNode> others = new ArrayList<>();
        if (!value.isBoolean()) {
            others.add(Json.MAPPER.readTree("true"));
        }
        if (!value.isNumber()) {
            others.add(Json.MAPPER.readTree("12.5"));
        }
        if (!value.isArray()) {
            others.add(Json.MAPPER.readTree("[[]]"));
        }
        if (!value.isObject()) {
            others.add(Json.MAPPER.readTree("{\"a\":1}"));
        }
        if (!value.isString() && !value.isNull()) {
            others.add(Json.MAPPER.readTree("\"7\""));
        }
        return others.get(random.nextInt(others.size()));
    }

    private static List<String> fields(JsonNode node, String at) {
        List<String> found = new ArrayList<>();
        if (node instanceof ArrayNode) {
            for (int i = 0; i < node.size(); i++) {
                found.addAll(fields(node.path(i), at + "/" + i));
            }
        } else {
            node.properties()
                    .forEach(p -> {
                        found.add(at + "/" + p.getKey());
                        found.addAll(fields(p.getValue(), at + "/" + p.getKey()));
                    });
        }
        return found;
    }

    private static ObjectNode parent(ObjectNode document, String at) {
        return (ObjectNode) document.at(outer(at));
    }

    private static String outer(String at) {
        return at.substring(0, at.lastIndexOf('/'));
    }

    private static String name(String at) {
        return at.substring(at.lastIndexOf('/') + 1);
    }
}
