package ai.elson.corpus.generate;

import static ai.elson.corpus.grammar.Draw.one;

import ai.elson.corpus.generate.MarketSecurities.Security;
import ai.elson.tools.registry.ToolResult;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/// Figures and beliefs that the tool confirms or corrects.
final class MarketChecks {

    private static final List<String> FACTORS =
            List.of("0.45", "0.58", "0.66", "0.74", "1.27", "1.35", "1.52", "1.8");

    private final Calls calls;
    private final MarketBook book;
    private final MarketCases cases;
    private final MarketWords words;

    MarketChecks(Calls calls, MarketBook book, MarketCases cases, MarketWords words) {
        this.calls = calls;
        this.book = book;
        this.cases = cases;
        this.words = words;
    }

    private MarketReading reading(MarketCase drawn) {
        ToolResult result = calls.call(drawn.wanted().tool(), drawn.wanted().argumentsJson());
        return new MarketReading(List.of(result), drawn.words(), words.grammar());
    }

    /// The person brings a figure; half of the time one of its digits is wrong.
    @Nullable MarketDraft claim(MarketAsk ask, boolean accountant, SplittableRandom random) {
        MarketCase drawn = cases.draw(ask, random);
        if (drawn == null || ask.figure() == null) {
            return null;
        }
        MarketReading reading = reading(drawn);
        String figure = "{" + ask.figure().replaceAll("%$", "+") + "}";
        String shown = reading.fill(figure, random);
        String clause = words.clause(ask.sayings(), reading, random);
        if (shown == null || clause == null) {
            return null;
        }
        boolean right = random.nextBoolean();
        String claim =
                right
                        ? shown
                        : ask.figure().endsWith("@")
                                ? otherDay(reading, ask.figure(), random)
                                : Misread.of(shown, random);
        Map<String, String> slots = new LinkedHashMap<>();
        slots.put("np", words.checked(drawn, random));
        slots.put("claim", claim);
        slots.put("say", clause);
        slots.put("lower", clause);
        String question = words.say("m claim question", drawn, slots, random);
        Draft draft = new Draft(calls).user(words.sent(question, accountant, random));
        draft.effort().also(1);
        draft.call(drawn.wanted().tool(), drawn.wanted().argumentsJson());
        String list = claim.equals(shown) ? "m claim right" : "m claim wrong";
        draft.assistant(sourced(words.say(list, slots, random), reading, random));
        draft.answered(MarketDraft.typed(drawn, clause, reading, random));
        return MarketDraft.of("market_check", drawn, accountant, draft);
    }

    /// A day up to three weeks before the right one.
    private static String otherDay(MarketReading reading, String figure, SplittableRandom random) {
        String day = String.valueOf(reading.fill("{" + path(figure) + "}", random));
        return MarketDates.full(
                LocalDate.parse(day.substring(0, 10)).minusDays(1 + random.nextInt(20)));
    }

    private static String path(String figure) {
        return figure.substring(0, figure.length() - 1);
    }

    private String sourced(String answer, MarketReading reading, SplittableRandom random) {
        return random.nextInt(10) < 6
                ? MarketWords.stopped(answer)
                        + " "
                        + words.grammar()
                                .say("m source after", Map.of("day", reading.day()), random)
                : answer;
    }

    /// The person believes what is not so; the answer corrects it, and answers what was asked.
    @Nullable MarketDraft premise(MarketAsk ask, boolean accountant, SplittableRandom random) {
        if (ask.topic() == MarketTopic.NEWS) {
            return rumour(ask, random);
        }
        if (ask.frame() == MarketFrame.SCREEN_ONE && random.nextBoolean()) {
            return wrongFirst(ask, random);
        }
        MarketCase drawn = cases.draw(ask, random);
        if (drawn == null || ask.premises().isEmpty() || ask.figure() == null) {
            return null;
        }
        MarketReading reading = reading(drawn);
        BigDecimal truth = reading.number(ask.figure());
        String clause = words.clause(ask.sayings(), reading, random);
        if (truth == null || truth.signum() == 0 || clause == null) {
            return null;
        }
        Map<String, String> slots = new LinkedHashMap<>();
        slots.put("wrong", wrong(ask.figure(), truth, reading, random));
        boolean rose = truth.signum() > 0;
        slots.put("false^", words.grammar().say(rose ? "m fell" : "m rose", random));
        slots.put("false&", words.grammar().say(rose ? "m a loss" : "m a gain", random));
        String premise =
                words.grammar()
                        .fill(
                                one(ask.premises(), random),
                                MarketWords.merged(drawn.words(), slots),
                                random);
        slots.put("premise", premise);
        slots.put("lower", clause);
        MarketCase other = another(drawn, random);
        String answer = words.say("m premise answer", drawn, slots, random);
        String question;
        if (other == null) {
            question = words.say("m premise alone", drawn, slots, random);
        } else {
            String second = words.clause(other.ask().says(), reading, random);
            if (second == null) {
                return null;
            }
            slots.put("np", words.noun(other, random));
            question = words.say("m premise question", drawn, slots, random);
            slots.put("lower", second);
            answer = answer + " " + words.say("m premise then", drawn, slots, random);
        }
        Draft draft = new Draft(calls).user(words.sent(question, accountant, random));
        draft.effort().also(2);
        draft.call(drawn.wanted().tool(), drawn.wanted().argumentsJson());
        draft.assistant(sourced(answer, reading, random));
        draft.answered(MarketDraft.typed(drawn, clause, reading, random));
        return MarketDraft.of("wrong_premise", drawn, accountant, draft);
    }

    /// Another ask that the same call answers, or null.
    private @Nullable MarketCase another(MarketCase drawn, SplittableRandom random) {
        List<MarketAsk> others =
                book.asks(drawn.ask().topic()).stream()
                        .filter(a ->
                                !a.name().equals(drawn.ask().name())
                                        && a.sameCall(drawn.ask())
                                        && (drawn.securities().isEmpty()
                                                || drawn.security().suits(a.on())))
                        .toList();
        return others.isEmpty() || random.nextInt(4) == 0
                ? null
                : drawn.asking(one(others, random));
    }

    /// A figure of the same kind that is plainly another one.
    private static String wrong(
            String figure, BigDecimal truth, MarketReading reading, SplittableRandom random) {
        BigDecimal off =
                truth.abs()
                        .multiply(new BigDecimal(one(FACTORS, random)))
                        .round(new MathContext(2, RoundingMode.HALF_UP));
        String plain = off.stripTrailingZeros().toPlainString();
        String shown = reading.fill("{" + figure + "}", new SplittableRandom(0));
        if (shown != null && shown.endsWith("%")) {
            return plain + (random.nextBoolean() ? " percent" : "%");
        }
        if (figure.endsWith("$") || shown != null && shown.contains("$")) {
            return reading.currency().equals("USD")
                    ? "$" + grouped(off)
                    : grouped(off) + " " + reading.currency();
        }
        return figure.endsWith("#") ? grouped(off) : plain;
    }

    private static String grouped(BigDecimal number) {
        String plain = number.stripTrailingZeros().toPlainString();
        return plain.contains(".")
                ? plain
                : String.format(Locale.ROOT, "%,d", number.toBigInteger());
    }

    private @Nullable MarketDraft rumour(MarketAsk ask, SplittableRandom random) {
        MarketCase drawn = cases.draw(ask, random);
        if (drawn == null || ask.frame() != MarketFrame.NEWS_ONE || drawn.security().fund()) {
            return null;
        }
        MarketReading reading = reading(drawn);
        String clause = words.clause(ask.says(), reading, random);
        if (clause == null) {
            return null;
        }
        String premise = words.grammar().say("m rumour", drawn.words(), random);
        Map<String, String> slots = Map.of("premise", premise, "lower", clause);
        String question = words.say("m rumour question", drawn, slots, random);
        Draft draft = new Draft(calls).user(words.sent(question, false, random));
        draft.effort().also(2);
        draft.call(drawn.wanted().tool(), drawn.wanted().argumentsJson());
        draft.assistant(
                sourced(words.say("m rumour answer", drawn, slots, random), reading, random));
        draft.answered(MarketDraft.typed(drawn, clause, reading, random));
        return MarketDraft.of("wrong_premise", drawn, false, draft);
    }

    /// The person takes another stock for the first of a list.
    private @Nullable MarketDraft wrongFirst(MarketAsk ask, SplittableRandom random) {
        MarketCase drawn = cases.draw(ask, random);
        if (drawn == null) {
            return null;
        }
        MarketReading reading = reading(drawn);
        Security believed = one(cases.securities().suiting("company"), random);
        String first = reading.fill("{quotes/0/symbol}", random);
        String clause = words.clause(ask.sayings(), reading, random);
        if (first == null || clause == null || first.equals(believed.symbol())) {
            return null;
        }
        MarketCase quote = cases.of(book.named("price").getFirst(), believed, random);
        String two =
                quote == null ? null : words.clause(quote.ask().says(), reading(quote), random);
        if (quote == null || two == null) {
            return null;
        }
        Map<String, String> slots =
                MarketWords.merged(quote.words(), Map.of("np", ask.brief(), "lower", clause));
        String question = words.say("m false screen", slots, random);
        Draft draft = new Draft(calls).user(words.sent(question, false, random));
        draft.effort().also(2);
        draft.call(List.of(drawn.wanted(), quote.wanted()));
        String answer =
                words.say("m false screen answer", slots, random)
                        + " "
                        + words.say("m premise then", Map.of("lower", two), random);
        draft.assistant(sourced(answer, reading, random));
        draft.answered(MarketDraft.typed(drawn, clause, reading, random));
        return MarketDraft.of("wrong_premise", drawn, false, draft);
    }
}
