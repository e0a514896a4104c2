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
final class Quarantine {

    private final Writer writer;
    private final EnumMap<Reason, Long> counts = new EnumMap<>(Reason.class);

    Quarantine(Writer writer) {
        this.writer = writer;
    }

    void add(RawLine line, String id, Refusal refusal) throws IOException {
        counts.merge(refusal.reason(), 1L, Long::sum);
        ObjectNode node =
                Json.MAPPER
                        .createObjectNode()
                        .put("file", line.file().toString())
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
        writer.write(Json.line(node));
        writer.write('\n');
    }

    SortedMap<Reason, Long> counts() {
        return Collections.unmodifiableSortedMap(new TreeMap<>(counts));
    }
}
