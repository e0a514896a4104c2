package ai.elson.corpus.consolidate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class LanguageTest {

    @Test
    void short_texts_are_told_apart_as_the_labelled_list_says() throws IOException {
        Language language = new Language();
        List<String> wrong = new ArrayList<>();
        int[] labelled = new int[2];
        for (String line : lines()) {
            boolean english = line.startsWith("en ");
            String text = line.substring(3);
            labelled[english ? 0 : 1]++;
            if (language.foreign(text).isPresent() == english) {
                wrong.add(line + " -> " + language.foreign(text).orElse("English"));
            }
        }
        assertThat(labelled[0]).isGreaterThanOrEqualTo(60);
        assertThat(labelled[1]).isGreaterThanOrEqualTo(60);
        assertThat(wrong).isEmpty();
    }

    private static List<String> lines() throws IOException {
        try (InputStream in =
                Objects.requireNonNull(
                        LanguageTest.class.getResourceAsStream("language-labels.txt"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        }
    }
}
