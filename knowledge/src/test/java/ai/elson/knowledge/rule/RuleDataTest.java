package ai.elson.knowledge.rule;

import static org.assertj.core.api.Assertions.assertThat;

import ai.elson.knowledge.taxonomy.Domain;
import ai.elson.knowledge.taxonomy.Taxonomy;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Gates over the rule files: what every fact must have, whatever its field.
class RuleDataTest {

    private static final RuleBook BOOK = RuleBook.standard();

    @Test
    void every_bucket_has_several_rules() {
        Map<String, Long> counts =
                BOOK.rules().stream()
                        .collect(Collectors.groupingBy(Rule::bucket, Collectors.counting()));
        assertThat(Taxonomy.standard().bucketIds())
                .allSatisfy(b -> assertThat(counts.getOrDefault(b, 0L)).as(b).isGreaterThan(2));
        assertThat(BOOK.rules()).hasSizeGreaterThan(600);
        assertThat(BOOK.rules().stream().map(Rule::domain).distinct())
                .containsExactlyElementsOf(
                        Taxonomy.standard().domains().stream().map(Domain::id).toList());
    }

    /// How far a figure was checked, in one of a few phrases that people sign for.
    private static final List<String> VERIFIED =
            List.of(
                    "read in a public rule base",
                    "two public readings agree",
                    "compared with the United States Code",
                    "compared with the United States Code and a public rule base",
                    "compared with the Code of Federal Regulations",
                    "read in a public rule base and recomputed from the statute");

    private static final String UNVERIFIED = "not compared with a second source";

    @Test
    void every_fact_has_source_and_one_of_the_known_ways_of_verification() {
        List<String> accepted = with(VERIFIED, UNVERIFIED);
        for (Rule rule : BOOK.rules()) {
            assertThat(rule.citation()).as(rule.id()).containsPattern("\\d");
            assertThat(rule.locator()).as(rule.id()).isNotBlank();
            assertThat(rule.verification()).as(rule.id()).isIn(accepted);
            for (RuleValue value : rule.values()) {
                assertThat(value.citation()).as(rule.id()).isNotEqualTo("");
            }
        }
    }

    /// What people must still sign for with a second source in hand; the number may only fall.
    @Test
    void few_facts_await_a_second_source() {
        assertThat(BOOK.rules().stream().filter(r -> r.verification().equals(UNVERIFIED)).count())
                .isLessThanOrEqualTo(107);
    }

    private static List<String> with(List<String> list, String more) {
        List<String> all = new ArrayList<>(list);
        all.add(more);
        return all;
    }

    @Test
    void nothing_became_known_in_the_future() {
        LocalDate lastReading = LocalDate.of(2026, 11, 30);
        assertThat(BOOK.rules().stream().flatMap(r -> r.values().stream()))
                .noneMatch(v -> v.knownFrom().isAfter(lastReading));
    }

    @Test
    void labels_and_topics_name_one_rule_each() {
        assertThat(BOOK.rules().stream().map(Rule::label)).doesNotHaveDuplicates();
        Map<String, String> owner = new HashMap<>();
        for (Rule rule : BOOK.rules()) {
            for (String topic : rule.topics()) {
                String before = owner.put(topic.toLowerCase(Locale.ROOT), rule.id());
                assertThat(before).as(topic).isIn(null, rule.id());
            }
        }
    }

    /// A figure that an authority sets each year ends with the year; one without an end would be
    /// carried into years that have none.
    @Test
    void a_yearly_figure_ends_with_its_year() {
        for (Rule rule : BOOK.rules()) {
            for (RuleValue value : rule.values()) {
                String source = String.valueOf(value.citation()) + rule.citation();
                if (source.matches(".*(Rev\\. Proc\\.|Notice 202[3-9]).*")) {
                    assertThat(value.to()).as(rule.id() + " from " + value.from()).isNotNull();
                }
            }
        }
    }

    @Test
    void nothing_is_said_of_2027_that_is_set_year_by_year() {
        LocalDate next = LocalDate.of(2027, 1, 1);
        assertThat(BOOK.rules().stream().flatMap(r -> r.values().stream()))
                .noneMatch(v -> !v.from().isBefore(next));
    }

    /// Within one dimension the periods follow each other without a hole; what replaces a value
    /// became known later.
    @Test
    void periods_are_contiguous() {
        for (Rule rule : BOOK.rules()) {
            Map<SortedMap<String, String>, List<RuleValue>> groups =
                    rule.values().stream().collect(Collectors.groupingBy(RuleValue::dimensions));
            for (List<RuleValue> group : groups.values()) {
                List<RuleValue> sorted = new ArrayList<>(group);
                sorted.sort(
                        Comparator.comparing(RuleValue::from).thenComparing(RuleValue::knownFrom));
                for (int i = 1; i < sorted.size(); i++) {
                    LocalDate end = sorted.get(i - 1).to();
                    if (end != null) {
                        assertThat(sorted.get(i).from())
                                .as(rule.id() + " after " + end)
                                .isBeforeOrEqualTo(end.plusDays(1));
                    }
                }
            }
        }
    }

    /// Every combination of dimensions has a value on every day on which one of them has.
    @Test
    void every_combination_of_dimensions_is_covered_in_every_period() {
        for (Rule rule : BOOK.rules()) {
            for (RuleValue value : rule.values()) {
                for (Map<String, String> who : Combinations.of(rule)) {
                    assertThat(rule.values())
                            .as(rule.id() + " " + who + " on " + value.from())
                            .anyMatch(v -> v.dimensions().equals(who) && v.appliesOn(value.from()));
                }
            }
        }
    }

    /// Six federal brackets follow each other upwards for every filing status and year.
    @ParameterizedTest
    @CsvSource({"single", "joint", "head", "separate"})
    void brackets_rise(String status) {
        Map<String, String> who = Map.of("filing_status", status);
        for (int year : new int[] {2024, 2025, 2026}) {
            BigDecimal below = BigDecimal.ZERO;
            for (int rate : new int[] {10, 12, 22, 24, 32, 35}) {
                BigDecimal top = BOOK.amount("tax.bracket_top_" + rate, who, year);
                assertThat(top).as(rate + "% in " + year).isGreaterThan(below);
                below = top;
            }
        }
    }

    /// What must be renewed before 2027; a change here is a decision, not an accident.
    @Test
    void the_facts_that_lapse_at_the_end_of_2026_are_known() throws IOException {
        String expected;
        try (InputStream in = RuleDataTest.class.getResourceAsStream("lapse-2026.txt")) {
            expected = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
        assertThat(
                        String.join(
                                "\n",
                                BOOK.lapsingAfter(LocalDate.of(2026, 12, 31)).stream()
                                        .map(Rule::id)
                                        .sorted()
                                        .toList()))
                .isEqualTo(expected.strip());
    }

    @ParameterizedTest
    @CsvSource({"single", "joint", "head", "separate"})
    void long_term_gains_brackets_rise(String status) {
        for (int year : new int[] {2024, 2025, 2026}) {
            Map<String, String> who = Map.of("filing_status", status);
            assertThat(BOOK.amount("tax.gains_fifteen_top", who, year))
                    .isGreaterThan(BOOK.amount("tax.gains_zero_top", who, year));
        }
    }

    @Test
    void irmaa_tiers_and_lifetime_divisors_are_monotone() {
        for (int year : new int[] {2024, 2025, 2026}) {
            for (int tier = 2; tier <= 5; tier++) {
                assertThat(BOOK.amount("medicare.irmaa_surcharge_" + tier, year))
                        .isGreaterThan(BOOK.amount("medicare.irmaa_surcharge_" + (tier - 1), year));
                assertThat(irmaa(tier, "joint", year))
                        .isGreaterThan(irmaa(tier - 1, "joint", year));
                assertThat(irmaa(tier, "head", year)).isEqualTo(irmaa(tier, "single", year));
            }
        }
        BigDecimal before = new BigDecimal(100);
        for (String age : BOOK.rule("retirement.uniform_lifetime").dimensions().get("age")) {
            BigDecimal now = BOOK.amount("retirement.uniform_lifetime", Map.of("age", age), 2026);
            assertThat(now).as("age " + age).isLessThan(before);
            before = now;
        }
    }

    /// The tables of IRC 2001(c), 7702(d)(2) and 72(d)(1)(B) go one way.
    @Test
    void tables_of_the_code_are_monotone() {
        requireOneWay("estate.rate_start", "rate", 1);
        requireOneWay("life.corridor", "age", -1);
        requireOneWay("annuity.simplified_payments", "age", -1);
        requireOneWay("annuity.simplified_joint", "combined_age", -1);
    }

    private static void requireOneWay(String id, String dimension, int way) {
        List<String> steps = BOOK.rule(id).dimensions().get(dimension);
        for (int i = 1; i < steps.size(); i++) {
            BigDecimal before = BOOK.amount(id, Map.of(dimension, steps.get(i - 1)), 2026);
            BigDecimal now = BOOK.amount(id, Map.of(dimension, steps.get(i)), 2026);
            assertThat(now.compareTo(before) * way).as(id + " " + steps.get(i)).isNotNegative();
        }
    }

    private static BigDecimal irmaa(int tier, String status, int year) {
        return BOOK.amount("medicare.irmaa_income_" + tier, Map.of("filing_status", status), year);
    }
}
