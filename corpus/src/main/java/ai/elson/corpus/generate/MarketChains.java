package ai.elson.corpus.generate;

import static ai.elson.corpus.grammar.Draw.one;

import ai.elson.base.failure.BadInput;
import ai.elson.corpus.asking.Spoken;
import ai.elson.corpus.example.Answer;
import ai.elson.corpus.generate.MarketBook.Chain;
import ai.elson.corpus.generate.MarketBook.Step;
import ai.elson.corpus.generate.MarketSecurities.Security;
import ai.elson.tools.registry.ToolResult;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Calls that take figures of earlier answers: a price becomes a calculator's argument, the first
/// of a list is looked up.
final class MarketChains {

    private static final Pattern SLOT = Pattern.compile("\\{([^{}\"]+)}");

    private final Calls calls;
    private final MarketBook book;
    private final MarketCases cases;
    private final MarketWords words;

    MarketChains(Calls calls, MarketBook book, MarketCases cases, MarketWords words) {
        this.calls = calls;
        this.book = book;
        this.cases = cases;
        this.words = words;
    }

    @Nullable MarketDraft chained(MarketTopic topic, boolean accountant, SplittableRandom random) {
        List<Chain> chains =
                book.chains().stream().filter(c -> MarketBook.topic(c.topic()) == topic).toList();
        return chains.isEmpty() ? null : chained(one(chains, random), accountant, random);
    }

    private @Nullable MarketDraft chained(
            Chain chain, boolean accountant, SplittableRandom random) {
        List<MarketCase> firsts = firsts(chain, random);
        if (firsts.isEmpty()) {
            return null;
        }
        MarketCase first = firsts.getFirst();
        Map<String, String> said = new LinkedHashMap<>();
        firsts.reversed().forEach(f -> said.putAll(f.words()));
        List<ToolResult> results = new ArrayList<>();
        firsts.forEach(f -> results.add(calls.call(f.wanted().tool(), f.wanted().argumentsJson())));
        Map<String, String> bare = new LinkedHashMap<>();
        if (!drawn(chain, reading(results, said), said, bare, random)) {
            return null;
        }
        List<Draft.Wanted> steps = new ArrayList<>();
        for (Step step : chain.steps()) {
            String args = args(step.args(), first, reading(results, said), bare, random);
            ToolResult result = args == null ? null : calls.call(step.tool(), args);
            if (args == null || result == null || !result.ok()) {
                return null;
            }
            results.add(result);
            steps.add(new Draft.Wanted(step.tool(), args));
        }
        MarketReading reading = reading(results, said);
        String answer = reading.fill(worded(one(chain.says(), random), first), random);
        if (answer == null) {
            return null;
        }
        String question =
                words.grammar().fill(worded(one(chain.questions(), random), first), said, random);
        Draft draft = new Draft(calls).user(words.sent(question, accountant, random));
        draft.call(firsts.stream().map(MarketCase::wanted).toList());
        steps.forEach(s -> draft.call(s.tool(), s.argumentsJson()));
        draft.assistant(words.answers(List.of(answer), reading, random));
        if (calls.market(steps.getLast().tool())) {
            draft.answered(new Answer("text", answer, "", ""));
        }
        return MarketDraft.of("market_chain", first, accountant, draft);
    }

    private MarketReading reading(List<ToolResult> results, Map<String, String> said) {
        return new MarketReading(List.copyOf(results), said, words.grammar());
    }

    private static String worded(String text, MarketCase first) {
        return MarketAsk.worded(text, first.ask().words());
    }

    /// The first cases, all of one security; none where one does not suit.
    private List<MarketCase> firsts(Chain chain, SplittableRandom random) {
        List<MarketCase> firsts = new ArrayList<>();
        @Nullable Security security = null;
        for (String name : chain.asks()) {
            MarketAsk ask = one(book.named(name), random);
            MarketCase next =
                    security != null && ask.frame().single()
                            ? cases.of(ask, security, random)
                            : cases.draw(ask, chain.on(), random);
            if (next == null || !next.word("year").isEmpty()) {
                return List.of();
            }
            if (security == null && next.securities().size() == 1) {
                security = next.security();
            }
            firsts.add(next);
        }
        return firsts;
    }

    /// Draws what the person says beside.
    private static boolean drawn(
            Chain chain,
            MarketReading reading,
            Map<String, String> said,
            Map<String, String> bare,
            SplittableRandom random) {
        for (Map.Entry<String, String> draw : chain.draws().entrySet()) {
            String where = "market_chains.yaml: " + draw.getKey();
            FieldPlan plan = FieldLine.parse(draw.getValue(), where);
            if (!(plan.source() instanceof Range range)) {
                throw BadInput.at(where, "«" + draw.getValue() + "»", "a range of figures");
            }
            String of = range.base();
            BigDecimal base = of == null ? BigDecimal.ONE : reading.number(of);
            if (base == null) {
                return false;
            }
            BigDecimal value = range.draw(base, random).stripTrailingZeros();
            value = value.scale() < 0 ? value.setScale(0) : value;
            if (value.signum() <= 0) {
                return false;
            }
            bare.put(draw.getKey(), value.toPlainString());
            said.put(draw.getKey(), Spoken.of(plan.kind(), value, random));
        }
        return true;
    }

    private static @Nullable String args(
            String template,
            MarketCase first,
            MarketReading reading,
            Map<String, String> bare,
            SplittableRandom random) {
        String text = worded(template, first);
        StringBuilder args = new StringBuilder();
        Matcher matcher = SLOT.matcher(text);
        while (matcher.find()) {
            String slot = matcher.group(1);
            String value = bare.get(slot);
            if (value == null) {
                BigDecimal number = reading.number(slot);
                value =
                        number == null
                                ? reading.fill("{" + slot + "}", random)
                                : number.stripTrailingZeros().toPlainString();
            }
            if (value == null) {
                return null;
            }
            matcher.appendReplacement(args, Matcher.quoteReplacement(value));
        }
        return matcher.appendTail(args).toString();
    }
}
