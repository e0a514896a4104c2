package ai.elson.corpus.generate;

import static ai.elson.corpus.grammar.Draw.one;

import ai.elson.corpus.generate.Families.Part;
import ai.elson.corpus.grammar.Grammar;
import ai.elson.knowledge.rule.Rule;
import ai.elson.knowledge.rule.RuleBook;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// Every way to write about calculators, rules and conduct.
final class FamilyBook {

    private final ScenarioBook book;
    private final Grounds grounds;
    private final Families families;
    private final RuleFamilies rules;
    private final Comparisons comparisons;
    private final Premises premises;
    private final Exams exams;
    private final Refusals refusals;
    private final Beyond beyond = Beyond.load();
    private final Calls calls;
    private final Grammar grammar;

    FamilyBook(Calls calls, Grammar grammar, ScenarioBook book, Grounds grounds, Conduct conduct) {
        this.calls = calls;
        this.grammar = grammar;
        this.book = book;
        this.grounds = grounds;
        this.families = new Families(calls, grammar);
        this.rules = new RuleFamilies(calls, grammar, families);
        this.comparisons = new Comparisons(calls, grammar, families);
        this.premises = new Premises(calls, grammar, families, rules);
        this.exams = new Exams(calls, grammar, families, rules, premises);
        this.refusals = new Refusals(calls, grammar, families, conduct);
    }

    /// All of them, with how often each is drawn where it fits.
    List<Family> all() {
        return List.of(
                calculator("calculation", 20, families::calculation),
                calculator("what_if", 8, families::whatIf),
                calculator("follow_up", 4, comparisons::followUp),
                calculator("comparison", 6, comparisons::comparison),
                calculator("check_claim", 6, families::claim),
                calculator("choice", 4, exams::choice),
                calculator("explain", 4, exams::explain),
                calculator("missing_figure", 6, families::missing),
                calculator("refused_value", 5, families::refused),
                new Family(
                        "chained",
                        8,
                        g -> !g.chains().isEmpty(),
                        (g, random) -> families.chained(one(g.chains(), random), book, random)),
                rule("rule_look_up", 18, rules::lookUp),
                rule("unavailable", 5, rules::unavailable),
                rule("compared", 6, rules::compared),
                rule("missing_status", 4, rules::missingStatus),
                rule("rule_what_if", 5, rules::whatIf),
                rule("wrong_premise", 5, premises::wrongPremise),
                rule("rule_check", 4, premises::check),
                rule("rule_choice", 4, exams::choice),
                new Family("two_questions", 8, _ -> true, (g, random) -> together(2, g, random)),
                new Family("three_questions", 5, _ -> true, (g, random) -> together(3, g, random)),
                request(Refusals.DECLINED, 8, refusals::plain),
                request(Refusals.DECLINED, 4, refusals::dressed),
                request(Refusals.DECLINED, 4, refusals::insisted),
                request(Refusals.DECLINED, 3, beside(refusals::mixed)),
                request(Refusals.PROPER, 4, refusals::proper),
                request(Refusals.INJECTED, 4, beside(refusals::injected)),
                new Family("beyond_tools", 2, _ -> true, this::beyond));
    }

    /// Writes about one thing.
    @FunctionalInterface
    private interface About<T> {
        @Nullable Draft write(T thing, SplittableRandom random);
    }

    private static Family calculator(String task, int share, About<Scenario> about) {
        Predicate<Ground> fits = g -> !g.scenarios().isEmpty();
        return new Family(
                task, share, fits, (g, random) -> about.write(one(g.scenarios(), random), random));
    }

    private static Family rule(String task, int share, About<Rule> about) {
        Predicate<Ground> fits = g -> !g.rules().isEmpty();
        return new Family(
                task, share, fits, (g, random) -> about.write(one(g.rules(), random), random));
    }

    /// Several questions at once; the first is of the ground, the others of its domain or any.
    private @Nullable Draft together(int wanted, Ground ground, SplittableRandom random) {
        List<Part> parts = new ArrayList<>();
        for (int i = 0; i < wanted; i++) {
            Ground from =
                    i == 0
                            ? ground
                            : random.nextInt(10) < 6
                                    ? grounds.domain(ground.domain())
                                    : grounds.world();
            Part part = part(from, random);
            if (part == null || parts.stream().anyMatch(p -> p.wanted().equals(part.wanted()))) {
                return null;
            }
            parts.add(part);
        }
        return families.together(parts, random);
    }

    private @Nullable Part part(Ground ground, SplittableRandom random) {
        Scenario scenario = ground.scenario(random);
        Rule rule = ground.rule(random);
        if (scenario != null && (rule == null || random.nextBoolean())) {
            return families.part(scenario, random);
        }
        return rule == null ? null : rules.part(rule, random);
    }

    private Draft beyond(Ground ground, SplittableRandom random) {
        String domain = ground.domain();
        return beyond.unanswerable(domain, families.voice(domain, random), calls, grammar, random);
    }

    /// Writes about a request and a proper question of its domain.
    @FunctionalInterface
    private interface Beside {
        @Nullable Draft write(Conduct.Request request, Part proper, SplittableRandom random);
    }

    private About<Conduct.Request> beside(Beside beside) {
        return (request, random) -> {
            String domain = RuleBook.standard().rule(request.rule()).domain();
            Part proper = part(grounds.domain(domain), random);
            return proper == null ? null : beside.write(request, proper, random);
        };
    }

    private static Family request(String task, int share, About<Conduct.Request> about) {
        Predicate<Ground> fits = g -> !g.requests().isEmpty();
        return new Family(
                task, share, fits, (g, random) -> about.write(one(g.requests(), random), random));
    }
}
