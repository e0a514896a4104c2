package ai.elson.knowledge.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

/// Figures typed apart from the data files, after the announcements and the statutes.
class RuleFiguresTest {

    private static final RuleBook BOOK = RuleBook.standard();

    @ParameterizedTest
    @CsvFileSource(resources = "figures.txt", delimiter = '|', nullValues = "-")
    void the_announced_figures_stand_in_the_book(
            String id, String who, BigDecimal in2024, BigDecimal in2025, BigDecimal in2026) {
        Map<String, String> dimensions = dimensions(who);
        requireFigure(id, dimensions, 2024, in2024);
        requireFigure(id, dimensions, 2025, in2025);
        requireFigure(id, dimensions, 2026, in2026);
    }

    private static void requireFigure(
            String id, Map<String, String> who, int year, BigDecimal expected) {
        if (expected != null) {
            assertThat(BOOK.amount(id, who, year))
                    .as(id + " " + who + " " + year)
                    .isEqualByComparingTo(expected);
        }
    }

    private static Map<String, String> dimensions(String who) {
        if (who == null) {
            return Map.of();
        }
        String[] parts = who.split("=");
        return Map.of(parts[0], parts[1]);
    }

    /// P.L. 119-21 of 4 July 2025 changed these for the year that was half over.
    @ParameterizedTest
    @CsvSource({
        "tax.standard_deduction, joint, 30000, 31500",
        "tax.standard_deduction, head, 22500, 23625",
        "tax.child_credit, , 2000, 2200",
        "tax.section_179_limit, , 1250000, 2500000",
        "tax.salt_cap, joint, 10000, 40000",
        "tax.salt_cap, separate, 5000, 20000",
        "tax.standard_deduction, single, 15000, 15750",
        "tax.standard_deduction, separate, 15000, 15750",
        "tax.section_179_phaseout, , 3130000, 4000000",
        "tax.bonus_depreciation, , 40, 100",
    })
    void the_law_of_july_2025_reached_back(
            String id, String status, BigDecimal inMarch, BigDecimal inAugust) {
        Map<String, String> who = status == null ? Map.of() : Map.of("filing_status", status);
        assertThat(known(id, who, LocalDate.of(2025, 3, 1))).isEqualByComparingTo(inMarch);
        assertThat(known(id, who, LocalDate.of(2025, 7, 3))).isEqualByComparingTo(inMarch);
        assertThat(known(id, who, LocalDate.of(2025, 7, 4))).isEqualByComparingTo(inAugust);
    }

    /// What the law of 2017 said of 2026 held, as known, until the law of July 2025 changed it.
    @ParameterizedTest
    @CsvSource({
        "home.mortgage_debt_cap, joint, 1000000, 750000",
        "home.mortgage_debt_cap, separate, 500000, 375000",
        "tax.top_rate, , 39.6, 37",
        "tax.bonus_depreciation, , 20, 100",
        "tax.home_energy_credit, , 30, 0",
    })
    void the_law_of_july_2025_changed_what_2026_was_to_bring(
            String id, String status, BigDecimal before, BigDecimal after) {
        Map<String, String> who = status == null ? Map.of() : Map.of("filing_status", status);
        LocalDate asOf = LocalDate.of(2026, 12, 31);
        assertThat(number(id, who, asOf, LocalDate.of(2025, 7, 3))).isEqualByComparingTo(before);
        assertThat(number(id, who, asOf, LocalDate.of(2025, 7, 4))).isEqualByComparingTo(after);
    }

    /// New in July 2025 for the year that was half over: before that day nothing was known.
    @ParameterizedTest
    @CsvSource({
        "tax.senior_deduction, ",
        "tax.senior_phaseout_start, single",
        "tax.tips_deduction, ",
        "tax.overtime_deduction, joint",
        "tax.car_loan_interest, ",
        "tax.salt_phasedown_start, joint",
    })
    void what_the_law_of_july_2025_made_was_unknown_before(String id, String status) {
        Map<String, String> who = status == null ? Map.of() : Map.of("filing_status", status);
        LocalDate asOf = LocalDate.of(2025, 12, 31);
        assertThat(BOOK.find(id, who, asOf, LocalDate.of(2025, 7, 3)))
                .isInstanceOfSatisfying(
                        Lookup.Unavailable.class,
                        u -> assertThat(u.reason()).isEqualTo(Lookup.Reason.NOT_YET_KNOWN));
        assertThat(BOOK.find(id, who, asOf, LocalDate.of(2025, 7, 4)))
                .isInstanceOf(Lookup.Found.class);
    }

    /// Rules that changed within a year, on the day and the day before.
    @ParameterizedTest
    @CsvSource({
        "alt.qualified_client_assets, 2026-06-28, 1100000, 1400000",
        "alt.qualified_client_net_worth, 2026-06-28, 2200000, 2700000",
        "sec.gift_limit, 2026-03-29, 100, 300",
        "sec.settlement_days, 2024-05-27, 2, 1",
        "biz.hsr_size, 2026-02-16, 126400000, 133900000",
        "tax.bonus_depreciation, 2025-01-19, 40, 100",
        "di.able_age, 2025-12-31, 26, 46",
        "college.k12_limit, 2025-12-31, 10000, 20000",
    })
    void a_change_takes_hold_on_its_day(
            String id, LocalDate last, BigDecimal before, BigDecimal after) {
        LocalDate now = LocalDate.of(2026, 11, 1);
        assertThat(number(id, Map.of(), last, now)).isEqualByComparingTo(before);
        assertThat(number(id, Map.of(), last.plusDays(1), now)).isEqualByComparingTo(after);
    }

    @ParameterizedTest
    @CsvFileSource(resources = "conduct.txt", delimiter = '|')
    void the_rules_of_conduct_say_what_they_must(
            String id, LocalDate day, String words, String source) {
        Lookup.Found found = (Lookup.Found) BOOK.find(id, Map.of(), day, LocalDate.of(2026, 11, 1));
        assertThat(found.value().text()).as(id).contains(words.split(";"));
        assertThat(found.rule().citation() + " " + found.citation() + " " + found.rule().locator())
                .as(id)
                .contains(source.split(";"));
    }

    /// The publication days differ by authority; in 2025 the shutdown delayed most of them.
    @ParameterizedTest
    @CsvSource({
        "tax.wage_base, 2025-10-23, 2025-10-24",
        "retirement.elective_deferral, 2025-11-12, 2025-11-13",
        "medicare.part_b_premium, 2025-11-13, 2025-11-14",
        "tax.mileage_rate, 2025-12-28, 2025-12-29",
        "gift.annual_exclusion, 2025-10-08, 2025-10-09",
    })
    void a_figure_of_2026_is_unknown_until_its_announcement(
            String id, LocalDate before, LocalDate on) {
        LocalDate asOf = LocalDate.of(2026, 6, 1);
        assertThat(BOOK.find(id, Map.of(), asOf, before))
                .isInstanceOfSatisfying(
                        Lookup.Unavailable.class,
                        u -> assertThat(u.reason()).isEqualTo(Lookup.Reason.NOT_YET_KNOWN));
        assertThat(BOOK.find(id, Map.of(), asOf, on)).isInstanceOf(Lookup.Found.class);
    }

    private static BigDecimal known(String id, Map<String, String> who, LocalDate knownAt) {
        return number(id, who, LocalDate.of(2025, 12, 31), knownAt);
    }

    private static BigDecimal number(
            String id, Map<String, String> who, LocalDate asOf, LocalDate knownAt) {
        return ((Lookup.Found) BOOK.find(id, who, asOf, knownAt)).value().number();
    }
}
