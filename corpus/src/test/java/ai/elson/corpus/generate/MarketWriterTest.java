package ai.elson.corpus.generate;

import static org.assertj.core.api.Assertions.assertThat;

import ai.elson.base.chat.Message;
import ai.elson.base.chat.ToolCall;
import ai.elson.base.seed.Seeds;
import ai.elson.corpus.example.Answer;
import ai.elson.corpus.grammar.Grammar;
import ai.elson.knowledge.taxonomy.Difficulty;
import ai.elson.knowledge.taxonomy.Taxonomy;
import ai.elson.tools.registry.Registry;
import ai.elson.tools.registry.ToolResult;
import ai.elson.tools.sample.SampleMarket;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class MarketWriterTest {

    private static final Pattern NUMBER = Pattern.compile("\\d+(?:,\\d{3})*(?:\\.\\d+)?");
    private static final int WANTED = 2600;
    private static final long SEED = 5;
    private static final Registry REGISTRY = Registry.standard();
    private static final Calls CALLS = new Calls(REGISTRY);
    private static final List<Sample> SAMPLES = samples(new MarketWriter(CALLS));

    /// A draft with the draw that gave it, to be named where a test fails.
    private record Sample(int draw, MarketTopic topic, Written written) {

        List<Message> messages() {
            return written.draft().messages();
        }

        String question() {
            return messages().getFirst().content();
        }

        boolean calls() {
            return messages().stream().anyMatch(Message.Tool.class::isInstance);
        }

        @Override
        public String toString() {
            return "seed " + SEED + ", draw " + draw + ", " + written.family() + ": " + messages();
        }
    }

    private static List<Sample> samples(MarketWriter writer) {
        List<Sample> samples = new ArrayList<>();
        for (int draw = 0; samples.size() < WANTED; draw++) {
            SplittableRandom random = Seeds.random(SEED, "market", String.valueOf(draw));
            MarketTopic topic = MarketWriter.topic(random);
            Written written = writer.write(topic, random);
            if (written != null) {
                samples.add(new Sample(draw, topic, written));
            }
        }
        return samples;
    }

    @Test
    void same_seed_gives_the_same_drafts() {
        MarketWriter again = new MarketWriter(new Calls(Registry.standard()));
        for (Sample sample : SAMPLES.subList(0, 150)) {
            SplittableRandom random = Seeds.random(SEED, "market", String.valueOf(sample.draw()));
            Written written = again.write(MarketWriter.topic(random), random);
            assertThat(written).isNotNull();
            assertThat(written.draft().messages()).isEqualTo(sample.messages());
        }
    }

    @Test
    void every_call_replays_to_the_result_that_stands_in_the_draft() {
        Calls replayed = new Calls(Registry.standard());
        for (Sample sample : SAMPLES) {
            Deque<ToolCall> open = new ArrayDeque<>();
            for (Message message : sample.messages()) {
                if (message instanceof Message.Assistant(_, List<ToolCall> calls)) {
                    open.addAll(calls);
                } else if (message instanceof Message.Tool(String id, String name, String text)) {
                    ToolCall call = open.remove();
                    assertThat(call.id()).isEqualTo(id);
                    assertThat(call.name()).isEqualTo(name);
                    assertThat(sample.written().draft().tools()).contains(name);
                    assertThat(replayed.call(name, call.arguments()).text()).isEqualTo(text);
                }
            }
            assertThat(open).as(sample.toString()).isEmpty();
        }
    }

    @Test
    void every_figure_that_the_assistant_says_stands_in_a_result_or_a_question() {
        for (Sample sample : SAMPLES) {
            Set<String> known = new HashSet<>();
            for (Message message : sample.messages()) {
                Set<String> figures = figures(message.content());
                if (message instanceof Message.Assistant) {
                    assertThat(known).as(sample.toString()).containsAll(figures);
                } else {
                    known.addAll(figures);
                }
            }
        }
    }

    private static Set<String> figures(String text) {
        Set<String> figures = new TreeSet<>();
        Matcher matcher = NUMBER.matcher(text);
        while (matcher.find()) {
            figures.add(matcher.group());
        }
        return figures;
    }

    @Test
    void every_typed_figure_stands_in_a_result() {
        for (Sample sample : SAMPLES) {
            Answer answer = sample.written().draft().answer();
            if (answer == null) {
                assertThat(sample.written().draft().last()).as(sample.toString()).isNotNull();
            } else if (answer.kind().equals("number")) {
                String figure = answer.value().replace("-", "");
                assertThat(sample.messages())
                        .as(sample.toString())
                        .anyMatch(m -> m instanceof Message.Tool && m.content().contains(figure));
            }
        }
    }

    @Test
    void a_refused_call_is_mended_and_ends_in_success() {
        for (Sample sample : SAMPLES) {
            List<Message> results =
                    sample.messages().stream().filter(Message.Tool.class::isInstance).toList();
            boolean refused = results.stream().anyMatch(m -> refusal(m.content()));
            assertThat(refused)
                    .as(sample.toString())
                    .isEqualTo(sample.written().family().equals("market_repair"));
            if (refused) {
                assertThat(refusal(results.getLast().content())).as(sample.toString()).isFalse();
            }
        }
    }

    private static boolean refusal(String text) {
        return text.startsWith("{\"error\"");
    }

    @Test
    void what_needs_no_tool_is_answered_without_a_call_and_without_a_figure() {
        for (Sample sample : SAMPLES) {
            String family = sample.written().family();
            if (family.equals("no_tool")) {
                assertThat(sample.calls()).as(sample.toString()).isFalse();
                assertThat(figures(sample.messages().getLast().content()))
                        .as(sample.toString())
                        .isEmpty();
            } else if (!family.equals("tool_lacking")) {
                assertThat(sample.calls()).as(sample.toString()).isTrue();
            }
        }
    }

    @Test
    void conversations_take_turns_and_end_with_an_answer() {
        for (Sample sample : SAMPLES) {
            List<Message> messages = sample.messages();
            assertThat(messages.getFirst()).isInstanceOf(Message.User.class);
            assertThat(messages.getLast().content()).as(sample.toString()).isNotBlank();
            for (int i = 1; i < messages.size(); i++) {
                boolean person = messages.get(i) instanceof Message.User;
                boolean answered =
                        messages.get(i - 1) instanceof Message.Assistant(_, List<ToolCall> calls)
                                && calls.isEmpty();
                assertThat(person).as(sample.toString()).isEqualTo(answered);
            }
        }
    }

    @Test
    void every_topic_has_all_forms_and_all_difficulties() {
        Map<MarketTopic, Set<Difficulty>> levels = new EnumMap<>(MarketTopic.class);
        Map<MarketTopic, Set<String>> families = new EnumMap<>(MarketTopic.class);
        MarketWriter writer = new MarketWriter(CALLS);
        for (MarketTopic topic : MarketTopic.values()) {
            for (int draw = 0; draw < 500; draw++) {
                SplittableRandom random = Seeds.random(SEED, topic.name(), String.valueOf(draw));
                Written written = writer.write(topic, random);
                if (written != null) {
                    levels.computeIfAbsent(topic, _ -> EnumSet.noneOf(Difficulty.class))
                            .add(written.draft().effort().difficulty());
                    families.computeIfAbsent(topic, _ -> new TreeSet<>()).add(written.family());
                }
            }
        }
        for (MarketTopic topic : MarketTopic.values()) {
            assertThat(levels.get(topic)).as(topic.name()).hasSize(4);
            assertThat(families.get(topic))
                    .as(topic.name())
                    .contains(
                            "market_parallel",
                            "market_chain",
                            "market_repair",
                            "market_follow_up",
                            "market_check",
                            "market_missing",
                            "wrong_premise",
                            "no_tool",
                            "tool_lacking");
        }
    }

    @Test
    void questions_differ_and_so_do_their_wordings() {
        Set<String> questions = SAMPLES.stream().map(Sample::question).collect(Collectors.toSet());
        Set<String> masked =
                questions.stream().map(MarketWriterTest::masked).collect(Collectors.toSet());
        assertThat(questions).hasSizeGreaterThanOrEqualTo(2500);
        assertThat(masked).hasSizeGreaterThanOrEqualTo(1500);
    }

    private static String masked(String question) {
        String text = question;
        for (SampleMarket.Listing listing : SampleMarket.companies()) {
            text =
                    text.replace(listing.symbol(), "#")
                            .replace(listing.symbol().replace(".SMPL", ""), "#")
                            .replace(listing.name(), "#");
        }
        return text.replaceAll("[0-9]+", "0").replaceAll("\\b[A-Z]{4,}\\.SMPL", "#");
    }

    @Test
    void places_belong_to_the_taxonomy() {
        assertThat(SAMPLES)
                .allSatisfy(s ->
                        assertThat(Taxonomy.standard().domain(s.written().domain()).buckets())
                                .as(s.toString())
                                .contains(s.written().bucket()));
    }

    @Test
    void most_drafts_are_short_enough_to_train_on() {
        // about 900 tokens of four characters
        long brief =
                SAMPLES.stream()
                        .filter(s ->
                                s.messages().stream().mapToInt(m -> m.content().length()).sum()
                                        <= 3600)
                        .count();
        assertThat(brief).isGreaterThan(WANTED * 6L / 10);
    }

    @Test
    void every_ask_can_be_drawn_and_each_of_its_answers_said() {
        Grammar grammar = Grammar.load(MarketWriter.class, "market.phrases");
        MarketCases cases = new MarketCases(CALLS, grammar);
        for (MarketAsk ask : MarketBook.load().asks()) {
            Set<String> unsaid = new HashSet<>(ask.says());
            for (int draw = 0; draw < 60 && !unsaid.isEmpty(); draw++) {
                SplittableRandom random = Seeds.random(SEED, ask.name(), String.valueOf(draw));
                MarketCase drawn = cases.draw(ask, random);
                if (drawn == null) {
                    continue;
                }
                ToolResult result =
                        CALLS.call(drawn.wanted().tool(), drawn.wanted().argumentsJson());
                MarketReading reading = new MarketReading(List.of(result), drawn.words(), grammar);
                unsaid.removeIf(s -> reading.fill(s, random) != null);
            }
            assertThat(unsaid).as(ask.name()).isEmpty();
        }
    }
}
