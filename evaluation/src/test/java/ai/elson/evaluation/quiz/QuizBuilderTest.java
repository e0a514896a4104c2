package ai.elson.evaluation.quiz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.elson.base.failure.BadInput;
import ai.elson.knowledge.rule.RuleBook;
import ai.elson.knowledge.taxonomy.Taxonomy;
import ai.elson.tools.registry.Registry;
import java.util.List;
import org.junit.jupiter.api.Test;

class QuizBuilderTest {

    private static final String GROWTH =
            """
            domain: personal_finance
            questions:
              - id: x_1
                kind: numeric
                bucket: financial_literacy
                difficulty: easy
                family: growth
                question: "What do $1,000 become in 2 years at 10%?"
                calls:
                  - tool: future_value
                    arguments: {amount: 1000, rate: 10, years: 2}
                key: 1210.00
                unit: USD
                working: "$1,000 x 1.1 x 1.1 = $1,210"
            """;

    private static final String INSURED =
            """
            domain: personal_finance
            questions:
              - id: x_2
                kind: fact
                bucket: emergency_savings
                difficulty: easy
                family: insured
                question: "How much of a deposit is insured?"
                calls:
                  - tool: look_up_rule
                    arguments: {topic: "FDIC insurance limit", year: null, filing_status: none}
                    rule: pf.fdic
                key: 250000
                unit: USD
                claims:
                  - about: "insured deposit"
            """;

    private static List<Question> build(String yaml) {
        return new QuizBuilder(Registry.standard(), RuleBook.standard())
                .build(yaml, "x.yaml", Taxonomy.standard().domain("personal_finance"));
    }

    @Test
    void a_scenario_becomes_a_question_with_working_and_reference() {
        Question.Numeric question = (Question.Numeric) build(GROWTH).getFirst();

        assertThat(question.value()).isEqualByComparingTo("1210");
        assertThat(question.item().reference().answer()).contains("1.1 x 1.1", "$1,210");
        assertThat(question.item().reference().calls().getFirst().result()).contains("$1,210");
    }

    @Test
    void a_fact_takes_its_sources_from_the_rule_book() {
        Question.Fact question = (Question.Fact) build(INSURED).getFirst();

        assertThat(question.cite()).contains("12 USC 1821(a)(1)(E)");
        assertThat(question.item().rules()).containsExactly("pf.fdic");
    }

    @Test
    void a_key_by_hand_that_is_not_the_tools_is_refused() {
        assertRefused(
                GROWTH.replace("1210.00", "1200.00"),
                "x_1",
                "1200.00 by hand",
                "1210.00 by the tools");
    }

    @Test
    void a_question_that_tells_its_key_is_refused() {
        assertRefused(
                GROWTH.replace("What do", "Is it $1,210.00 that"),
                "x_1",
                "the key in the question");
    }

    @Test
    void a_look_up_that_finds_another_rule_is_refused() {
        assertRefused(
                INSURED.replace("FDIC insurance", "NCUA insurance"), "x_2", "pf.ncua", "pf.fdic");
    }

    @Test
    void a_call_that_its_tool_refuses_is_refused() {
        assertRefused(GROWTH.replace("rate: 10", "rate: -10"), "x_1", "future_value", "rate");
    }

    @Test
    void a_bucket_of_another_domain_is_refused() {
        assertRefused(
                GROWTH.replace("financial_literacy", "medicare"), "x_1", "medicare", "budgeting");
    }

    @Test
    void an_unknown_field_is_refused_with_its_line() {
        assertRefused(GROWTH.replace("unit: USD", "unitt: USD"), "x.yaml:13", "unitt", "unit");
    }

    @Test
    void an_argument_may_be_reckoned_from_an_earlier_result() {
        Question question =
                build(
                                GROWTH.replace(
                                        "    key: 1210.00",
                                        "      - tool: future_value\n"
                                                + "        arguments: {amount: \"$1.future_value + 90\", rate: 10, years: 1}\n"
                                                + "    key: 1430.00"))
                        .getFirst();
        assertThat(question.item().reference().calls().getLast().arguments()).contains("1300");
    }

    private static void assertRefused(String yaml, String... parts) {
        assertThatThrownBy(() -> build(yaml))
                .isInstanceOf(BadInput.class)
                .hasMessageContainingAll(parts);
    }
}
