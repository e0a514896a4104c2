package ai.elson.corpus.generate;

import static ai.elson.corpus.grammar.Draw.one;

import ai.elson.corpus.generate.MarketBook.Courtesy;
import ai.elson.corpus.generate.MarketBook.Difference;
import ai.elson.corpus.generate.MarketBook.Lacking;
import ai.elson.corpus.generate.MarketBook.Term;
import ai.elson.corpus.generate.MarketSecurities.Security;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What needs no tool, and what no tool gives.
final class MarketTalks {

    private static final Pattern ARTICLE = Pattern.compile("^(an?|the) ");

    private final Calls calls;
    private final MarketBook book;
    private final MarketCases cases;
    private final MarketWords words;

    MarketTalks(Calls calls, MarketBook book, MarketCases cases, MarketWords words) {
        this.calls = calls;
        this.book = book;
        this.cases = cases;
        this.words = words;
    }

    /// A term, a difference or a courtesy, answered without a call.
    MarketDraft noTool(MarketTopic topic, boolean accountant, SplittableRandom random) {
        int draw = random.nextInt(20);
        Draft draft =
                draw == 0
                        ? courtesy(random)
                        : draw < 14
                                ? term(topic, accountant, random)
                                : difference(topic, accountant, random);
        return new MarketDraft("no_tool", topic.place(), MarketDraft.inWords("text", draft));
    }

    private Draft courtesy(SplittableRandom random) {
        Courtesy courtesy = one(book.talk().courtesies(), random);
        return new Draft(calls)
                .user(words.styled(fill(courtesy.asks(), Map.of(), random), random))
                .assistant(fill(courtesy.says(), Map.of(), random));
    }

    private String fill(List<String> phrases, Map<String, String> slots, SplittableRandom random) {
        return words.grammar().fill(one(phrases, random), slots, random);
    }

    private Draft term(MarketTopic topic, boolean accountant, SplittableRandom random) {
        Term term =
                one(
                        book.talk().terms().stream()
                                .filter(t -> MarketBook.topic(t.topic()) == topic)
                                .toList(),
                        random);
        String said = words.grammar().fill(term.term(), Map.of(), random);
        Map<String, String> slots =
                Map.of("t", said, "bare", ARTICLE.matcher(said).replaceFirst(""));
        return new Draft(calls)
                .user(words.sent(words.say("m term", slots, random), accountant, random))
                .assistant(fill(term.says(), Map.of(), random));
    }

    private Draft difference(MarketTopic topic, boolean accountant, SplittableRandom random) {
        Difference difference =
                one(
                        book.talk().differences().stream()
                                .filter(d -> MarketBook.topic(d.topic()) == topic)
                                .toList(),
                        random);
        boolean turned = random.nextBoolean();
        String one = turned ? difference.two() : difference.one();
        String two = turned ? difference.one() : difference.two();
        Map<String, String> slots = Map.of("one", one, "two", two);
        return new Draft(calls)
                .user(words.sent(words.say("m difference", slots, random), accountant, random))
                .assistant(fill(difference.says(), Map.of(), random));
    }

    /// The person wants what no tool gives; half of the time they take what is offered instead.
    @Nullable MarketDraft lacking(MarketTopic topic, boolean accountant, SplittableRandom random) {
        Lacking lacking =
                one(
                        book.talk().lacking().stream()
                                .filter(l -> MarketBook.topic(l.topic()) == topic)
                                .toList(),
                        random);
        MarketCase offered = cases.draw(one(book.named(lacking.then()), random), random);
        if (offered == null) {
            return null;
        }
        Map<String, String> slots = new LinkedHashMap<>(offered.words());
        if (offered.securities().isEmpty()) {
            Security some = one(cases.securities().suiting("company"), random);
            slots.putAll(cases.words(some, random));
        }
        slots.put("shares", String.valueOf(5 * (1 + random.nextInt(120))));
        slots.put("target", String.valueOf(5 + random.nextInt(296)));
        slots.put("years", String.valueOf(2 + random.nextInt(14)));
        String question = fill(lacking.asks(), slots, random);
        Draft draft = new Draft(calls).user(words.sent(question, accountant, random));
        draft.assistant(fill(lacking.says(), slots, random));
        String place = MarketDraft.place(offered, accountant);
        if (random.nextBoolean()) {
            return new MarketDraft("tool_lacking", place, MarketDraft.inWords("refusal", draft));
        }
        draft.user(
                words.styled(
                        words.say(
                                "m offer accepted",
                                offered,
                                Map.of("np", words.noun(offered, random)),
                                random),
                        random));
        MarketReading reading =
                new MarketReading(
                        List.of(
                                draft.call(
                                        offered.wanted().tool(), offered.wanted().argumentsJson())),
                        offered.words(),
                        words.grammar());
        String clause = words.clause(offered.ask().says(), reading, random);
        if (clause == null) {
            return null;
        }
        draft.assistant(words.answer(clause, reading, random));
        draft.answered(MarketDraft.typed(offered, clause, reading, random));
        return new MarketDraft("tool_lacking", place, draft);
    }
}
