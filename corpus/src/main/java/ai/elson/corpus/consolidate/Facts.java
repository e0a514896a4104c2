package ai.elson.corpus.consolidate;

import ai.elson.corpus.example.Example;
import java.io.Serializable;

/// What of an example is counted.
///
/// @param difficulty its id
public record Facts(String source, String domain, String bucket, String difficulty, String task)
        implements Serializable {

    static Facts of(Example example) {
        return new Facts(
                example.source(),
                example.domain(),
                example.bucket(),
                example.difficulty().id(),
                example.task());
    }
}
