package ai.elson.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import ai.elson.knowledge.calculator.BadField;
import ai.elson.knowledge.calculator.Calculator;
import ai.elson.knowledge.calculator.Field;
import ai.elson.knowledge.calculator.Outcome;
import ai.elson.knowledge.rule.RuleBook;
import ai.elson.knowledge.rule.UnavailableFact;
import ai.elson.knowledge.rule.Unit;
import ai.elson.knowledge.taxonomy.Taxonomy;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.ObjectNode;

class CalculatorsTest {

    static List<Case> cases() {
        return Case.all();
    }

    static List<Calculator<?, ?>> calculators() {
        return Calculators.all();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void figures_agree_with_their_source(Case example) {
        example.check();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void a_working_has_steps_and_rules_that_exist(Case example) {
        Outcome<?> outcome = example.outcome();
        assertThat(outcome.steps()).isNotEmpty();
        assertThat(outcome.steps())
                .allSatisfy(step -> {
                    assertThat(step.name()).isNotBlank();
                    assertThat(step.formula()).isNotBlank();
                });
        assertThat(outcome.ruleIds())
                .allSatisfy(id -> assertThat(RuleBook.standard().rule(id).id()).isEqualTo(id));
        assertThat(outcome).isEqualTo(example.outcome());
    }

    @ParameterizedTest
    @MethodSource("cases")
    void results_are_rounded_to_their_unit(Case example) {
        requireRounded(example.outcome().value());
    }

    static void requireRounded(Record value) {
        for (RecordComponent component : value.getClass().getRecordComponents()) {
            Object found = Records.value(value, component.getName());
            Unit unit = component.getAnnotation(Field.class).unit();
            for (Object item : found instanceof List<?> items ? items : Arrays.asList(found)) {
                if (item instanceof BigDecimal number) {
                    assertThat(number.scale())
                            .as(component.getName())
                            .isLessThanOrEqualTo(unit.scale());
                } else if (item instanceof Double number) {
                    assertThat(number).as(component.getName()).isFinite();
                } else if (item instanceof Record nested) {
                    requireRounded(nested);
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void a_number_out_of_range_is_refused_by_name(Case example) {
        Case.eachNumber(
                example.arguments(),
                place -> {
                    Field field = field(example.calculator().input(), place.path());
                    for (double bound : new double[] {field.min(), field.max()}) {
                        if (!Double.isFinite(bound)) {
                            continue;
                        }
                        double step = bound == field.min() ? -1 : 1;
                        ObjectNode arguments = example.arguments().deepCopy();
                        Case.eachNumber(
                                arguments,
                                copy -> {
                                    if (copy.path().equals(place.path())) {
                                        copy.put(new BigDecimal(bound).add(new BigDecimal(step)));
                                    }
                                },
                                "");
                        BadField bad =
                                catchThrowableOfType(
                                        BadField.class,
                                        () -> Case.compute(example.calculator(), arguments));
                        assertThat(bad).as(example + " with " + arguments).isNotNull();
                        assertThat(bad.field()).isEqualTo(place.path());
                        assertThat(bad.accepted()).isNotBlank();
                        assertThat(bad.getMessage())
                                .contains(bad.field(), bad.found(), bad.accepted());
                    }
                },
                "");
    }

    /// The annotation of a place as `lots[0].shares`.
    static Field field(Class<?> type, String path) {
        String[] parts = path.split("\\.", 2);
        String name = parts[0].replaceAll("\\[\\d+]", "");
        RecordComponent component =
                Arrays.stream(type.getRecordComponents())
                        .filter(c -> c.getName().equals(name))
                        .findFirst()
                        .orElseThrow();
        return parts.length == 1
                ? component.getAnnotation(Field.class)
                : field(itemType(component), parts[1]);
    }

    private static Class<?> itemType(RecordComponent component) {
        return component.getGenericType() instanceof ParameterizedType list
                ? (Class<?>) list.getActualTypeArguments()[0]
                : component.getType();
    }

    @ParameterizedTest
    @MethodSource("calculators")
    void every_calculator_is_described_for_models_and_people(Calculator<?, ?> calculator) {
        assertThat(calculator.id()).matches("[a-z][a-z0-9_]{2,39}");
        assertThat(calculator.title()).isNotBlank();
        assertThat(calculator.purpose().split(" ").length).isBetween(3, 12);
        assertThat(Taxonomy.standard().domain(calculator.domain()).buckets())
                .contains(calculator.bucket());
        assertThat(calculator.input().getRecordComponents()).hasSizeBetween(1, 24);
        requireDescribed(calculator.input(), true);
        requireDescribed(calculator.output(), false);
    }

    private static void requireDescribed(Class<?> type, boolean bounded) {
        for (RecordComponent component : type.getRecordComponents()) {
            String name = type.getSimpleName() + "." + component.getName();
            Field field = component.getAnnotation(Field.class);
            assertThat(field).as(name).isNotNull();
            assertThat(field.value().split(" ").length).as(name).isBetween(1, 8);
            Class<?> item = itemType(component);
            if (item.isRecord()) {
                requireDescribed(item, bounded);
            } else if (bounded && (item.isPrimitive() || item == BigDecimal.class)) {
                if (item != boolean.class) {
                    assertThat(field.min()).as(name).isFinite();
                    assertThat(field.max()).as(name).isFinite();
                }
            }
        }
    }

    @Test
    void every_calculator_has_a_case() {
        Set<String> covered = cases().stream().map(Case::id).collect(Collectors.toSet());
        assertThat(Calculators.all())
                .extracting(Calculator::id)
                .doesNotHaveDuplicates()
                .allMatch(covered::contains);
    }

    @Test
    void no_domain_is_left_without_arithmetic() {
        Set<String> domains = new HashSet<>();
        Calculators.all().forEach(c -> domains.add(c.domain()));
        assertThat(Taxonomy.standard().domains())
                .allSatisfy(domain -> assertThat(domains).contains(domain.id()));
    }

    @Test
    void a_year_without_rules_is_said_to_be_unavailable() {
        assertThatThrownBy(() -> Case.compute("federal_income_tax", 50000, "SINGLE", 2027))
                .isInstanceOf(UnavailableFact.class)
                .hasMessageContaining("2027");
        assertThatThrownBy(() -> Case.compute("charitable_deduction", 1000, 50000, 2025))
                .isInstanceOf(UnavailableFact.class);
    }

    @Test
    void an_unknown_id_is_found_nowhere() {
        assertThat(Calculators.find("no_such_calculator")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e999999999", "1e-999999999", "1.0000000000000000000000000000000001"})
    void endless_numbers_are_refused(String number) {
        BadField bad =
                catchThrowableOfType(
                        BadField.class, () -> Case.compute("present_value", number, 5, 5));
        assertThat(bad.field()).isEqualTo("amount");
        assertThat(bad.getMessage()).hasSizeLessThan(200);
    }

    @Test
    void nothing_is_refused_by_name() {
        Calculator<?, ?> calculator = Calculators.find("federal_income_tax").orElseThrow();
        BadField bad =
                catchThrowableOfType(
                        BadField.class, () -> computeWith(calculator, null, null, 2026));
        assertThat(bad.field()).isEqualTo("taxableIncome");
        bad =
                catchThrowableOfType(
                        BadField.class, () -> computeWith(calculator, BigDecimal.ONE, null, 2026));
        assertThat(bad.field()).isEqualTo("filingStatus");
        assertThat(bad.accepted()).isEqualTo("one of single, joint, head, separate");
    }

    private static <I extends Record, O extends Record> void computeWith(
            Calculator<I, O> calculator, Object... values) {
        calculator.compute(Records.build(calculator.input(), values));
    }
}
