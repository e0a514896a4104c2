package ai.elson.corpus.generate;

import static ai.elson.corpus.grammar.Draw.one;

import ai.elson.corpus.generate.Families.Part;
import ai.elson.corpus.grammar.Grammar;
import ai.elson.knowledge.rule.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// Every way to write about calculators, rules and conduct.
final class FamilyBook {

    private final Calls calls;
    private final Grammar grammar;
    private final ScenarioBook book;
    private final Grounds grounds;
    private final Families families;
    private final RuleFamilies ruleFamilies;

    FamilyBook(Calls calls, Grammar grammar, ScenarioBook book, Grounds grounds) {
        this.calls = calls;
        this.grammar = grammar;
        this.book = book;
        this.grounds = grounds;
        this.families = new Families(calls, grammar);
        this.ruleFamilies = new RuleFamilies(calls, grammar, families);
    }

    /// All of them, with how often each is drawn where it fits.
    List<Family> all() {
        return List.of(
                calculator("calculation", 20, families::calculation),
                calculator("what_if", 9, families::whatIf),
                calculator("check_claim", 7, families::claim),
                calculator("missing_figure", 6, families::missing),
                calculator("refused_value", 5, families::refused),
                new Family(
                        "chained",
                        8,
                        g -> !g.chains().isEmpty(),
                        (g, random) -> families.chained(one(g.chains(), random), book, random)),
                rule("rule_look_up", 20, ruleFamilies::lookUp),
                rule("unavailable", 5, ruleFamilies::unavailable),
                rule("compared", 6, ruleFamilies::compared),
                rule("missing_status", 4, ruleFamilies::missingStatus),
                rule("rule_what_if", 5, ruleFamilies::whatIf),
                new Family("two_questions", 8, _ -> true, (g, random) -> together(2, g, random)),
                new Family("three_questions", 5, _ -> true, (g, random) -> together(3, g, random)),
                new Family("conduct", 20, g -> !g.requests().isEmpty(), this::declined),
                new Family("beyond_tools", 1, _ -> true, (_, random) -> beyond(random)));
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
        return rule == null ? null : ruleFamilies.part(rule, random);
    }

    private @Nullable Draft declined(Ground ground, SplittableRandom random) {
        Conduct.Request request = one(ground.requests(), random);
        return switch (random.nextInt(5)) {
            case 0, 1 -> Conduct.declined(request, calls, grammar, random);
            case 2 -> Conduct.pressed(request, calls, grammar, random);
            case 3 -> Conduct.insisted(request, calls, grammar, random);
            default ->
                    Conduct.mixed(
                            request,
                            part(grounds.domain(ground.domain()), random),
                            calls,
                            grammar,
                            families,
                            random);
        };
    }

    /// A question that no tool answers.
    private Draft beyond(SplittableRandom random) {
        Map<String, String> slots =
                Map.of(
                        "s", grammar.say("thing", random),
                        "place", grammar.say("place", random),
                        "who", grammar.say("who", random));
        return new Draft(calls)
                .user(grammar.say("beyond", slots, random))
                .assistant(grammar.say("beyond answer", random));
    }
}
