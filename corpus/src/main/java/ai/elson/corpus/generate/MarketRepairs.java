package ai.elson.corpus.generate;

import static ai.elson.corpus.grammar.Draw.one;

import ai.elson.base.file.Json;
import ai.elson.corpus.generate.MarketSecurities.Security;
import ai.elson.tools.registry.ToolResult;
import ai.elson.tools.sample.SampleMarket;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/// Calls that a tool refuses, and how they are mended: at once where the refusal says how, else by
/// asking.
final class MarketRepairs {

    private static final String FAMILY = "market_repair";
    private static final String SUFFIX = ".SMPL";

    private final Calls calls;
    private final MarketBook book;
    private final MarketCases cases;
    private final MarketWords words;

    MarketRepairs(Calls calls, MarketBook book, MarketCases cases, MarketWords words) {
        this.calls = calls;
        this.book = book;
        this.cases = cases;
        this.words = words;
    }

    @Nullable MarketDraft repair(MarketAsk ask, boolean accountant, SplittableRandom random) {
        if (ask.frame() == MarketFrame.SCREEN || ask.frame() == MarketFrame.SCREEN_ONE) {
            return unknownScreen(ask, random);
        }
        MarketCase drawn = cases.draw(ask, random);
        if (drawn == null || ask.frame() == MarketFrame.COMPARE) {
            return null;
        }
        int draw = random.nextInt(10);
        if (ask.frame() == MarketFrame.MACRO || ask.frame() == MarketFrame.MACRO_LATEST) {
            return withoutSuffix(drawn, ask.on(), accountant, random);
        }
        if (ask.frame() == MarketFrame.HISTORY && draw < 5) {
            return beforeData(drawn, accountant, random);
        }
        if (ask.frame() == MarketFrame.OPTIONS && draw < 5) {
            return badExpiration(drawn, random);
        }
        if (ask.frame() == MarketFrame.STATEMENT_QUARTER) {
            return badFrequency(drawn, accountant, random);
        }
        if (ask.frame() == MarketFrame.STATEMENT_YEAR && draw < 3) {
            return fundStatements(accountant, random);
        }
        return draw % 2 == 0
                ? withoutSuffix(drawn, drawn.security().symbol(), accountant, random)
                : misspelt(drawn, accountant, random);
    }

    /// The clause of a case that was called; null where a value is missing.
    private record Said(String clause, MarketReading reading) {}

    private @Nullable Said said(MarketCase drawn, ToolResult result, SplittableRandom random) {
        MarketReading reading = new MarketReading(List.of(result), drawn.words(), words.grammar());
        String clause = words.clause(drawn.ask().says(), reading, random);
        return clause == null ? null : new Said(clause, reading);
    }

    private static ToolResult call(Draft draft, MarketCase drawn) {
        return draft.call(drawn.wanted().tool(), drawn.wanted().argumentsJson());
    }

    private static MarketCase withSymbol(MarketCase drawn, String right, String wrong) {
        return drawn.calling(
                drawn.wanted().argumentsJson().replace("\"" + right + "\"", "\"" + wrong + "\""));
    }

    private boolean refused(MarketCase wrong) {
        return !calls.call(wrong.wanted().tool(), wrong.wanted().argumentsJson()).ok();
    }

    /// The name without its market: the refusal lists the symbols, and the call is made again.
    private @Nullable MarketDraft withoutSuffix(
            MarketCase drawn, String right, boolean accountant, SplittableRandom random) {
        String bad = right.substring(0, right.length() - SUFFIX.length());
        MarketCase wrong = withSymbol(drawn, right, bad);
        if (!right.endsWith(SUFFIX) || !refused(wrong)) {
            return null;
        }
        String mention =
                random.nextInt(3) == 0
                        ? bad.charAt(0) + bad.substring(1).toLowerCase(Locale.ROOT)
                        : bad;
        boolean series = drawn.securities().isEmpty();
        String question =
                series
                        ? words.question(drawn, random).replace(right, bad)
                        : words.question(drawn.saying("s", mention), random);
        Draft draft = new Draft(calls).user(words.sent(question, accountant, random));
        draft.effort().also(1);
        call(draft, wrong);
        Said said = said(drawn, call(draft, drawn), random);
        if (said == null) {
            return null;
        }
        return answered(
                draft,
                drawn,
                said,
                "m found as",
                Map.of("bad", bad, "sym", right),
                accountant,
                random);
    }

    private MarketDraft answered(
            Draft draft,
            MarketCase drawn,
            Said said,
            String list,
            Map<String, String> more,
            boolean accountant,
            SplittableRandom random) {
        Map<String, String> slots = new LinkedHashMap<>(more);
        slots.put("rest", words.answer(said.clause(), said.reading(), random));
        slots.put("lower", said.clause());
        draft.assistant(words.say(list, drawn, slots, random));
        return done(draft, drawn, said, accountant, random);
    }

    private static MarketDraft done(
            Draft draft, MarketCase drawn, Said said, boolean accountant, SplittableRandom random) {
        draft.answered(MarketDraft.typed(drawn, said.clause(), said.reading(), random));
        return MarketDraft.of(FAMILY, drawn, accountant, draft);
    }

    private @Nullable MarketDraft then(
            Draft draft, MarketCase drawn, boolean accountant, SplittableRandom random) {
        Said said = said(drawn, call(draft, drawn), random);
        if (said == null) {
            return null;
        }
        draft.assistant(words.answer(said.clause(), said.reading(), random));
        return done(draft, drawn, said, accountant, random);
    }

    /// Two letters changed places: the assistant asks for the symbol that comes closest.
    private @Nullable MarketDraft misspelt(
            MarketCase drawn, boolean accountant, SplittableRandom random) {
        String right = drawn.security().symbol();
        int at = 1 + random.nextInt(right.indexOf('.') - 2);
        String bad =
                right.substring(0, at)
                        + right.charAt(at + 1)
                        + right.charAt(at)
                        + right.substring(at + 2);
        MarketCase wrong = withSymbol(drawn, right, bad);
        if (bad.equals(right) || !refused(wrong)) {
            return null;
        }
        Draft draft =
                new Draft(calls)
                        .user(
                                words.sent(
                                        words.question(drawn.saying("s", bad), random),
                                        accountant,
                                        random));
        draft.effort().also(1);
        call(draft, wrong);
        draft.assistant(words.say("m did you mean", drawn, Map.of("bad", bad), random));
        draft.user(words.styled(words.say("m yes", drawn, Map.of(), random), random));
        return then(draft, drawn, accountant, random);
    }

    private @Nullable MarketDraft beforeData(
            MarketCase later, boolean accountant, SplittableRandom random) {
        MarketSpan early = MarketSpan.early(words.grammar(), random);
        ObjectNode args = (ObjectNode) Json.MAPPER.readTree(later.wanted().argumentsJson());
        args.put("from", early.from().toString()).put("to", early.to().toString());
        MarketCase wrong =
                later.calling(Json.line(args.put("interval", early.interval())))
                        .saying("span", early.words());
        if (!refused(wrong)) {
            return null;
        }
        Draft draft =
                new Draft(calls)
                        .user(words.sent(words.question(wrong, random), accountant, random));
        draft.effort().also(1);
        call(draft, wrong);
        draft.assistant(
                words.say(
                        "m before data",
                        later,
                        Map.of(
                                "from", SampleMarket.firstDay().toString(),
                                "to", SampleMarket.lastDay().toString()),
                        random));
        draft.user(words.styled(words.say("m then span", later, Map.of(), random), random));
        return then(draft, later, accountant, random);
    }

    private @Nullable MarketDraft badExpiration(MarketCase drawn, SplittableRandom random) {
        String args = drawn.wanted().argumentsJson();
        List<LocalDate> days = cases.expirations(drawn.security());
        ObjectNode node = (ObjectNode) Json.MAPPER.readTree(args);
        LocalDate right =
                node.path("expiration").isNull()
                        ? days.getFirst()
                        : LocalDate.parse(node.path("expiration").asString());
        LocalDate wrong = right.plusDays(1 + random.nextInt(6));
        MarketCase bad =
                drawn.calling(Json.line(node.put("expiration", wrong.toString())))
                        .saying("expiring", " that expires on " + wrong);
        MarketCase good = drawn.calling(Json.line(node.put("expiration", right.toString())));
        if (!refused(bad)) {
            return null;
        }
        Draft draft = new Draft(calls).user(words.sent(words.question(bad, random), false, random));
        draft.effort().also(1);
        call(draft, bad);
        Said said = said(good, call(draft, good), random);
        return said == null
                ? null
                : answered(
                        draft,
                        good,
                        said,
                        "m bad expiration",
                        Map.of(
                                "bad", wrong.toString(),
                                "day", MarketDates.spoken(right.toString())),
                        false,
                        random);
    }

    private @Nullable MarketDraft badFrequency(
            MarketCase drawn, boolean accountant, SplittableRandom random) {
        MarketCase revenue = drawn.asking(book.named("line quarter revenue").getFirst());
        String bad = words.grammar().say("m odd frequency", random);
        MarketCase wrong =
                revenue.calling(revenue.wanted().argumentsJson().replace("quarterly", bad));
        if (!refused(wrong)) {
            return null;
        }
        Map<String, String> slots = Map.of("bad", bad);
        Draft draft =
                new Draft(calls)
                        .user(
                                words.sent(
                                        words.say(
                                                "m odd frequency question", revenue, slots, random),
                                        accountant,
                                        random));
        draft.effort().also(1);
        call(draft, wrong);
        draft.assistant(words.say("m bad frequency", revenue, slots, random));
        draft.user(words.styled(words.say("m quarter please", Map.of(), random), random));
        return then(draft, revenue, accountant, random);
    }

    /// A fund has no statements: its profile says what can be said.
    private @Nullable MarketDraft fundStatements(boolean accountant, SplittableRandom random) {
        Security fund = one(cases.securities().suiting("fund"), random);
        MarketCase profile = cases.of(book.named("yield").getFirst(), fund, random);
        if (profile == null) {
            return null;
        }
        String args =
                Json.line(
                        Json.MAPPER
                                .createObjectNode()
                                .put("symbol", fund.symbol())
                                .put("frequency", "annual")
                                .put("periods", 1));
        String question = words.say("m fund statement question", profile, Map.of(), random);
        Draft draft = new Draft(calls).user(words.sent(question, accountant, random));
        draft.effort().also(1);
        draft.call(MarketFrame.STATEMENT_YEAR.tool(), args);
        Said said = said(profile, call(draft, profile), random);
        return said == null
                ? null
                : answered(draft, profile, said, "m fund profile", Map.of(), false, random);
    }

    private @Nullable MarketDraft unknownScreen(MarketAsk ask, SplittableRandom random) {
        MarketCase drawn = cases.draw(ask, random);
        if (drawn == null) {
            return null;
        }
        String kind = words.grammar().say("m odd screen", random);
        ObjectNode args = (ObjectNode) Json.MAPPER.readTree(drawn.wanted().argumentsJson());
        MarketCase wrong = drawn.calling(Json.line(args.put("screen", kind + "_stocks")));
        if (!refused(wrong)) {
            return null;
        }
        String question = words.say("m odd screen question", drawn, Map.of("kind", kind), random);
        Draft draft = new Draft(calls).user(words.sent(question, false, random));
        draft.effort().also(1);
        call(draft, wrong);
        draft.assistant(words.grammar().say("m unknown screen", random));
        draft.user(
                words.styled(
                        words.say(
                                "m give screen",
                                drawn,
                                Map.of("np", words.noun(drawn, random)),
                                random),
                        random));
        return then(draft, drawn, false, random);
    }
}
