package ai.elson.knowledge.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.elson.base.failure.BadInput;
import ai.elson.knowledge.taxonomy.Taxonomy;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// How the book answers, whatever it holds; what it holds is checked in [RuleDataTest] and
/// [RuleFiguresTest].
class RuleBookTest {

    private static final RuleBook BOOK = RuleBook.standard();
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 1);

    private static final String MADE =
            """
            rules:
              - id: made.limit
                label: "made limit"
                unit: USD
                authority: nobody
                citation: "section 1"
                locator: "section 1"
                verification: read on a public page
                domain: compliance
                bucket: aml_kyc
                topics: ["made limit"]
                values:
                  - {from: 2025-01-01, to: 2025-12-31, knownFrom: 2024-10-01, status: SUPERSEDED, value: 10}
                  - {from: 2025-01-01, to: 2025-12-31, knownFrom: 2025-07-04, status: ENACTED, value: 12, citation: "section 2"}
            """;

    @Test
    void no_value_is_carried_into_a_year_that_has_none() {
        assertThat(reason("tax.wage_base", Map.of(), LocalDate.of(2027, 1, 1)))
                .isEqualTo(Lookup.Reason.AFTER_LAST_PERIOD);
        assertThat(reason("tax.wage_base", Map.of(), LocalDate.of(1990, 6, 1)))
                .isEqualTo(Lookup.Reason.BEFORE_FIRST_PERIOD);
        assertThatThrownBy(() -> BOOK.amount("tax.wage_base", 2027))
                .isInstanceOf(UnavailableFact.class)
                .hasMessageContaining("2027")
                .hasMessageContaining("available: 2024, 2025, 2026");
    }

    @Test
    void an_unknown_rule_or_dimension_is_said_to_be_unknown() {
        assertThat(reason("tax.nothing", Map.of(), TODAY)).isEqualTo(Lookup.Reason.UNKNOWN_RULE);
        assertThat(reason("tax.amt_exemption", Map.of("filing_status", "trust"), TODAY))
                .isEqualTo(Lookup.Reason.UNKNOWN_DIMENSION);
        assertThat(reason("tax.amt_exemption", Map.of(), TODAY))
                .isEqualTo(Lookup.Reason.UNKNOWN_DIMENSION);
        assertThatThrownBy(() -> BOOK.rule("tax.nothing")).hasMessageContaining("tax.nothing");
    }

    @Test
    void a_value_is_unknown_before_it_was_published() {
        LocalDate asOf = LocalDate.of(2026, 6, 1);
        assertThat(BOOK.find("tax.wage_base", Map.of(), asOf, LocalDate.of(2025, 1, 1)))
                .isInstanceOfSatisfying(
                        Lookup.Unavailable.class,
                        u -> assertThat(u.reason()).isEqualTo(Lookup.Reason.NOT_YET_KNOWN));
    }

    @Test
    void of_two_values_for_a_day_the_one_known_last_counts_and_brings_its_own_citation() {
        RuleBook book = RuleBook.of(RuleBook.parse(MADE, "made.yaml"));
        LocalDate asOf = LocalDate.of(2025, 12, 31);
        assertThat(book.find("made.limit", Map.of(), asOf, LocalDate.of(2025, 7, 3)))
                .isInstanceOfSatisfying(
                        Lookup.Found.class,
                        f -> {
                            assertThat(f.value().number()).isEqualByComparingTo("10");
                            assertThat(f.citation()).isEqualTo("section 1");
                        });
        assertThat(book.find("made.limit", Map.of(), asOf, LocalDate.of(2025, 7, 4)))
                .isInstanceOfSatisfying(
                        Lookup.Found.class,
                        f -> {
                            assertThat(f.value().number()).isEqualByComparingTo("12");
                            assertThat(f.citation()).isEqualTo("section 2");
                        });
        assertThat(book.amount("made.limit", 2025)).isEqualByComparingTo("12");
    }

    @Test
    void facts_that_lapse_are_those_without_a_value_on_the_next_day() {
        List<String> lapsing =
                BOOK.lapsingAfter(LocalDate.of(2026, 12, 31)).stream().map(Rule::id).toList();
        assertThat(lapsing)
                .contains("tax.wage_base", "retirement.ira_limit")
                .doesNotContain("tax.niit_rate", "tax.senior_deduction");
        RuleBook book = RuleBook.of(RuleBook.parse(MADE, "made.yaml"));
        assertThat(book.lapsingAfter(LocalDate.of(2025, 12, 30))).isEmpty();
        assertThat(book.lapsingAfter(LocalDate.of(2024, 6, 1)))
                .as("what begins later has not lapsed")
                .isEmpty();
        assertThat(book.lapsingAfter(LocalDate.of(2025, 12, 31))).hasSize(1);
    }

    @Test
    void an_unknown_key_is_refused_with_the_nearest_one() {
        assertThatThrownBy(() -> RuleBook.parse("rules:\n  - id: a.b\n    lable: x\n", "made.yaml"))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("made.yaml:3")
                .hasMessageContaining("«lable»")
                .hasMessageContaining("«label»");
        assertThatThrownBy(() ->
                        RuleBook.parse(MADE.replaceFirst("knownFrom", "knownform"), "made.yaml"))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("made.yaml:13")
                .hasMessageContaining("«knownFrom»");
    }

    @Test
    void a_fact_without_citation_or_locator_is_refused() {
        for (String key : new String[] {"citation", "locator", "verification", "authority"}) {
            String without = MADE.replaceFirst("    " + key + ": .*\n", "");
            assertThatThrownBy(() -> RuleBook.parse(without, "made.yaml"))
                    .as(key)
                    .isInstanceOf(BadInput.class)
                    .hasMessageContaining("made.yaml");
        }
    }

    @Test
    void values_that_contradict_each_other_or_the_rule_are_refused() {
        for (String[] change :
                new String[][] {
                    {"knownFrom: 2025-07-04", "knownFrom: 2024-10-01"},
                    {"unit: USD", "unit: TEXT"},
                    {"to: 2025-12-31", "to: 2024-12-31"},
                    {"value: 12", "value: 12, dimensions: {age: 5}"},
                    {"value: 10", "text: ten"},
                    {"id: made.limit", "id: Made"},
                    {"status: SUPERSEDED", "status: ENACTED"},
                    {"status: SUPERSEDED", "status: superseded"},
                    {"status: ENACTED", "status: SUPERSEDED"},
                    {"knownFrom: 2025-07-04", "knownFrom: 2024-07-04"},
                    {
                        "to: 2025-12-31, knownFrom: 2025-07-04",
                        "to: 2025-12-30, knownFrom: 2025-07-04"
                    },
                    {
                        "{from: 2025-01-01, to: 2025-12-31, knownFrom: 2025-07-04",
                        "{from: 2025-01-02, to: 2025-12-31, knownFrom: 2025-07-04"
                    },
                    {"status: ENACTED", "status: PROJECTED"},
                    {"knownFrom: 2024-10-01", "knownfrom: 2024-10-01"},
                    {"topics: [\"made limit\"]", "topics: []"},
                    {"from: 2025-01-01, to", "from: 2025-13-01, to"},
                }) {
            assertThatThrownBy(
                            () -> RuleBook.parse(MADE.replace(change[0], change[1]), "made.yaml"))
                    .as(change[1])
                    .isInstanceOf(BadInput.class)
                    .hasMessageContaining("made.yaml");
        }
    }

    @Test
    void two_rules_of_one_id_are_refused() {
        List<Rule> made = RuleBook.parse(MADE, "made.yaml");
        assertThatThrownBy(() -> RuleBook.of(List.of(made.getFirst(), made.getFirst())))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("made.limit");
    }

    @Test
    void a_rule_in_the_wrong_file_or_bucket_is_refused() {
        List<Rule> made = RuleBook.parse(MADE, "made.yaml");
        assertThatThrownBy(() ->
                        RuleBook.ofDomain(
                                Taxonomy.standard().domain("derivatives"), made, "made.yaml"))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("compliance");
        List<Rule> elsewhere =
                RuleBook.parse(MADE.replace("bucket: aml_kyc", "bucket: options"), "made.yaml");
        assertThatThrownBy(() ->
                        RuleBook.ofDomain(
                                Taxonomy.standard().domain("compliance"), elsewhere, "made.yaml"))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("aml_kyc");
    }

    @Test
    void an_estimate_is_replaced_by_what_is_set() {
        String estimated = MADE.replace("SUPERSEDED", "PROJECTED");
        RuleBook book = RuleBook.of(RuleBook.parse(estimated, "made.yaml"));
        Lookup.Found before =
                (Lookup.Found)
                        book.find(
                                "made.limit",
                                Map.of(),
                                LocalDate.of(2025, 6, 1),
                                LocalDate.of(2025, 1, 1));
        assertThat(before.value().status()).isEqualTo(RuleValue.Status.PROJECTED);
        assertThat(book.amount("made.limit", 2025)).isEqualByComparingTo("12");
    }

    @Test
    void why_nothing_is_available_is_said_so_that_it_can_be_mended() {
        assertThat(explanation("tax.wage_bases", Map.of(), TODAY)).contains("«tax.wage_base»");
        assertThatThrownBy(() -> BOOK.rule("tax.wage_bases"))
                .hasMessageContaining("«tax.wage_bases»")
                .hasMessageContaining("the nearest is «tax.wage_base»");
        assertThat(explanation("tax.amt_exemption", Map.of(), TODAY))
                .contains("filing_status: found none; accepted: single, joint, head, separate");
        assertThat(explanation("tax.amt_exemption", Map.of("filing_status", "trust"), TODAY))
                .contains("filing_status: found trust; accepted: single, joint, head, separate");
        assertThat(explanation("tax.wage_base", Map.of("age", "5"), TODAY))
                .contains("found age; accepted: no dimension");
        assertThat(explanation("tax.amt_exemption", Map.of("status", "single"), TODAY))
                .contains("found status; accepted: filing_status")
                .contains("filing_status: found none");
        assertThat(explanation("college.parent_plus_year", Map.of(), LocalDate.of(2026, 6, 30)))
                .contains("not available for 2026-06-30")
                .contains("available: from 2026-07-01");
        assertThat(explanation("biz.hsr_size", Map.of(), LocalDate.of(2027, 1, 1)))
                .contains("2025-02-21 to 2026-02-16, 2026-02-17 to 2026-12-31");
        assertThat(explanation("tax.senior_deduction", Map.of(), LocalDate.of(2029, 1, 1)))
                .contains("available: 2025-2028");
    }

    private static String explanation(
            String ruleId, Map<String, String> dimensions, LocalDate asOf) {
        return ((Lookup.Unavailable) BOOK.find(ruleId, dimensions, asOf, TODAY)).explanation();
    }

    private static Lookup.Reason reason(String id, Map<String, String> dimensions, LocalDate asOf) {
        return ((Lookup.Unavailable) BOOK.find(id, dimensions, asOf, TODAY)).reason();
    }
}
