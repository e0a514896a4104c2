package ai.elson.corpus.build;

import ai.elson.base.chat.Message;
import ai.elson.base.seed.Seeds;
import ai.elson.corpus.example.Example;
import ai.elson.corpus.example.Origin;
import ai.elson.corpus.teach.Faithfulness.Change;
import ai.elson.corpus.teach.Teacher;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Lets a teacher say in other words what the person says in a share of the examples. The
/// assistant's turns stay: their figures and citations are proved.
///
/// @param teacher null for none
/// @param percent share of examples, 0 to 100
/// @param seed chooses the examples
public record Teaching(@Nullable Teacher teacher, int percent, long seed) {

    /// No teacher.
    public static final Teaching NONE = new Teaching(null, 0, 0);

    /// An example in other words.
    ///
    /// @param example null where no paraphrase stood
    /// @param refused what the paraphrases changed that did not stand
    record Taught(@Nullable Example example, List<Change> refused) {}

    /// Whether an example is to be said in other words.
    boolean chooses(Example example) {
        return teacher != null
                && Math.floorMod(Seeds.derive(seed, "teaching", example.id()), 100) < percent;
    }

    /// @throws ai.elson.base.failure.FailedWork where the teacher does not answer
    Taught teach(Example example) {
        Teacher asked = teacher;
        if (asked == null) {
            return new Taught(null, List.of());
        }
        List<Change> refused = new ArrayList<>();
        List<Message> messages = new ArrayList<>();
        boolean changed = false;
        for (Message message : example.messages()) {
            if (message instanceof Message.User(String said)) {
                Teacher.Paraphrase paraphrase = asked.paraphrase(said);
                paraphrase.refused().ifPresent(refused::add);
                changed |= paraphrase.refused().isEmpty();
                messages.add(new Message.User(paraphrase.text()));
            } else {
                messages.add(message);
            }
        }
        return new Taught(changed ? said(example, messages, asked.name()) : null, refused);
    }

    private static Example said(Example e, List<Message> messages, String teacher) {
        return new Example(
                e.id(),
                messages,
                e.tools(),
                e.domain(),
                e.bucket(),
                e.difficulty(),
                e.task(),
                e.risk(),
                e.source(),
                e.answer(),
                e.rules(),
                new Origin(
                        e.origin().generator() + ", said by " + teacher,
                        e.origin().version(),
                        e.origin().seed()));
    }
}
