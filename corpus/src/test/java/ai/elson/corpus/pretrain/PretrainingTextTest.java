package ai.elson.corpus.pretrain;

import static org.assertj.core.api.Assertions.assertThat;

import ai.elson.base.chat.Conversation;
import ai.elson.base.chat.Message;
import ai.elson.base.chat.ToolCall;
import ai.elson.base.chat.ToolDefinition;
import ai.elson.base.file.Json;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class PretrainingTextTest {

    private static final Pattern NUMBER = Pattern.compile("\\d+(?:,\\d{3})*(?:\\.\\d+)?");
    private static final List<Conversation> TEXT = PretrainingText.conversations(7, 3000).toList();

    @Test
    void same_seed_gives_the_same_conversations_and_another_seed_others() {
        assertThat(PretrainingText.conversations(7, 200).toList()).isEqualTo(TEXT.subList(0, 200));
        assertThat(PretrainingText.conversations(8, 200).map(c -> c.messages().getFirst()).toList())
                .doesNotContainAnyElementsOf(
                        TEXT.subList(0, 200).stream()
                                .filter(c -> c.messages().size() > 2)
                                .map(c -> c.messages().getFirst())
                                .toList());
    }

    @Test
    void every_prompt_has_four_differently_named_tools_with_short_purposes() {
        for (Conversation conversation : TEXT) {
            assertThat(conversation.tools()).hasSize(4);
            assertThat(conversation.tools().stream().map(ToolDefinition::name).distinct())
                    .hasSize(4)
                    .allMatch(name -> name.matches("[a-z0-9_]{1,40}"));
            assertThat(conversation.tools())
                    .allSatisfy(t -> assertThat(t.description().split(" ")).hasSizeLessThan(13));
        }
    }

    @Test
    void arguments_stand_in_the_order_of_the_schema_and_their_figures_in_the_conversation() {
        for (Conversation conversation : TEXT) {
            String before = "";
            for (Message message : conversation.messages()) {
                if (message instanceof Message.Assistant(_, List<ToolCall> calls)) {
                    for (ToolCall call : calls) {
                        checkCall(conversation, call, before);
                    }
                }
                before += " " + message.content().replace(",", "");
            }
        }
    }

    private static void checkCall(Conversation conversation, ToolCall call, String before) {
        ObjectNode schema =
                conversation.tools().stream()
                        .filter(t -> t.name().equals(call.name()))
                        .findFirst()
                        .orElseThrow()
                        .parameters();
        JsonNode arguments = Json.MAPPER.readTree(call.arguments());
        assertThat(List.copyOf(arguments.propertyNames()))
                .isEqualTo(List.copyOf(schema.get("properties").propertyNames()));
        for (JsonNode value : arguments.values()) {
            boolean abbreviated = before.contains("k") || before.contains("million");
            if (value.isNumber() && !abbreviated) {
                assertThat(before).contains(value.asString());
            }
        }
    }

    @Test
    void figures_of_an_answer_stand_in_a_result_or_a_question() {
        for (Conversation conversation : TEXT) {
            Set<String> known = new HashSet<>();
            for (Message message : conversation.messages()) {
                Set<String> figures = figures(message.content());
                if (message instanceof Message.Assistant) {
                    assertThat(known).as(conversation.toString()).containsAll(figures);
                } else {
                    known.addAll(figures);
                }
            }
        }
    }

    private static Set<String> figures(String text) {
        Set<String> figures = new HashSet<>();
        Matcher matcher = NUMBER.matcher(text);
        while (matcher.find()) {
            figures.add(matcher.group());
        }
        return figures;
    }

    @Test
    void questions_hardly_ever_repeat() {
        List<String> questions = new ArrayList<>();
        for (Conversation conversation : TEXT) {
            if (conversation.messages().size() > 2) {
                questions.add(conversation.messages().getFirst().content());
            }
        }
        assertThat(Set.copyOf(questions)).hasSizeGreaterThan(questions.size() * 99 / 100);
    }

    @Test
    void the_mix_is_a_thousand_and_the_terms_are_many() {
        int sum = 0;
        for (Lesson lesson : Lesson.values()) {
            sum += lesson.perMille();
        }
        assertThat(sum).isEqualTo(1000);
        assertThat(TalkLessons.terms()).hasSizeGreaterThan(150).doesNotHaveDuplicates();
    }
}
