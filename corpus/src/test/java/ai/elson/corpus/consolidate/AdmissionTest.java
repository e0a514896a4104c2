package ai.elson.corpus.consolidate;

import static org.assertj.core.api.Assertions.assertThat;

import ai.elson.corpus.example.Example;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AdmissionTest {

    private static final String LONG =
            "For my own planning, what is the standard deduction that a %s filer who is under the age"
                    + " of 65 and has wages of $85,000 takes in 2026 when nothing else is itemised";

    @Test
    void same_ids_and_questions_are_told_apart() {
        assertThat(
                        reasons(
                                Examples.talk("a", "What is $1,000 worth?", "x"),
                                Examples.talk("b", "what is  $1000 worth", "X."),
                                Examples.talk("c", "What is $1,000 worth", "y"),
                                Examples.talk("a", "Something else", "x"),
                                Examples.talk("e", "What is $1,001 worth?", "x"),
                                Examples.talk("f", "What is €1,001 worth?", "x")))
                .containsExactly(
                        null,
                        Reason.DUPLICATE_QUESTION,
                        Reason.CONTRADICTORY_ANSWERS,
                        Reason.DUPLICATE_ID,
                        null,
                        null);
    }

    @Test
    void a_refused_record_still_counts_as_earlier() {
        assertThat(
                        reasons(
                                Examples.talk("a", "What is a bond?", "x"),
                                Examples.talk("a", "What is a stock?", "x"),
                                Examples.talk("b", "What is a stock?", "x"),
                                Examples.talk("c", "What is a bond?", "y"),
                                Examples.talk("d", "What is a bond?", "y")))
                .containsExactly(
                        null,
                        Reason.DUPLICATE_ID,
                        Reason.DUPLICATE_QUESTION,
                        Reason.CONTRADICTORY_ANSWERS,
                        Reason.CONTRADICTORY_ANSWERS);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Please, |",
                "Hello! |",
                "|, please. Thanks",
                "Could you tell me: |",
            })
    void courtesy_makes_no_new_question(@Nullable String before, @Nullable String after) {
        String question = LONG.formatted("single");
        assertThat(
                        reasons(
                                Examples.talk("a", question + "?", "x"),
                                Examples.talk(
                                        "b",
                                        (before == null ? "" : before + " ")
                                                + question
                                                + (after == null ? "" : after),
                                        "x")))
                .containsExactly(
                        null,
                        before != null && before.startsWith("Could")
                                ? null
                                : Reason.NEAR_DUPLICATE);
    }

    @ParameterizedTest
    @CsvSource({
        "single,joint", "call,put", "is,is not", "with,without", "before,after", "long,short",
        "his,her", "$85,$86", "6%,-6%", "BBB,BBB-", "can,can never", "Roth,traditional",
        "buys,sells", "first,second", "over,under"
    })
    void one_word_that_means_something_makes_a_new_question(String one, String other) {
        assertThat(
                        reasons(
                                Examples.talk("a", LONG.formatted(one), "x"),
                                Examples.talk("b", LONG.formatted(other), "x")))
                .containsExactly(null, null);
    }

    @Test
    void words_that_change_places_make_a_new_question() {
        String tail = LONG.formatted("single");
        assertThat(
                        reasons(
                                Examples.talk("a", "Is a call dearer than a put? " + tail, "x"),
                                Examples.talk("b", "Is a put dearer than a call? " + tail, "x")))
                .containsExactly(null, null);
    }

    @Test
    void the_outcome_is_the_definition_on_small_corpora_in_any_order() {
        Set<Reason> met = EnumSet.noneOf(Reason.class);
        for (int seed = 0; seed < 300; seed++) {
            Random random = new Random(seed);
            List<Fingerprint> corpus = corpus(random);
            for (int order = 0; order < 3; order++) {
                List<@Nullable Reason> expected =
                        IntStream.range(0, corpus.size())
                                .<@Nullable Reason>mapToObj(i -> byDefinition(corpus, i))
                                .toList();
                assertThat(admitted(corpus))
                        .as("seed %d order %d", seed, order)
                        .isEqualTo(expected);
                expected.stream().filter(r -> r != null).forEach(met::add);
                Collections.shuffle(corpus, random);
            }
        }
        assertThat(met)
                .containsExactlyInAnyOrder(
                        Reason.DUPLICATE_ID,
                        Reason.DUPLICATE_QUESTION,
                        Reason.CONTRADICTORY_ANSWERS,
                        Reason.NEAR_DUPLICATE);
    }

    @Test
    void hundreds_of_thousands_are_kept_apart() {
        Admission admission = new Admission();
        int refused = 0;
        for (int i = 0; i < 60_000; i++) {
            Example example = Examples.talk("id-" + i % 50_000, "Worth of item " + i % 40_000, "x");
            refused += admission.admit(Fingerprint.of(example)).isPresent() ? 1 : 0;
        }
        assertThat(refused).isEqualTo(20_000);
    }

    /// Records of few words, so that ids, questions, answers and bands meet often.
    private static List<Fingerprint> corpus(Random random) {
        List<Fingerprint> corpus = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            StringBuilder question = new StringBuilder();
            for (String word : "rate on 500 dollars of a bond that pays twice yearly".split(" ")) {
                if (random.nextInt(6) == 0) {
                    question.append(
                            new String[] {"please ", "now ", "the ", "hi "}[random.nextInt(4)]);
                }
                question.append(random.nextInt(30) == 0 ? "loan" : word).append(' ');
            }
            corpus.add(
                    Fingerprint.of(
                            Examples.talk(
                                    "id" + random.nextInt(150),
                                    question.toString(),
                                    "answer " + random.nextInt(2))));
        }
        return corpus;
    }

    /// The definition in the documentation of [Admission], word for word.
    private static @Nullable Reason byDefinition(List<Fingerprint> corpus, int position) {
        Fingerprint record = corpus.get(position);
        List<Fingerprint> earlier = corpus.subList(0, position);
        if (earlier.stream().anyMatch(e -> e.id().equals(record.id()))) {
            return Reason.DUPLICATE_ID;
        }
        Optional<Fingerprint> asked =
                earlier.stream().filter(e -> e.question().equals(record.question())).findFirst();
        if (asked.isPresent()) {
            return asked.get().answer().equals(record.answer())
                    ? Reason.DUPLICATE_QUESTION
                    : Reason.CONTRADICTORY_ANSWERS;
        }
        for (int b = 0; b < record.bandKeys().length; b++) {
            int band = b;
            Optional<Fingerprint> first =
                    earlier.stream()
                            .filter(e -> e.bandKeys()[band] == record.bandKeys()[band])
                            .findFirst();
            if (first.isPresent()
                    && first.get().content().equals(record.content())
                    && first.get().signature().agreement(record.signature())
                            >= Admission.AGREEMENT) {
                return Reason.NEAR_DUPLICATE;
            }
        }
        return null;
    }

    private static List<@Nullable Reason> reasons(Example... examples) {
        return admitted(List.of(examples).stream().map(Fingerprint::of).toList());
    }

    private static List<@Nullable Reason> admitted(List<Fingerprint> corpus) {
        Admission admission = new Admission();
        List<@Nullable Reason> reasons = new ArrayList<>();
        corpus.forEach(f -> reasons.add(admission.admit(f).map(Refusal::reason).orElse(null)));
        return reasons;
    }
}
