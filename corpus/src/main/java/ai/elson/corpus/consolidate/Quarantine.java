package ai.elson.corpus.consolidate;

import ai.elson.base.file.Json;
import java.io.IOException;
import java.io.Writer;
import java.util.Base64;
import java.util.Collections;
import java.util.EnumMap;
import java.util.SortedMap;
import java.util.TreeMap;
import tools.jackson.databind.node.ObjectNode;

/// The lines that are refused, each whole, so that one can be mended and sent in again: `file`,
/// `line`, `id`, `reason`, `detail` and the `raw` line (`raw_base64` where it is not UTF-8).
public final class Quarantine {

    private final Writer writer;
    private final EnumMap<Reason, Long> counts = new EnumMap<>(Reason.class);

    /// @param writer to which lines go
    public Quarantine(Writer writer) {
        this.writer = writer;
    }

    void add(RawLine line, String id, Refusal refusal) throws IOException {
        add(refusal.reason(), line(line, id, refusal));
    }

    /// Adds what [#line] made.
    public void add(Reason reason, String line) throws IOException {
        counts.merge(reason, 1L, Long::sum);
        writer.write(line);
        writer.write('\n');
    }

    /// The line of a refused one.
    public static String line(RawLine line, String id, Refusal refusal) {
        ObjectNode node =
                Json.MAPPER
                        .createObjectNode()
                        .put("file", line.file())
                        .put("line", line.number())
                        .put("id", id)
                        .put("reason", refusal.reason().id())
                        .put("detail", refusal.detail());
        line.text()
                .ifPresentOrElse(
                        text -> node.put("raw", text),
                        () ->
                                node.put(
                                        "raw_base64",
                                        Base64.getEncoder().encodeToString(line.bytes())));
        return Json.line(node);
    }

    /// How many were added, by reason.
    public SortedMap<Reason, Long> counts() {
        return Collections.unmodifiableSortedMap(new TreeMap<>(counts));
    }
}
