package ai.elson.corpus.generate;

import static ai.elson.corpus.grammar.Draw.one;

import ai.elson.corpus.generate.MarketSecurities.Security;
import ai.elson.corpus.grammar.Draw;
import ai.elson.corpus.grammar.Sentences;
import ai.elson.tools.registry.ToolResult;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/// Plain questions to the market: one, several at once, and in turns. A family gives null where the
/// drawn case does not suit it.
final class MarketFamilies {

    private static final String[] PLACES = {"a", "b", "c", "d"};

    private final Calls calls;
    private final MarketBook book;
    private final MarketCases cases;
    private final MarketWords words;

    MarketFamilies(Calls calls, MarketBook book, MarketCases cases, MarketWords words) {
        this.calls = calls;
        this.book = book;
        this.cases = cases;
        this.words = words;
    }

    private MarketReading reading(List<ToolResult> results, MarketCase drawn) {
        return new MarketReading(results, drawn.words(), words.grammar());
    }

    /// Makes the call and answers; null where the answer lacks a value.
    private @Nullable Draft answered(Draft draft, MarketCase drawn, SplittableRandom random) {
        MarketReading reading =
                reading(
                        List.of(draft.call(drawn.wanted().tool(), drawn.wanted().argumentsJson())),
                        drawn);
        String clause = words.clause(drawn.ask().says(), reading, random);
        if (clause == null) {
            return null;
        }
        draft.assistant(words.answer(clause, reading, random));
        return draft.answered(MarketDraft.typed(drawn, clause, reading, random));
    }

    @Nullable MarketDraft single(MarketAsk ask, boolean accountant, SplittableRandom random) {
        MarketCase drawn = cases.draw(ask, random);
        if (drawn == null) {
            return null;
        }
        Draft draft =
                answered(
                        new Draft(calls)
                                .user(
                                        words.sent(
                                                words.question(drawn, random), accountant, random)),
                        drawn,
                        random);
        return draft == null
                ? null
                : MarketDraft.of(drawn.wanted().tool(), drawn, accountant, draft);
    }

    /// The same of two or three securities, by calls in one turn.
    @Nullable MarketDraft several(MarketAsk ask, boolean accountant, SplittableRandom random) {
        if (!ask.frame().single() || ask.frame() == MarketFrame.OPTIONS) {
            return null;
        }
        MarketCase first = cases.draw(ask, random);
        List<Security> others = new ArrayList<>(cases.securities().suiting(ask.on()));
        if (first == null) {
            return null;
        }
        others.remove(first.security());
        Draw.shuffle(others, random);
        List<MarketCase> all = new ArrayList<>(List.of(first));
        for (Security other : others.subList(0, random.nextInt(3) == 0 ? 2 : 1)) {
            String args =
                    first.wanted()
                            .argumentsJson()
                            .replace(
                                    "\"" + first.security().symbol() + "\"",
                                    "\"" + other.symbol() + "\"");
            Map<String, String> said =
                    MarketWords.merged(first.words(), cases.words(other, random));
            MarketCase next =
                    new MarketCase(
                            ask,
                            List.of(other),
                            new Draft.Wanted(first.wanted().tool(), args),
                            said);
            if (!calls.call(next.wanted().tool(), args).ok()) {
                return null;
            }
            all.add(next);
        }
        List<String> names = all.stream().map(c -> c.word("s")).toList();
        String each =
                words.grammar()
                        .say("m each", Map.of("list", Sentences.list(names, random)), random);
        MarketCase asked = first.saying("s", each);
        String question =
                words.say("m what", asked, Map.of("np", words.noun(asked, random)), random);
        Draft draft = new Draft(calls).user(words.sent(question, accountant, random));
        return all(draft, all, "market_parallel", accountant, random);
    }

    /// Two to four questions to different tools at once, most of them about one security.
    @Nullable MarketDraft together(
            MarketAsk ask, int count, boolean accountant, SplittableRandom random) {
        MarketCase first = cases.draw(ask, random);
        if (first == null) {
            return null;
        }
        List<MarketCase> all = new ArrayList<>(List.of(first));
        for (int i = 0; all.size() < count && i < 4 * count; i++) {
            MarketAsk other = one(book.asks(), random);
            boolean known =
                    all.stream().anyMatch(c -> c.ask().frame().tool().equals(other.frame().tool()));
            if (known || other.frame() == MarketFrame.OPTIONS && random.nextInt(4) > 0) {
                continue;
            }
            MarketCase next =
                    other.frame().single() && first.securities().size() == 1
                            ? cases.of(other, first.security(), random)
                            : cases.draw(other, random);
            if (next != null) {
                all.add(next);
            }
        }
        if (all.size() < count) {
            return null;
        }
        Map<String, String> nouns = new LinkedHashMap<>();
        for (int i = 0; i < count; i++) {
            MarketCase each = i == 0 ? first : mentionedAgain(all.get(i), first, random);
            nouns.put(PLACES[i], words.noun(each, random));
        }
        String list = count == 2 ? "m both nouns" : count == 3 ? "m three nouns" : "m four nouns";
        Draft draft =
                new Draft(calls)
                        .user(words.sent(words.say(list, nouns, random), accountant, random));
        return all(draft, all, "market_parallel", accountant, random);
    }

    private MarketCase mentionedAgain(MarketCase drawn, MarketCase first, SplittableRandom random) {
        boolean same =
                drawn.securities().size() == 1 && drawn.securities().equals(first.securities());
        return same
                ? drawn.saying(
                        "s",
                        words.grammar()
                                .say(
                                        first.security().fund() ? "m same fund" : "m same company",
                                        first.words(),
                                        random))
                : drawn;
    }

    private @Nullable MarketDraft all(
            Draft draft,
            List<MarketCase> all,
            String family,
            boolean accountant,
            SplittableRandom random) {
        List<ToolResult> results = draft.call(all.stream().map(MarketCase::wanted).toList());
        List<String> clauses = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            MarketReading reading = reading(List.of(results.get(i)), all.get(i));
            String clause = words.clause(all.get(i).ask().says(), reading, random);
            if (clause == null) {
                return null;
            }
            clauses.add(clause);
        }
        draft.assistant(words.answers(clauses, reading(results, all.getFirst()), random));
        List<Security> securities =
                all.stream().flatMap(c -> c.securities().stream()).distinct().toList();
        MarketCase first = all.getFirst();
        String place =
                first.ask().place() == null && !(accountant && first.ask().frame().statements())
                        ? MarketDraft.place(securities)
                        : MarketDraft.place(first, accountant);
        return new MarketDraft(family, place, MarketDraft.inWords("text", draft));
    }

    /// One or two further turns: another security, another time, another figure.
    @Nullable MarketDraft followUp(MarketAsk ask, boolean accountant, SplittableRandom random) {
        MarketCase drawn = cases.draw(ask, random);
        if (drawn == null) {
            return null;
        }
        MarketCase first = drawn;
        Draft draft =
                answered(
                        new Draft(calls)
                                .user(
                                        words.sent(
                                                words.question(drawn, random), accountant, random)),
                        drawn,
                        random);
        int turns = random.nextInt(10) < 3 ? 2 : 1;
        for (int i = 0; i < turns && draft != null; i++) {
            Next next = next(drawn, random);
            if (next == null || next.drawn().wanted().equals(drawn.wanted())) {
                return null;
            }
            drawn = next.drawn();
            draft.user(words.styled(MarketWords.stopped(next.question()), random));
            draft = answered(draft, drawn, random);
        }
        return draft == null ? null : MarketDraft.of("market_follow_up", first, accountant, draft);
    }

    private record Next(MarketCase drawn, String question) {}

    private @Nullable Next next(MarketCase before, SplittableRandom random) {
        MarketAsk ask = before.ask();
        if (ask.frame() == MarketFrame.OPTIONS) {
            MarketCase next = cases.draw(ask, random);
            return next == null
                    ? null
                    : new Next(next, words.say("m follow option", next, Map.of(), random));
        }
        int draw = random.nextInt(10);
        boolean timed = ask.frame() == MarketFrame.HISTORY || ask.frame() == MarketFrame.MACRO;
        if (timed && draw < 6) {
            MarketCase next = cases.later(before, random);
            return next == null
                    ? null
                    : new Next(next, words.say("m follow span", next, Map.of(), random));
        }
        if (!ask.frame().single()) {
            MarketAsk other = one(book.asks(ask.topic()), random);
            MarketCase next = cases.draw(other, random);
            return next == null ? null : new Next(next, named(next, random));
        }
        return draw < 7 ? sameOfAnother(before, random) : anotherOfSame(before, random);
    }

    private String named(MarketCase next, SplittableRandom random) {
        return words.say("m follow noun", next, Map.of("np", words.noun(next, random)), random);
    }

    private @Nullable Next sameOfAnother(MarketCase before, SplittableRandom random) {
        Security other = one(cases.securities().suiting(before.ask().on()), random);
        MarketCase next =
                new MarketCase(
                        before.ask(),
                        List.of(other),
                        new Draft.Wanted(
                                before.wanted().tool(),
                                before.wanted()
                                        .argumentsJson()
                                        .replace(
                                                "\"" + before.security().symbol() + "\"",
                                                "\"" + other.symbol() + "\"")),
                        MarketWords.merged(before.words(), cases.words(other, random)));
        boolean ok = calls.call(next.wanted().tool(), next.wanted().argumentsJson()).ok();
        return ok ? new Next(next, words.say("m follow subject", next, Map.of(), random)) : null;
    }

    private @Nullable Next anotherOfSame(MarketCase before, SplittableRandom random) {
        MarketAsk other = one(book.asks(), random);
        boolean suits =
                other.frame().single()
                        && other.frame() != MarketFrame.OPTIONS
                        && other.frame() != MarketFrame.HISTORY
                        && other.frame() != before.ask().frame();
        MarketCase next = suits ? cases.of(other, before.security(), random) : null;
        if (next == null || !next.word("year").isEmpty()) {
            return null;
        }
        return new Next(
                next, words.say("m follow figure", next, Map.of("brief", other.brief()), random));
    }

    /// The security, the series, the contract or the list is missing, and asked for.
    @Nullable MarketDraft missing(MarketAsk ask, boolean accountant, SplittableRandom random) {
        MarketCase drawn = cases.draw(ask, random);
        if (drawn == null
                || ask.frame() == MarketFrame.COMPARE
                || ask.frame() == MarketFrame.SCREEN_ONE) {
            return null;
        }
        String list =
                switch (ask.frame()) {
                    case MACRO -> "m missing macro";
                    case MACRO_LATEST -> "m missing macro latest";
                    case SCREEN -> "m missing screen";
                    default -> "m missing";
                };
        boolean timed = ask.frame() == MarketFrame.HISTORY;
        String brief = ask.brief() + (timed ? " " + drawn.word("span") : drawn.word("year"));
        String question = words.say(list, drawn, Map.of("brief", brief), random);
        Draft draft = new Draft(calls).user(words.sent(question, accountant, random));
        draft.effort().also(1);
        draft.assistant(words.grammar().say(asking(ask), random));
        draft.user(words.styled(given(drawn, random), random));
        Draft done = answered(draft, drawn, random);
        return done == null ? null : MarketDraft.of("market_missing", drawn, accountant, done);
    }

    private static String asking(MarketAsk ask) {
        return switch (ask.frame()) {
            case MACRO, MACRO_LATEST -> "m ask series";
            case SCREEN -> "m ask screen";
            case OPTIONS -> "m ask option";
            default -> "m ask symbol";
        };
    }

    private String given(MarketCase drawn, SplittableRandom random) {
        String series = drawn.ask().on();
        return switch (drawn.ask().frame()) {
            case MACRO, MACRO_LATEST -> words.say("m give", Map.of("s", series), random);
            case SCREEN ->
                    words.say(
                            "m give screen",
                            drawn,
                            Map.of("np", words.noun(drawn, random)),
                            random);
            case OPTIONS -> words.say("m give option", drawn, Map.of(), random);
            default -> words.say("m give", drawn, Map.of(), random);
        };
    }
}
