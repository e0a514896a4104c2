package ai.elson.corpus.generate;

import ai.elson.corpus.asking.Asking;
import ai.elson.corpus.grammar.Grammar;
import java.util.ArrayList;
import java.util.List;

/// All phrase files that the families speak with.
final class PhraseFiles {

    private static final List<String> FILES =
            List.of("frames.phrases", "voices.phrases", "forms.phrases", "conduct.phrases");

    private PhraseFiles() {}

    /// @throws ai.elson.base.failure.BadInput with file and line where a phrase cannot be read
    static Grammar load() {
        List<String> files = new ArrayList<>(List.of(Asking.PHRASES));
        files.addAll(FILES);
        return Grammar.load(PhraseFiles.class, files.toArray(String[]::new));
    }
}
