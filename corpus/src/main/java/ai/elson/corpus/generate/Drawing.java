package ai.elson.corpus.generate;

import static ai.elson.corpus.grammar.Draw.one;

import ai.elson.base.file.Json;
import ai.elson.corpus.asking.Concept;
import ai.elson.corpus.asking.Given;
import ai.elson.corpus.asking.Kind;
import ai.elson.corpus.asking.Parameter;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/// A case in the making: a field may take its value from one that was drawn before.
final class Drawing {

    private final Scenario scenario;
    private final SplittableRandom random;
    private final Map<String, Given> drawn = new HashMap<>();

    Drawing(Scenario scenario, SplittableRandom random) {
        this.scenario = scenario;
        this.random = random;
    }

    /// A value that is settled.
    void take(Given given) {
        drawn.put(given.parameter().name(), given);
    }

    /// What was drawn or taken for a field.
    Given given(String name) {
        Given given = drawn.get(name);
        if (given == null) {
            throw new IllegalStateException(scenario.tool() + "." + name + " is not drawn yet");
        }
        return given;
    }

    /// Draws a field.
    Given draw(String name) {
        FieldPlan plan = scenario.plan(name);
        Parameter parameter = scenario.parameter(name);
        Given given = present(plan) ? value(parameter, plan.range()) : absent(parameter);
        take(given);
        return given;
    }

    private boolean present(FieldPlan plan) {
        if (plan.kind() == Kind.NAME || (plan.maybe() && random.nextBoolean())) {
            return false;
        }
        return plan.when() == null
                || plan.when().values().contains(given(plan.when().field()).json().asString());
    }

    private Given absent(Parameter parameter) {
        return parameter.concept().kind() == Kind.FLAG
                ? flag(parameter, false)
                : Given.none(parameter);
    }

    private Given flag(Parameter parameter, boolean yes) {
        Concept concept = parameter.concept();
        return new Given(
                parameter,
                Json.MAPPER.getNodeFactory().booleanNode(yes),
                one(yes ? concept.whenTrue() : concept.whenFalse(), random));
    }

    private Given value(Parameter parameter, @Nullable Range range) {
        Concept concept = parameter.concept();
        if (range != null) {
            BigDecimal number = range.draw(base(range), random);
            return concept.kind() == Kind.DATE
                    ? Given.day(parameter, LocalDate.ofEpochDay(number.longValueExact()), random)
                    : Given.figure(parameter, plain(number), random);
        }
        if (concept.kind() == Kind.FLAG) {
            return flag(parameter, random.nextBoolean());
        }
        String option = one(List.copyOf(concept.options().keySet()), random);
        return new Given(
                parameter,
                Given.text(option),
                one(concept.options().getOrDefault(option, List.of(option)), random));
    }

    private BigDecimal base(Range range) {
        if (range.base() == null) {
            return BigDecimal.ZERO;
        }
        Given base = given(range.base());
        return base.parameter().concept().kind() == Kind.DATE
                ? BigDecimal.valueOf(LocalDate.parse(base.json().asString()).toEpochDay())
                : base.json().decimalValue();
    }

    private static BigDecimal plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
