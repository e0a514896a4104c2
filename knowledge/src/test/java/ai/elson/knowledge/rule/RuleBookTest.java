package ai.elson.knowledge.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.elson.base.failure.BadInput;
import ai.elson.knowledge.taxonomy.Domain;
import ai.elson.knowledge.taxonomy.Taxonomy;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RuleBookTest {

    private static final RuleBook BOOK = RuleBook.standard();
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 1);

    @Test
    void every_domain_has_at_least_four_rules_in_its_own_buckets() {
        Map<String, List<Rule>> byDomain =
                BOOK.rules().stream().collect(Collectors.groupingBy(Rule::domain));
        for (Domain domain : Taxonomy.standard().domains()) {
            assertThat(byDomain.getOrDefault(domain.id(), List.of()))
                    .as(domain.id())
                    .hasSizeGreaterThanOrEqualTo(4);
            assertThat(byDomain.get(domain.id()))
                    .allSatisfy(rule -> assertThat(domain.buckets()).contains(rule.bucket()));
        }
        assertThat(byDomain).hasSize(27);
    }

    @Test
    void every_dimension_is_covered_in_every_period() {
        for (Rule rule : BOOK.rules()) {
            rule.dimensions()
                    .forEach((key, choices) -> {
                        List<LocalDate> periods =
                                rule.values().stream().map(RuleValue::from).distinct().toList();
                        for (LocalDate period : periods) {
                            assertThat(
                                            rule.values().stream()
                                                    .filter(v -> v.from().equals(period))
                                                    .map(v -> v.dimensions().get(key))
                                                    .distinct())
                                    .as(rule.id() + " from " + period)
                                    .containsExactlyInAnyOrderElementsOf(choices);
                        }
                    });
        }
    }

    @ParameterizedTest
    @CsvSource({"single", "joint", "head", "separate"})
    void brackets_rise(String status) {
        for (int year : new int[] {2024, 2025, 2026}) {
            BigDecimal below = BigDecimal.ZERO;
            for (int rate : new int[] {10, 12, 22, 24, 32, 35}) {
                BigDecimal top =
                        BOOK.amount(
                                "tax.bracket_top_" + rate, Map.of("filing_status", status), year);
                assertThat(top).as(rate + "% in " + year).isGreaterThan(below);
                below = top;
            }
        }
    }

    /// Figures from the IRS, SSA and CMS announcements, typed apart from the data files.
    @ParameterizedTest
    @CsvSource({
        "tax.standard_deduction, joint, 2026, 32200",
        "tax.standard_deduction, single, 2024, 14600",
        "tax.salt_cap, joint, 2026, 40400",
        "tax.bracket_top_22, joint, 2025, 206700",
        "tax.gains_zero_top, single, 2026, 49450",
        "tax.amt_exemption, joint, 2026, 140200",
        "tax.qbi_threshold, single, 2025, 197300",
        "medicare.irmaa_income_1, joint, 2026, 218000",
        "medicare.irmaa_income_5, joint, 2025, 750000",
    })
    void figures_by_filing_status(String id, String status, int year, BigDecimal expected) {
        assertThat(BOOK.amount(id, Map.of("filing_status", status), year))
                .isEqualByComparingTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "retirement.elective_deferral, 2026, 24500",
        "retirement.ira_limit, 2026, 7500",
        "estate.basic_exclusion, 2026, 15000000",
        "gift.annual_exclusion, 2024, 18000",
        "ss.bend_point_1, 2026, 1286",
        "tax.wage_base, 2025, 176100",
        "medicare.part_b_premium, 2026, 202.90",
        "tax.mileage_rate, 2026, 72.5",
    })
    void figures(String id, int year, BigDecimal expected) {
        assertThat(BOOK.amount(id, year)).isEqualByComparingTo(expected);
    }

    @Test
    void a_value_changed_retroactively_depends_on_when_one_asks() {
        LocalDate tax = LocalDate.of(2025, 12, 31);
        assertThat(number(tax, LocalDate.of(2025, 3, 1))).isEqualByComparingTo("15000");
        assertThat(number(tax, LocalDate.of(2025, 8, 1))).isEqualByComparingTo("15750");
        assertThat(number(tax, TODAY)).isEqualByComparingTo("15750");
    }

    @Test
    void no_value_is_carried_into_a_year_that_has_none() {
        assertThat(reason("tax.wage_base", Map.of(), LocalDate.of(2027, 6, 1)))
                .isEqualTo(Lookup.Reason.AFTER_LAST_PERIOD);
        assertThat(reason("tax.wage_base", Map.of(), LocalDate.of(1990, 6, 1)))
                .isEqualTo(Lookup.Reason.BEFORE_FIRST_PERIOD);
        assertThat(reason("tax.nothing", Map.of(), TODAY)).isEqualTo(Lookup.Reason.UNKNOWN_RULE);
        assertThat(reason("tax.amt_exemption", Map.of("filing_status", "trust"), TODAY))
                .isEqualTo(Lookup.Reason.UNKNOWN_DIMENSION);
        assertThat(
                        BOOK.find(
                                "tax.wage_base",
                                Map.of(),
                                LocalDate.of(2026, 6, 1),
                                LocalDate.of(2025, 1, 1)))
                .isInstanceOfSatisfying(
                        Lookup.Unavailable.class,
                        u -> assertThat(u.reason()).isEqualTo(Lookup.Reason.NOT_YET_KNOWN));
        assertThatThrownBy(() -> BOOK.amount("tax.wage_base", 2027))
                .isInstanceOf(UnavailableFact.class)
                .hasMessageContaining("2027");
    }

    @Test
    void facts_that_lapse_at_year_end_are_listed() {
        List<String> lapsing =
                BOOK.lapsingAfter(LocalDate.of(2026, 12, 31)).stream().map(Rule::id).toList();
        assertThat(lapsing)
                .contains("tax.wage_base", "retirement.ira_limit")
                .doesNotContain("tax.niit_rate", "tax.senior_deduction");
    }

    @Test
    void an_unknown_key_is_refused_with_the_nearest_one() {
        assertThatThrownBy(() -> RuleBook.parse("rules:\n  - id: a.b\n    lable: x\n", "made.yaml"))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("made.yaml:3")
                .hasMessageContaining("«lable»")
                .hasMessageContaining("«label»");
    }

    @Test
    void a_fact_without_citation_is_refused() {
        assertThatThrownBy(() ->
                        RuleBook.parse(
                                "rules:\n  - id: a.b\n    label: x\n    unit: USD\n", "made.yaml"))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("made.yaml");
    }

    private static BigDecimal number(LocalDate asOf, LocalDate knownAt) {
        return ((Lookup.Found)
                        BOOK.find(
                                "tax.standard_deduction",
                                Map.of("filing_status", "single"),
                                asOf,
                                knownAt))
                .value()
                .number();
    }

    private static Lookup.Reason reason(String id, Map<String, String> dimensions, LocalDate asOf) {
        return ((Lookup.Unavailable) BOOK.find(id, dimensions, asOf, TODAY)).reason();
    }
}
