package ai.elson.corpus.generate;

import static ai.elson.corpus.grammar.Draw.one;

import ai.elson.base.failure.BadInput;
import ai.elson.base.file.Recipes;
import ai.elson.corpus.asking.Asking;
import ai.elson.corpus.grammar.Grammar;
import ai.elson.corpus.grammar.Sentences;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/// Questions that no tool answers, each with what it lacks, from `beyond.yaml`.
record Beyond(Map<String, Topic> domains) {

    private static final double GENERAL = 0.3;

    /// @param offer what the tools of the domain can do instead, after «I can»
    record Topic(String offer, List<Question> asks) {}

    /// @param lacks what nobody has given and no tool knows
    record Question(String ask, String lacks) {}

    static Beyond load() {
        return Recipes.parse(
                Grammar.resource(Beyond.class, "beyond.yaml"), "beyond.yaml", Beyond.class);
    }

    /// A question and the answer that says what is missing.
    Draft unanswerable(
            String domain, Voice voice, Calls calls, Grammar grammar, SplittableRandom random) {
        Map<String, String> slots =
                Map.of(
                        "s", grammar.say("thing", random),
                        "place", grammar.say("place", random),
                        "who", grammar.say("who", random));
        if (random.nextDouble() < GENERAL) {
            return new Draft(calls)
                    .user(voice.ask(styled(grammar.say("beyond", slots, random), random), random))
                    .assistant(grammar.say("beyond answer", random));
        }
        Topic topic = domains.get(domain);
        if (topic == null) {
            throw BadInput.at("beyond.yaml", "no «" + domain + "»", "questions beyond its tools");
        }
        Question question = one(topic.asks(), random);
        String offer = grammar.say("offer", Map.of("offer", topic.offer()), random);
        Map<String, String> answer =
                Map.of("lacks", question.lacks(), "Offer", Sentences.capital(offer));
        return new Draft(calls)
                .user(
                        voice.ask(
                                styled(grammar.fill(question.ask(), slots, random), random),
                                random))
                .assistant(Sentences.capitals(grammar.say("lacks", answer, random)));
    }

    private static String styled(String question, SplittableRandom random) {
        return Asking.styled(question, List.of(), random);
    }
}
