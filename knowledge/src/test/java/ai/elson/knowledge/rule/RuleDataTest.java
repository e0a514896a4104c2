package ai.elson.knowledge.rule;

import static org.assertj.core.api.Assertions.assertThat;

import ai.elson.knowledge.taxonomy.Domain;
import ai.elson.knowledge.taxonomy.Taxonomy;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Gates over the rule files: what every fact must have, whatever its field.
class RuleDataTest {

    private static final RuleBook BOOK = RuleBook.standard();

    @Test
    void every_bucket_has_at_least_two_rules() {
        Map<String, Long> counts =
                BOOK.rules().stream()
                        .collect(Collectors.groupingBy(Rule::bucket, Collectors.counting()));
        assertThat(Taxonomy.standard().bucketIds())
                .allSatisfy(b -> assertThat(counts.getOrDefault(b, 0L)).as(b).isGreaterThan(1));
        assertThat(BOOK.rules().stream().map(Rule::domain).distinct())
                .containsExactlyElementsOf(
                        Taxonomy.standard().domains().stream().map(Domain::id).toList());
    }

    @Test
    void every_fact_has_source_and_one_of_the_known_ways_of_verification() {
        assertThat(BOOK.rules())
                .allSatisfy(rule -> {
                    assertThat(rule.citation()).isNotBlank();
                    assertThat(rule.authority()).isNotBlank();
                    assertThat(rule.locator()).isNotBlank();
                    assertThat(rule.verification())
                            .isIn(
                                    "read in a public rule base",
                                    "read on a public page",
                                    "two public readings agree",
                                    "compared with the United States Code",
                                    "text of the statute or rule");
                });
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

    @Test
    void every_combination_of_dimensions_has_a_value_in_the_last_period() {
        for (Rule rule : BOOK.rules()) {
            int combinations =
                    rule.dimensions().values().stream()
                            .mapToInt(List::size)
                            .reduce(1, (a, b) -> a * b);
            LocalDate last =
                    rule.values().stream()
                            .map(RuleValue::from)
                            .max(Comparator.naturalOrder())
                            .orElseThrow();
            Set<String> covered = new TreeSet<>();
            rule.values().stream()
                    .filter(v -> v.appliesOn(last))
                    .forEach(v -> covered.add(v.dimensions().toString()));
            assertThat(covered).as(rule.id()).hasSize(combinations);
        }
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

    private static BigDecimal irmaa(int tier, String status, int year) {
        return BOOK.amount("medicare.irmaa_income_" + tier, Map.of("filing_status", status), year);
    }
}
