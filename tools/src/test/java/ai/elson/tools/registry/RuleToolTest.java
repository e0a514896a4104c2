package ai.elson.tools.registry;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RuleToolTest {

    private static final Registry REGISTRY = Registry.standard();

    /// Rev. Proc. 2025-32, section 4.14: 32,200 for a joint return of 2026.
    @Test
    void a_value_comes_with_its_year_its_citation_and_its_origin() {
        assertThat(lookUp("standard deduction", "2026", "joint").text())
                .isEqualTo(
                        "{\"text\":\"standard deduction (joint) for 2026 is $32,200\","
                                + "\"values\":{\"value\":32200},"
                                + "\"rules\":[\"IRC 63(c)(7); Rev. Proc. 2025-32\"],"
                                + "\"origin\":\"rule:tax.standard_deduction@2026\"}");
    }

    /// P.L. 119-21 raised the deduction of 2025 from 15,000 to 15,750 after it had been published.
    @Test
    void of_two_values_for_a_year_the_one_known_last_counts() {
        assertThat(lookUp("standard deduction", "2025", "single").content().path("text").asString())
                .isEqualTo("standard deduction (single) for 2025 is $15,750");
    }

    @Test
    void a_year_without_a_value_has_none_whatever_its_neighbours_have() {
        ToolResult result = lookUp("standard deduction", "2027", "single");
        assertThat(result.ok()).isFalse();
        assertThat(result.content().path("error").asString())
                .startsWith("unavailable: ")
                .contains("2027", "2026");
    }

    @Test
    void without_a_year_the_latest_is_given_and_named() {
        assertThat(lookUp("standard deduction", "null", "head").content().path("text").asString())
                .isEqualTo("standard deduction (head) for 2026 is $24,150");
    }

    @Test
    void a_value_that_depends_on_the_filing_status_needs_one() {
        ToolResult result = lookUp("standard deduction", "2026", "none");
        assertThat(result.content().path("field").asString()).isEqualTo("filing_status");
        assertThat(result.content().path("accepted").asString())
                .isEqualTo("one of single, joint, head, separate");
    }

    @Test
    void nonsense_has_no_rule() {
        for (String topic : new String[] {"purple elephants", "?"}) {
            assertThat(lookUp(topic, "2026", "single").text())
                    .as(topic)
                    .startsWith("{\"error\":\"unavailable: no rule for «" + topic);
        }
    }

    static ToolResult lookUp(String topic, String year, String filingStatus) {
        return REGISTRY.call(
                "look_up_rule",
                "{\"topic\":\""
                        + topic
                        + "\",\"year\":"
                        + year
                        + ",\"filing_status\":\""
                        + filingStatus
                        + "\"}");
    }
}
