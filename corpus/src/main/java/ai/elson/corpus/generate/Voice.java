package ai.elson.corpus.generate;

import static ai.elson.corpus.grammar.Draw.one;

import ai.elson.corpus.asking.Finding;
import ai.elson.corpus.generate.Persona.Tone;
import ai.elson.corpus.grammar.Grammar;
import ai.elson.corpus.grammar.Sentences;
import ai.elson.tools.registry.ToolResult;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;

/// One person's way to ask, and the answer's way to speak to that person.
///
/// @param situation what brings the person, a phrase; empty where nothing is said
record Voice(Persona persona, String situation, Grammar grammar) {

    /// Share of questions that come without a word about the person.
    private static final double BARE = 0.2;

    private static final double OPENED = 0.55;
    private static final double SITUATED = 0.5;
    private static final double CLOSED = 0.35;
    private static final double LED = 0.5;
    private static final double TAILED = 0.4;

    /// The question with what the person says around it. A question in small letters stays so, one
    /// without a stop gets no closer.
    String ask(String question, SplittableRandom random) {
        if (random.nextDouble() < BARE) {
            return question;
        }
        StringBuilder said = new StringBuilder();
        if (random.nextDouble() < OPENED) {
            said.append(phrase(one(persona.openers(), random), random)).append(' ');
        }
        if (random.nextDouble() < SITUATED && !situation.isEmpty()) {
            said.append(phrase(situation, random)).append(' ');
        }
        boolean stopped = question.endsWith("?") || question.endsWith(".");
        said.append(question);
        if (stopped && random.nextDouble() < CLOSED) {
            said.append(' ').append(phrase(one(persona.closers(), random), random));
        }
        boolean small = question.equals(question.toLowerCase(Locale.ROOT));
        return small ? said.toString().toLowerCase(Locale.ROOT) : said.toString();
    }

    private String phrase(String phrase, SplittableRandom random) {
        return Sentences.capital(grammar.fill(phrase, Map.of(), random));
    }

    /// The sentence for a result: a figure, a rule, or that it is unavailable.
    String answer(ToolResult result, SplittableRandom random) {
        if (!result.ok()) {
            return unavailable(result, random);
        }
        Found found = Found.of(result);
        return found.ruleId().isEmpty()
                ? figure(found.finding(), random)
                : rule(found.finding(), random);
    }

    /// The same without a word before or after, where it is one of several.
    String part(ToolResult result, SplittableRandom random) {
        Voice plain = new Voice(persona.speaking(Tone.PLAIN), situation, grammar);
        return plain.answer(result, random);
    }

    private String unavailable(ToolResult result, SplittableRandom random) {
        Map<String, String> slots = Map.of("reason", Found.reason(result));
        return Sentences.capitals(grammar.say("unavailable", slots, random));
    }

    private String figure(Finding finding, SplittableRandom random) {
        return switch (persona.tone()) {
            case PLAIN -> finding.answer(grammar, random);
            case COURTEOUS -> framed(finding.answer(grammar, random), "courteous tail", random);
            case TERSE -> finding.say(grammar, "answer terse" + finding.sort(), random);
            case SHOWN -> finding.say(grammar, "answer shown" + finding.sort(), random);
        };
    }

    private String rule(Finding finding, SplittableRandom random) {
        String plain = "look up answer";
        return switch (persona.tone()) {
            case PLAIN -> finding.say(grammar, plain, random);
            case COURTEOUS ->
                    framed(finding.say(grammar, plain, random), "courteous tail rule", random);
            case TERSE -> finding.say(grammar, "rule terse", random);
            case SHOWN -> finding.say(grammar, "rule shown", random);
        };
    }

    private String framed(String answer, String tails, SplittableRandom random) {
        String lead = random.nextDouble() < LED ? grammar.say("courteous lead", random) + " " : "";
        String tail = random.nextDouble() < TAILED ? " " + grammar.say(tails, random) : "";
        return lead + answer + tail;
    }
}
