package ai.elson.tools.schema;

import static org.assertj.core.api.Assertions.assertThat;

import ai.elson.base.file.Json;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Every figure of every example, one at a time.
class OriginsTest {

    static List<Document> all() {
        return Documents.all();
    }

    @ParameterizedTest
    @MethodSource("all")
    void no_figure_validates_without_its_origin(Document document) {
        List<String> figures = figures(document.example(), "");
        assertThat(figures).isNotEmpty();
        for (String at : figures) {
            ObjectNode without = document.example();
            ((ObjectNode) without.at(at)).remove("origin");
            assertThat(Documents.validate(without))
                    .as(at)
                    .anySatisfy(f -> assertThat(f.path()).isEqualTo(at + "/origin"));
            ObjectNode empty = document.example();
            ((ObjectNode) empty.at(at)).putNull("origin");
            assertThat(Documents.validate(empty))
                    .as(at)
                    .anySatisfy(f -> assertThat(f.path()).isEqualTo(at + "/origin"));
        }
    }

    @ParameterizedTest
    @MethodSource("all")
    void no_figure_validates_with_an_origin_that_does_not_exist(Document document) {
        String hash = "0".repeat(64);
        for (String at : figures(document.example(), "")) {
            refused(
                    document,
                    at,
                    """
                    {"kind":"calculator","calcId":"crystal_ball","rules":[],"inputs":"%s","version":"1"}
                    """
                            .formatted(hash),
                    "/calcId");
            refused(
                    document,
                    at,
                    """
                    {"kind":"rule","rules":["tax.made_up"],"year":2026,"inputs":"%s","version":"1"}
                    """
                            .formatted(hash),
                    "/rules/0");
            refused(document, at, "{\"kind\":\"user\",\"words\":\"  \"}", "/words");
            refused(document, at, "{\"kind\":\"rumour\",\"words\":\"they say\"}", "/kind");
            refused(
                    document,
                    at,
                    "{\"kind\":\"derived\",\"operation\":\"sum\",\"of\":[\"" + at + "\"]}",
                    "/of/0");
        }
    }

    private static void refused(Document document, String at, String origin, String where) {
        ObjectNode changed = document.example();
        ((ObjectNode) changed.at(at)).set("origin", Json.MAPPER.readTree(origin));
        List<Finding> findings = Documents.validate(changed);
        boolean named =
                findings.stream()
                        .anyMatch(f ->
                                f.path().equals(at + "/origin" + where)
                                        || f.path().equals(at + "/origin/kind")
                                        || f.path().equals(at + "/origin"));
        assertThat(named).as(document.name() + at + origin + findings).isTrue();
    }

    @Test
    void sample_figures_make_a_sample_document() {
        for (String name : List.of("TradePlan", "FundamentalAnalysisReport")) {
            ObjectNode document = Documents.of(name).example();
            document.put("sample", false);
            assertThat(Documents.validate(document))
                    .isNotEmpty()
                    .allSatisfy(f -> assertThat(f.path()).isEqualTo("/sample"));
        }
    }

    @Test
    void figures_that_follow_from_each_other_have_no_ground() {
        ObjectNode plan = Documents.of("FinancialPlan").example();
        set(plan, "/goals/1/target", "/emergencyFund/target");
        set(plan, "/emergencyFund/target", "/goals/1/target");
        assertThat(Documents.validate(plan))
                .extracting(Finding::path)
                .contains("/goals/1/target/origin/of/0", "/emergencyFund/target/origin/of/0");
    }

    @Test
    void the_kind_that_was_meant_is_the_one_that_is_mended() {
        ObjectNode plan = Documents.of("TradePlan").example();
        ((ObjectNode) plan.at("/orders/0/price/origin")).put("asOf", "yesterday").remove("source");
        assertThat(Documents.validate(plan))
                .extracting(Finding::path)
                .containsExactlyInAnyOrder(
                        "/orders/0/price/origin/asOf",
                        "/orders/0/price/origin/asOf",
                        "/orders/0/price/origin/source");
    }

    private static void set(ObjectNode plan, String figure, String of) {
        ((ObjectNode) plan.at(figure))
                .putObject("origin")
                .put("kind", "derived")
                .put("operation", "sum")
                .putArray("of")
                .add(of);
    }

    static List<String> figures(JsonNode node, String at) {
        List<String> found = new ArrayList<>();
        if (node.has("origin")) {
            found.add(at);
        } else if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                found.addAll(figures(node.path(i), at + "/" + i));
            }
        } else {
            node.properties()
                    .forEach(p -> found.addAll(figures(p.getValue(), at + "/" + p.getKey())));
        }
        return found;
    }
}
