package ai.elson.tools.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import ai.elson.base.failure.BadInput;
import ai.elson.base.file.Json;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

class DocumentsTest {

    /// What OpenAI's structured outputs take in strict mode.
    private static final Set<String> STRICT =
            Set.of(
                    "type",
                    "properties",
                    "required",
                    "additionalProperties",
                    "items",
                    "enum",
                    "const",
                    "anyOf",
                    "$ref",
                    "$defs",
                    "description",
                    "pattern",
                    "format",
                    "minimum",
                    "maximum",
                    "minItems",
                    "maxItems");

    static List<Document> all() {
        return Documents.all();
    }

    @Test
    void there_are_seven() {
        assertThat(Documents.all())
                .extracting(Document::name)
                .containsExactly(
                        "FinancialPlan",
                        "InvestmentPolicyStatement",
                        "TradePlan",
                        "TaxScenarioSummary",
                        "ComplianceChecklist",
                        "MarketDataRequest",
                        "FundamentalAnalysisReport");
    }

    @ParameterizedTest
    @MethodSource("all")
    void every_schema_is_valid_by_the_meta_schema(Document document) {
        Schema meta =
                SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                        .getSchema(
                                SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"));
        assertThat(meta.validate(document.schema().toString(), InputFormat.JSON)).isEmpty();
        assertThat(meta.validate(document.modelSchema().toString(), InputFormat.JSON)).isEmpty();
        assertThat(document.schema().path("$id").asString())
                .isEqualTo("urn:elson:schema:" + document.name() + ":1");
    }

    @ParameterizedTest
    @MethodSource("all")
    void every_object_is_closed_and_all_its_fields_are_required(Document document) {
        int[] properties = {0};
        eachSchema(
                document.modelSchema(),
                node -> {
                    if (node.path("type").asString("").equals("object")) {
                        assertThat(node.path("additionalProperties").asBoolean(true)).isFalse();
                        assertThat(node.path("required").valueStream().map(JsonNode::asString))
                                .containsExactlyElementsOf(node.path("properties").propertyNames());
                        properties[0] += node.path("properties").size();
                    }
                    assertThat(STRICT).containsAll(node.propertyNames());
                    if (node.has("$ref")) {
                        assertThat(node.size()).isEqualTo(1);
                    }
                });
        assertThat(properties[0]).isBetween(20, 4999);
    }

    @ParameterizedTest
    @MethodSource("all")
    void no_schema_nests_deeper_than_ten(Document document) {
        ObjectNode schema = document.schema();
        assertThat(depth(schema, schema)).isBetween(3, 10);
    }

    @ParameterizedTest
    @MethodSource("all")
    void every_example_validates(Document document) {
        assertThat(Documents.validate(document.example())).isEmpty();
        assertThat(Documents.validate(document.name(), document.example())).isEmpty();
    }

    /// Where this fails because a calculator or a rule has changed, the new example stands in
    /// `target/examples`.
    @ParameterizedTest
    @MethodSource("all")
    void every_example_says_what_the_calculators_give_today(Document document) throws IOException {
        ObjectNode whole = ExampleTemplate.whole(document.name());
        Path folder = Files.createDirectories(Path.of("target", "examples"));
        Files.writeString(folder.resolve(document.name() + ".json"), Json.pretty(whole));
        assertThat(Json.pretty(document.example())).isEqualTo(Json.pretty(whole));
    }

    @ParameterizedTest
    @MethodSource("all")
    void every_document_goes_to_a_record_and_back(Document document) {
        Deliverable read = Documents.read(document.example(), document.type());
        assertThat(read.document()).isEqualTo(document.name());
        ObjectNode written = Documents.write(read);
        assertThat(Json.pretty(written)).isEqualTo(Json.pretty(document.example()));
        assertThat(Documents.read(written, document.type())).isEqualTo(read);
    }

    @Test
    void a_document_of_no_known_kind_is_told_the_nearest() {
        assertThat(Documents.validate(Json.MAPPER.readTree("{\"document\":\"TradePlans\"}")))
                .singleElement()
                .satisfies(f -> assertThat(f.accepted()).contains("the nearest is TradePlan"));
        assertThat(Documents.validate(Json.MAPPER.readTree("[1]")))
                .singleElement()
                .satisfies(f -> assertThat(f.found()).isEqualTo("nothing"));
        assertThatThrownBy(() -> Documents.of("tradeplan"))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("the nearest is «TradePlan»");
    }

    @Test
    void text_that_is_no_json_is_refused_with_its_line() {
        assertThatThrownBy(() ->
                        Documents.parse("{\n  \"document\": \"TradePlan\",\n  oops\n}", "a.json"))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("a.json:3:");
        assertThatThrownBy(() -> Documents.parse("x".repeat(Documents.LONGEST + 1), "a.json"))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("4000001 characters");
    }

    @Test
    void a_document_that_does_not_validate_is_not_read() {
        ObjectNode plan = Documents.of("TradePlan").example();
        plan.put("settlementDate", "2026-06-09");
        assertThatThrownBy(() -> Documents.read(plan, TradePlan.class))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("TradePlan/settlementDate: found 2026-06-09")
                .hasMessageContaining("2026-06-03");
    }

    @Test
    void all_findings_are_told_up_to_a_hundred() {
        ObjectNode request = Documents.of("MarketDataRequest").example();
        request.putArray("symbols");
        request.putNull("interval").put("neededBy", "2026-01-01");
        assertThat(Documents.validate(request))
                .extracting(Finding::path)
                .containsExactlyInAnyOrder("/symbols", "/interval", "/neededBy");
        for (int i = 0; i < 300; i++) {
            request.put("unknown" + i, i);
        }
        assertThat(Documents.validate(request)).hasSize(100);
    }

    @Test
    void numbers_of_very_many_digits_are_refused_before_anything_computes_with_them() {
        ObjectNode plan = Documents.of("FinancialPlan").example();
        for (String digits : List.of("1e-999999999", "1e999999999", "1" + "0".repeat(500))) {
            ((ObjectNode) plan.path("netWorth")).set("value", Json.MAPPER.readTree(digits));
            assertThat(Documents.validate(plan))
                    .singleElement()
                    .satisfies(f -> assertThat(f.path()).isEqualTo("/netWorth/value"));
        }
    }

    @Test
    void a_number_beyond_all_numbers_is_refused_when_it_is_read() {
        assertThatThrownBy(() -> Documents.parse("{\"a\": 1e99999999999}", "a.json"))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("a.json");
    }

    @Test
    void a_key_that_stands_twice_is_refused_however_it_is_escaped() {
        assertThatThrownBy(() ->
                        Documents.parse("{\"sample\": true, \"s\\u0061mple\": false}", "a.json"))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("Duplicate");
    }

    @Test
    void an_endless_name_of_a_kind_is_not_told_back() {
        String name = "x\u001b[31m".repeat(100_000);
        assertThat(Documents.validate(Json.MAPPER.createObjectNode().put("document", name)))
                .singleElement()
                .satisfies(f -> {
                    assertThat(f.found()).hasSizeLessThan(100).doesNotContain("\u001b");
                    assertThat(f.accepted()).hasSizeLessThan(300);
                });
    }

    @Test
    void a_sale_at_a_loss_before_there_was_a_wash_sale_rule_is_a_finding() {
        ObjectNode plan = Documents.of("TradePlan").example();
        plan.put("tradeDate", "1900-01-02");
        assertThat(Documents.validate(plan))
                .extracting(Finding::rule)
                .contains("the wash-sale rule holds on the day of the trades");
    }

    @Test
    void figures_that_follow_from_very_many_others_are_checked_within_seconds() {
        ObjectNode plan = Documents.of("FinancialPlan").example();
        ArrayNode recommendations = (ArrayNode) plan.path("recommendations");
        List<String> pointers = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            if (i >= recommendations.size()) {
                recommendations.add(recommendations.path(0).deepCopy());
            }
            ObjectNode recommendation = (ObjectNode) recommendations.path(i);
            recommendation.put("priority", i + 1);
            ArrayNode figures = recommendation.putArray("figures");
            for (int j = 0; j < 20; j++) {
                ObjectNode figure = figures.addObject().put("name", "f").putObject("figure");
                figure.put("value", 0).put("unit", "usd").put("asOf", "2026-06-01");
                ObjectNode origin = figure.putObject("origin");
                if (pointers.isEmpty()) {
                    origin.put("kind", "user").put("words", "Nothing.");
                } else {
                    ArrayNode of =
                            origin.put("kind", "derived").put("operation", "sum").putArray("of");
                    pointers.subList(Math.max(0, pointers.size() - 100), pointers.size())
                            .forEach(of::add);
                }
                pointers.add("/recommendations/" + i + "/figures/" + j + "/figure");
            }
        }
        List<Finding> findings =
                assertTimeoutPreemptively(Duration.ofSeconds(30), () -> Documents.validate(plan));
        assertThat(findings).isEmpty();
    }

    @Test
    void a_record_of_a_document_cannot_be_changed() {
        TradePlan plan = Documents.read(Documents.of("TradePlan").example(), TradePlan.class);
        assertThatThrownBy(() -> plan.orders().clear())
                .isInstanceOf(UnsupportedOperationException.class);
        TaxScenarioSummary summary =
                Documents.read(
                        Documents.of("TaxScenarioSummary").example(), TaxScenarioSummary.class);
        CalculatorCall call = summary.scenarios().getFirst().lines().getFirst().call();
        call.inputs().put("year", 1999);
        assertThat(call.inputs().path("year").asInt()).isEqualTo(2026);
    }

    private static void eachSchema(JsonNode node, java.util.function.Consumer<JsonNode> visit) {
        visit.accept(node);
        for (String map : List.of("properties", "$defs")) {
            node.path(map).propertyStream().forEach(p -> eachSchema(p.getValue(), visit));
        }
        node.path("anyOf").forEach(alternative -> eachSchema(alternative, visit));
        if (node.has("items")) {
            eachSchema(node.path("items"), visit);
        }
    }

    private static int depth(ObjectNode root, JsonNode node) {
        if (node.has("$ref")) {
            return depth(root, root.at(node.path("$ref").asString().substring(1)));
        }
        List<JsonNode> inner = new ArrayList<>();
        node.path("properties").forEach(inner::add);
        node.path("anyOf").forEach(inner::add);
        if (node.has("items")) {
            inner.add(node.path("items"));
        }
        int deepest = inner.stream().mapToInt(n -> depth(root, n)).max().orElse(0);
        return deepest + (node.has("properties") ? 1 : 0);
    }
}
