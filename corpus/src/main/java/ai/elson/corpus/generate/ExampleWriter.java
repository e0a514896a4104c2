package ai.elson.corpus.generate;

import ai.elson.base.chat.Message;
import ai.elson.corpus.example.Answer;
import ai.elson.corpus.example.Example;
import ai.elson.corpus.example.Origin;
import ai.elson.corpus.example.RuleRef;
import ai.elson.corpus.grammar.Grammar;
import ai.elson.knowledge.Calculators;
import ai.elson.knowledge.calculator.Field;
import ai.elson.knowledge.rule.RuleBook;
import ai.elson.knowledge.rule.Unit;
import ai.elson.knowledge.taxonomy.Difficulty;
import ai.elson.knowledge.taxonomy.Taxonomy;
import ai.elson.tools.registry.Registry;
import ai.elson.tools.registry.ToolIndex;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/// Draws a family for a target, lets it write, and makes an example of what it wrote.
final class ExampleWriter {

    /// Tools that stand in a prompt.
    private static final int CANDIDATES = 4;

    private final long seed;
    private final Grounds grounds;
    private final List<Family> families;
    private final Map<Difficulty, double[]> weights = new EnumMap<>(Difficulty.class);
    private final MarketWriter market;
    private final ToolIndex index;

    ExampleWriter(Registry registry, long seed) {
        this.seed = seed;
        Calls calls = new Calls(registry);
        Grammar grammar = PhraseFiles.load();
        ScenarioBook book = ScenarioBook.of(registry);
        Conduct conduct = Conduct.load();
        this.grounds = new Grounds(book, conduct.leading(calls));
        this.families = new FamilyBook(calls, grammar, book, grounds, conduct).all();
        this.market = new MarketWriter(calls);
        Odds odds = Odds.of(families, grounds);
        for (Difficulty difficulty : Difficulty.values()) {
            weights.put(difficulty, odds.weights(difficulty));
        }
        this.index = ToolIndex.of(registry);
    }

    /// Null where the draw does not suit.
    @Nullable Written write(Target target, SplittableRandom random) {
        if (target.pack() == Pack.TOOL_USE) {
            return market.write(MarketTopic.of(target.subject()), random);
        }
        Ground ground = grounds.draw(target.subject(), random);
        Family family = family(ground, target.difficulty(), random);
        Draft draft = family.writing().write(ground, random);
        return draft == null
                ? null
                : new Written(family.task(), ground.domain(), ground.bucket(), draft);
    }

    private Family family(Ground ground, Difficulty wanted, SplittableRandom random) {
        double[] all = weights.getOrDefault(wanted, new double[0]);
        double sum = 0;
        for (int i = 0; i < all.length; i++) {
            sum += families.get(i).fits().test(ground) ? all[i] : 0;
        }
        double at = random.nextDouble() * sum;
        Family last = families.getLast();
        for (int i = 0; i < all.length; i++) {
            if (families.get(i).fits().test(ground)) {
                last = families.get(i);
                at -= all[i];
                if (at < 0) {
                    break;
                }
            }
        }
        return last;
    }

    /// The finished example.
    Example example(String id, Pack pack, Written written) {
        Draft draft = written.draft();
        String first = draft.messages().getFirst().content();
        boolean high =
                Taxonomy.standard().domain(written.domain()).highRisk()
                        || written.family().startsWith(Refusals.DECLINED);
        return new Example(
                id,
                draft.messages(),
                candidates(first, draft.tools()),
                written.domain(),
                written.bucket(),
                draft.effort().difficulty(),
                written.family(),
                high ? "high" : "normal",
                pack.id(),
                answer(written),
                draft.effort().ruleIds().stream()
                        .map(rule -> new RuleRef(rule, RuleBook.standard().rule(rule).citation()))
                        .toList(),
                new Origin("corpus.generate", Candidates.VERSION, seed));
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

    /// Null where the first thing that the last tool found is neither a figure nor words.
    private static @Nullable Answer answer(Written written) {
        Answer said = written.draft().answer();
        if (said != null) {
            return said;
        }
        Found last = written.draft().last();
        if (last == null || written.family().equals(Refusals.DECLINED)) {
            return new Answer("refusal", lastWords(written.draft()), "", "");
        }
        if (!last.value().isNumber()) {
            return last.value().isString()
                    ? new Answer("text", last.value().asString(), "", "")
                    : null;
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
