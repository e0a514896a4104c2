package ai.elson.corpus.consolidate;

import java.io.Serializable;

/// The lengths that short questions and answers have, in characters.
///
/// @param questionLeast of everything that the person says
/// @param questionMost of everything that the person says
/// @param answerLeast of the assistant's last words
/// @param answerMost of the assistant's last words
/// @param conversationMost of all turns with calls and results
public record ScreenSettings(
        int questionLeast, int questionMost, int answerLeast, int answerMost, int conversationMost)
        implements Serializable {

    /// 3 to 2,000 characters asked, 1 to 4,000 answered, 16,000 in all.
    public static ScreenSettings standard() {
        return new ScreenSettings(3, 2_000, 1, 4_000, 16_000);
    }
}
