package ai.elson.corpus.generate;

import static ai.elson.corpus.grammar.Draw.one;

import ai.elson.corpus.grammar.Grammar;
import java.util.List;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/// Writes examples with the market's tools: their calls are made on the sample market, and every
/// figure of an answer stands in a result or in a question.
///
/// The data stand in `market.yaml` (what is asked), `market_chains.yaml` (calls that take figures
/// of others), `market_talk.yaml` (what needs no call) and `market.phrases` (the frames).
final class MarketWriter {

    /// Ways to ask, in the order of their share of a hundred.
    private enum Form {
        SINGLE(19),
        FOLLOW_UP(14),
        CHAIN(11),
        REPAIR(10),
        SEVERAL(8),
        TWO(7),
        CHECK(7),
        PREMISE(6),
        MISSING(5),
        NO_TOOL(4),
        FOUR(4),
        THREE(3),
        LACKING(2);

        private final int share;

        Form(int share) {
            this.share = share;
        }

        static Form draw(SplittableRandom random) {
            int left = random.nextInt(100);
            for (Form form : values()) {
                left -= form.share;
                if (left < 0) {
                    return form;
                }
            }
            return SINGLE;
        }
    }

    private final MarketBook book;
    private final MarketFamilies families;
    private final MarketChecks checks;
    private final MarketRepairs repairs;
    private final MarketChains chains;
    private final MarketTalks talks;

    MarketWriter(Calls calls) {
        Grammar grammar = Grammar.load(MarketWriter.class, "market.phrases");
        this.book = MarketBook.load();
        MarketCases cases = new MarketCases(calls, grammar);
        MarketWords words = new MarketWords(grammar);
        this.families = new MarketFamilies(calls, book, cases, words);
        this.checks = new MarketChecks(calls, book, cases, words);
        this.repairs = new MarketRepairs(calls, book, cases, words);
        this.chains = new MarketChains(calls, book, cases, words);
        this.talks = new MarketTalks(calls, book, cases, words);
    }

    /// A topic by its share.
    static MarketTopic topic(SplittableRandom random) {
        int left = random.nextInt(MarketTopic.SHARES);
        for (MarketTopic topic : MarketTopic.values()) {
            left -= topic.share();
            if (left < 0) {
                return topic;
            }
        }
        return MarketTopic.QUOTE;
    }

    /// Draws a form and writes; null where the draw does not suit it.
    @Nullable Written write(MarketTopic topic, SplittableRandom random) {
        boolean company = topic == MarketTopic.FUNDAMENTALS || topic == MarketTopic.RATIOS;
        MarketDraft draft =
                draft(Form.draw(random), topic, company && random.nextBoolean(), random);
        return draft == null ? null : draft.written();
    }

    private @Nullable MarketDraft draft(
            Form form, MarketTopic topic, boolean accountant, SplittableRandom random) {
        MarketAsk ask = one(asks(topic, random), random);
        return switch (form) {
            case SINGLE -> families.single(ask, accountant, random);
            case FOLLOW_UP -> families.followUp(ask, accountant, random);
            case CHAIN -> chains.chained(topic, accountant, random);
            case REPAIR -> repairs.repair(ask, accountant, random);
            case SEVERAL -> families.several(ask, accountant, random);
            case TWO -> families.together(ask, 2, accountant, random);
            case THREE -> families.together(ask, 3, accountant, random);
            case FOUR -> families.together(ask, 4, accountant, random);
            case CHECK -> checks.claim(ask, accountant, random);
            case PREMISE -> checks.premise(ask, accountant, random);
            case MISSING -> families.missing(ask, accountant, random);
            case NO_TOOL -> talks.noTool(topic, accountant, random);
            case LACKING -> talks.lacking(topic, accountant, random);
        };
    }

    /// The asks of one frame of the topic: profiles are as frequent as statements, and comparisons
    /// as ratios, however many asks each has; those with long results are rarer.
    private List<MarketAsk> asks(MarketTopic topic, SplittableRandom random) {
        List<MarketAsk> asks = book.asks(topic);
        List<MarketFrame> frames = asks.stream().map(MarketAsk::frame).distinct().toList();
        MarketFrame drawn = one(frames, random);
        boolean again = drawn.wordy() && random.nextInt(3) > 0;
        MarketFrame frame = again ? one(frames, random) : drawn;
        return asks.stream().filter(a -> a.frame() == frame).toList();
    }
}
