package ai.elson.corpus.generate;

import static org.assertj.core.api.Assertions.assertThat;

import ai.elson.base.seed.Seeds;
import ai.elson.corpus.grammar.Grammar;
import ai.elson.knowledge.rule.Rule;
import ai.elson.knowledge.rule.RuleBook;
import ai.elson.knowledge.taxonomy.Domain;
import ai.elson.knowledge.taxonomy.Taxonomy;
import ai.elson.tools.registry.Registry;
import java.util.HashSet;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// One scenario or one rule is asked for in hundreds of ways, figures masked.
class FamilyWordingsTest {

    private static final int DRAWS = 400;
    private static final Registry REGISTRY = Registry.standard();
    private static final Calls CALLS = new Calls(REGISTRY);
    private static final Grammar GRAMMAR = PhraseFiles.load();
    private static final Families FAMILIES = new Families(CALLS, GRAMMAR);
    private static final RuleFamilies RULES = new RuleFamilies(CALLS, GRAMMAR, FAMILIES);
    private static final Comparisons COMPARISONS = new Comparisons(CALLS, GRAMMAR, FAMILIES);
    private static final Premises PREMISES = new Premises(CALLS, GRAMMAR, FAMILIES, RULES);
    private static final Exams EXAMS = new Exams(CALLS, GRAMMAR, FAMILIES, RULES, PREMISES);
    private static final Beyond BEYOND = Beyond.load();
    private static final Scenario SCENARIO = ScenarioBook.of(REGISTRY).scenario("mortgage_payment");
    private static final Rule RULE = RuleBook.standard().rule("ss.credit");

    private interface Writer extends Function<SplittableRandom, @Nullable Draft> {}

    /// Families with what they write about.
    private enum Family {
        CALCULATION(random -> FAMILIES.calculation(SCENARIO, random)),
        WHAT_IF(random -> FAMILIES.whatIf(SCENARIO, random)),
        CHECK_CLAIM(random -> FAMILIES.claim(SCENARIO, random)),
        MISSING_FIGURE(random -> FAMILIES.missing(SCENARIO, random)),
        REFUSED_VALUE(random -> FAMILIES.refused(SCENARIO, random)),
        COMPARISON(random -> COMPARISONS.comparison(SCENARIO, random)),
        FOLLOW_UP(random -> COMPARISONS.followUp(SCENARIO, random)),
        CHOICE(random -> EXAMS.choice(SCENARIO, random)),
        EXPLAIN(random -> EXAMS.explain(SCENARIO, random)),
        RULE_LOOK_UP(random -> RULES.lookUp(RULE, random)),
        COMPARED(random -> RULES.compared(RULE, random)),
        WRONG_PREMISE(random -> PREMISES.wrongPremise(RULE, random)),
        RULE_CHECK(random -> PREMISES.check(RULE, random)),
        RULE_CHOICE(random -> EXAMS.choice(RULE, random)),
        UNANSWERABLE(random ->
                BEYOND.unanswerable(
                        "derivatives",
                        FAMILIES.voice("derivatives", random),
                        CALLS,
                        GRAMMAR,
                        random));

        final Writer writer;

        Family(Writer writer) {
            this.writer = writer;
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_scenario_is_asked_for_in_three_hundred_ways_of_four_hundred(Family family) {
        Set<String> asked = new HashSet<>();
        int written = 0;
        for (int i = 0; written < DRAWS && i < 60 * DRAWS; i++) {
            Draft draft = family.writer.apply(Seeds.random(i, "wordings", family.name()));
            if (draft != null) {
                written++;
                asked.add(Wordings.masked(draft));
            }
        }
        assertThat(written).isEqualTo(DRAWS);
        assertThat(asked).hasSizeGreaterThanOrEqualTo(300);
    }

    @Test
    void every_domain_has_situations_and_questions_beyond_its_tools() {
        Personas personas = Personas.load();
        for (Domain domain : Taxonomy.standard().domains()) {
            assertThat(personas.situations()).containsKey(domain.id());
            assertThat(BEYOND.domains()).containsKey(domain.id());
        }
    }

    @Test
    void what_people_say_about_themselves_holds_no_figure() {
        Personas personas = Personas.load();
        assertThat(personas.personas())
                .allSatisfy(p -> {
                    assertThat(p.openers()).noneMatch(s -> s.matches(".*\\d.*"));
                    assertThat(p.closers()).noneMatch(s -> s.matches(".*\\d.*"));
                });
        assertThat(personas.situations().values())
                .allSatisfy(list -> assertThat(list).noneMatch(s -> s.matches(".*\\d.*")));
    }
}
