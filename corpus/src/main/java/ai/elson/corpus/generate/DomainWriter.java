package ai.elson.corpus.generate;

import static ai.elson.corpus.grammar.Draw.one;

import ai.elson.base.chat.Message;
import ai.elson.corpus.example.Answer;
import ai.elson.corpus.example.Example;
import ai.elson.corpus.example.Origin;
import ai.elson.corpus.example.RuleRef;
import ai.elson.corpus.generate.Families.Part;
import ai.elson.corpus.grammar.Grammar;
import ai.elson.knowledge.Calculators;
import ai.elson.knowledge.calculator.Field;
import ai.elson.knowledge.rule.Rule;
import ai.elson.knowledge.rule.RuleBook;
import ai.elson.knowledge.rule.Unit;
import ai.elson.knowledge.taxonomy.Difficulty;
import ai.elson.knowledge.taxonomy.Domain;
import ai.elson.tools.registry.Registry;
import ai.elson.tools.registry.ToolIndex;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/// Writes examples of a domain, drawing a family for each.
final class DomainWriter {

    private static final int CANDIDATES = 4;

    /// An example that is not yet classified.
    ///
    /// @param family its task
    record Written(String family, String bucket, Draft draft) {}

    private final Calls calls;
    private final long seed;
    private final Grammar grammar;
    private final ScenarioBook book;
    private final Families families;
    private final RuleFamilies ruleFamilies;
    private final Comparisons comparisons;
    private final Premises premises;
    private final Exams exams;
    private final Beyond beyond = Beyond.load();
    private final List<Conduct.Request> requests;
    private final Refusals refusals;
    private final ToolIndex index;

    DomainWriter(Registry registry, long seed) {
        this.calls = new Calls(registry);
        this.seed = seed;
        this.grammar = Wording.load();
        this.book = ScenarioBook.of(registry);
        this.families = new Families(calls, grammar);
        this.ruleFamilies = new RuleFamilies(calls, grammar, families);
        this.comparisons = new Comparisons(calls, grammar, families);
        this.premises = new Premises(calls, grammar, families, ruleFamilies);
        this.exams = new Exams(calls, grammar, families, ruleFamilies, premises);
        Conduct conduct = Conduct.load();
        this.requests = conduct.leading(calls);
        this.refusals = new Refusals(calls, grammar, families, conduct);
        this.index = ToolIndex.of(registry);
    }

    /// Whether there is anything to write about.
    boolean knows(Domain domain) {
        return !scenarios(domain).isEmpty() || !rules(domain).isEmpty();
    }

    private List<Scenario> scenarios(Domain domain) {
        return book.scenarios().stream().filter(s -> s.domain().equals(domain.id())).toList();
    }

    private static List<Rule> rules(Domain domain) {
        return RuleBook.standard().rules().stream()
                .filter(r -> r.domain().equals(domain.id()))
                .toList();
    }

    private List<Conduct.Request> requests(Domain domain) {
        return requests.stream()
                .filter(r -> RuleBook.standard().rule(r.rule()).domain().equals(domain.id()))
                .toList();
    }

    /// Draws a family and writes; null where the draw does not suit it.
    ///
    /// @param wanted the difficulties that still have room: where the lower ones are full, the
    ///   families that give them are drawn no more
    @Nullable Written write(Domain domain, Set<Difficulty> wanted, SplittableRandom random) {
        List<Scenario> scenarios = scenarios(domain);
        List<Rule> rules = rules(domain);
        List<Conduct.Request> requests = requests(domain);
        boolean plain = wanted.contains(Difficulty.EASY);
        boolean late = !plain && !wanted.contains(Difficulty.MEDIUM);
        int draw = random.nextInt(100);
        if (!requests.isEmpty() && draw < (domain.highRisk() ? 30 : 12)) {
            return declined(one(requests, random), scenarios, rules, random);
        }
        if (plain && draw > 97) {
            return beyond(domain, random);
        }
        if (random.nextInt(100) < (late ? 50 : 10)) {
            return together(scenarios, rules, random);
        }
        boolean calculate = !scenarios.isEmpty() && (rules.isEmpty() || random.nextInt(10) < 6);
        return calculate
                ? calculated(one(scenarios, random), plain, random)
                : lookedUp(one(rules, random), plain, random);
    }

    private @Nullable Written calculated(
            Scenario scenario, boolean plain, SplittableRandom random) {
        List<ScenarioBook.Chain> chains =
                book.chains().stream().filter(c -> c.from().equals(scenario.tool())).toList();
        int from = plain ? 0 : 24;
        int draw = from + random.nextInt((chains.isEmpty() ? 80 : 100) - from);
        String family;
        Draft draft;
        if (draw < 34) {
            family = "calculation";
            draft = families.calculation(scenario, random);
        } else if (draw < 49) {
            family = "what_if";
            draft = families.whatIf(scenario, random);
        } else if (draw < 61) {
            family = "check_claim";
            draft = families.claim(scenario, random);
        } else if (draw < 64) {
            return formed(scenario, random);
        } else if (draw < 72) {
            family = "missing_figure";
            draft = families.missing(scenario, random);
        } else if (draw < 80) {
            family = "refused_value";
            draft = families.refused(scenario, random);
        } else {
            family = "chained";
            draft = families.chained(one(chains, random), book, random);
        }
        return draft == null ? null : new Written(family, scenario.bucket(), draft);
    }

    /// The newer forms of a question on a calculator.
    private @Nullable Written formed(Scenario scenario, SplittableRandom random) {
        String family = one(List.of("comparison", "follow_up", "choice", "explain"), random);
        Draft draft =
                switch (family) {
                    case "comparison" -> comparisons.comparison(scenario, random);
                    case "follow_up" -> comparisons.followUp(scenario, random);
                    case "choice" -> exams.choice(scenario, random);
                    default -> exams.explain(scenario, random);
                };
        return draft == null ? null : new Written(family, scenario.bucket(), draft);
    }

    /// The newer forms of a question on a rule.
    private @Nullable Written formed(Rule rule, SplittableRandom random) {
        String family = one(List.of("wrong_premise", "rule_check", "rule_choice"), random);
        Draft draft =
                switch (family) {
                    case "wrong_premise" -> premises.wrongPremise(rule, random);
                    case "rule_check" -> premises.check(rule, random);
                    default -> exams.choice(rule, random);
                };
        return draft == null ? null : new Written(family, rule.bucket(), draft);
    }

    private @Nullable Written lookedUp(Rule rule, boolean plain, SplittableRandom random) {
        int from = plain ? 0 : 62;
        int draw = from + random.nextInt(100 - from);
        String family;
        Draft draft;
        if (draw < 8) {
            return formed(rule, random);
        } else if (draw < 50) {
            family = "rule_look_up";
            draft = ruleFamilies.lookUp(rule, random);
        } else if (draw < 62) {
            family = "unavailable";
            draft = ruleFamilies.unavailable(rule, random);
        } else if (draw < 78) {
            family = "compared";
            draft = ruleFamilies.compared(rule, random);
        } else if (draw < 83) {
            return formed(rule, random);
        } else if (draw < 90) {
            family = "missing_status";
            draft = ruleFamilies.missingStatus(rule, random);
        } else {
            family = "rule_what_if";
            draft = ruleFamilies.whatIf(rule, random);
        }
        return draft == null ? null : new Written(family, rule.bucket(), draft);
    }

    /// Two or three questions at once; the first is of the domain, the others of any.
    private @Nullable Written together(
            List<Scenario> scenarios, List<Rule> rules, SplittableRandom random) {
        int wanted = random.nextInt(3) == 0 ? 3 : 2;
        List<Part> parts = new ArrayList<>();
        String bucket = "";
        for (int i = 0; i < wanted; i++) {
            boolean home = i == 0 || random.nextInt(10) < 6;
            List<Scenario> someScenarios = home ? scenarios : book.scenarios();
            List<Rule> someRules = home ? rules : RuleBook.standard().rules();
            boolean calculate =
                    !someScenarios.isEmpty() && (someRules.isEmpty() || random.nextBoolean());
            Part part;
            if (calculate) {
                Scenario scenario = one(someScenarios, random);
                part = families.part(scenario, random);
                bucket = bucket.isEmpty() ? scenario.bucket() : bucket;
            } else {
                Rule rule = one(someRules, random);
                part = ruleFamilies.part(rule, random);
                bucket = bucket.isEmpty() ? rule.bucket() : bucket;
            }
            if (part == null || parts.stream().anyMatch(p -> p.wanted().equals(part.wanted()))) {
                return null;
            }
            parts.add(part);
        }
        return new Written(
                wanted == 2 ? "two_questions" : "three_questions",
                bucket,
                families.together(parts, random));
    }

    private @Nullable Written declined(
            Conduct.Request request,
            List<Scenario> scenarios,
            List<Rule> rules,
            SplittableRandom random) {
        int draw = random.nextInt(12);
        Part proper = draw < 9 ? null : proper(scenarios, rules, random);
        if (draw >= 9 && proper == null) {
            return null;
        }
        String family = Refusals.DECLINED;
        Draft draft;
        if (proper == null) {
            if (draw < 4) {
                draft = refusals.plain(request, random);
            } else if (draw == 4) {
                draft = refusals.dressed(request, random);
            } else if (draw < 7) {
                draft = refusals.insisted(request, random);
            } else {
                family = Refusals.PROPER;
                draft = refusals.proper(request, random);
            }
        } else if (draw < 10) {
            draft = refusals.mixed(request, proper, random);
        } else {
            family = Refusals.INJECTED;
            draft = refusals.injected(request, proper, random);
        }
        return new Written(family, RuleBook.standard().rule(request.rule()).bucket(), draft);
    }

    private @Nullable Part proper(
            List<Scenario> scenarios, List<Rule> rules, SplittableRandom random) {
        List<Scenario> some = scenarios.isEmpty() ? book.scenarios() : scenarios;
        return !some.isEmpty() && (rules.isEmpty() || random.nextInt(3) > 0)
                ? families.part(one(some, random), random)
                : ruleFamilies.part(one(rules, random), random);
    }

    /// A question that no tool answers.
    private Written beyond(Domain domain, SplittableRandom random) {
        Draft draft =
                beyond.unanswerable(
                        domain.id(), families.voice(domain.id(), random), calls, grammar, random);
        return new Written("beyond_tools", one(domain.buckets(), random), draft);
    }

    /// The finished example.
    Example example(String id, Domain domain, Written written) {
        Draft draft = written.draft();
        String first = draft.messages().getFirst().content();
        boolean high = domain.highRisk() || written.family().startsWith(Refusals.DECLINED);
        return new Example(
                id,
                draft.messages(),
                candidates(first, draft.tools()),
                domain.id(),
                written.bucket(),
                draft.effort().difficulty(),
                written.family(),
                high ? "high" : "normal",
                "generated",
                answer(written),
                draft.effort().ruleIds().stream()
                        .map(rule -> new RuleRef(rule, RuleBook.standard().rule(rule).citation()))
                        .toList(),
                new Origin("corpus.generate", CorpusGenerator.VERSION, seed));
    }

    /// The candidates of the index, the last ones of them replaced by those that the example needs;
    /// the look-up stays last.
    private List<String> candidates(String question, List<String> needed) {
        List<String> chosen = new ArrayList<>(index.choose(question, CANDIDATES));
        chosen.remove(Draft.LOOK_UP);
        List<String> missing =
                needed.stream()
                        .filter(t -> !t.equals(Draft.LOOK_UP) && !chosen.contains(t))
                        .toList();
        for (int i = chosen.size() - 1, left = missing.size(); i >= 0 && left > 0; i--) {
            if (!needed.contains(chosen.get(i))) {
                chosen.set(i, missing.get(--left));
            }
        }
        chosen.add(Draft.LOOK_UP);
        return chosen;
    }

    private static @Nullable Answer answer(Written written) {
        Found last = written.draft().last();
        if (last == null || written.family().equals(Refusals.DECLINED)) {
            return new Answer("refusal", lastWords(written.draft()), "", "");
        }
        if (!last.value().isNumber()) {
            return new Answer("text", last.value().asString(), "", "");
        }
        Unit unit = unit(last);
        return new Answer(
                "number",
                last.value().decimalValue().toPlainString(),
                unit.name(),
                BigDecimal.ONE.movePointLeft(unit.scale()).toPlainString());
    }

    private static Unit unit(Found found) {
        return found.ruleId().isEmpty()
                ? Calculators.find(found.origin())
                        .orElseThrow()
                        .output()
                        .getRecordComponents()[0]
                        .getAnnotation(Field.class)
                        .unit()
                : RuleBook.standard().rule(found.ruleId()).unit();
    }

    private static String lastWords(Draft draft) {
        return draft.messages().stream()
                .filter(Message.Assistant.class::isInstance)
                .map(Message::content)
                .reduce("", (_, b) -> b);
    }
}
