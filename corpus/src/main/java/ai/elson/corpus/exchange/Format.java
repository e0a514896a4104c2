package ai.elson.corpus.exchange;

import ai.elson.base.failure.BadInput;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/// How training data lies in a file.
public enum Format {
    /// `instruction`, `input`, `output`: one question and one answer; a JSON array or JSON lines.
    ALPACA,
    /// `conversations` of `from` and `value`; a JSON array or JSON lines.
    SHAREGPT,
    /// `messages` and `tools` as fine-tuning interfaces take them; JSON lines.
    OPENAI,
    /// Our own examples, one a line, without loss.
    JSONL,
    /// Columns with nested messages.
    PARQUET,
    /// Columns of text, with nested values as JSON.
    CSV,
    /// A Hugging Face data set folder: a README with its header, and Parquet files under `data`.
    HF;

    /// The name on the command line.
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The format of this name.
    ///
    /// @throws BadInput that lists the names
    public static Format of(String id) {
        return Arrays.stream(values())
                .filter(format -> format.id().equals(id))
                .findFirst()
                .orElseThrow(() -> BadInput.at("--format", "«" + id + "»", ids()));
    }

    static String ids() {
        return Arrays.stream(values()).map(Format::id).collect(Collectors.joining(", "));
    }
}
