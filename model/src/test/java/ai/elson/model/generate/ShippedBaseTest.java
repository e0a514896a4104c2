package ai.elson.model.generate;

import static org.assertj.core.api.Assertions.assertThat;

import ai.elson.base.chat.ChatReply;
import ai.elson.base.chat.ChatRequest;
import ai.elson.base.chat.Message;
import ai.elson.model.format.ModelFolder;
import ai.elson.model.template.ChatTemplate;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/// The base that the repository ships fits the code beside it.
class ShippedBaseTest {

    private static final Path BASE = Path.of("../models/elson-small-base");

    @Test
    void is_whole_and_written_with_the_template_of_this_version() {
        ModelFolder.requireComplete(BASE);
        assertThat(ChatTemplate.of(BASE)).isEqualTo(ChatTemplate.COMPACT);
        assertThat(ModelFolder.weightBytes(BASE)).isLessThan(20_000_000);
    }

    @Test
    void answers_alike_every_time() {
        ChatRequest request =
                new ChatRequest(
                        "base", List.of(new Message.User("What is a bond?")), List.of(), 0, 12, 1);
        try (LanguageModel model = LanguageModel.load(BASE, "base", 1)) {
            ChatReply first = model.chat(request);
            assertThat(first.completionTokens()).isBetween(1, 12);
            assertThat(model.chat(request)).isEqualTo(first);
        }
    }
}
