package ai.elson.corpus.exchange;

import ai.elson.base.chat.MessageJson;
import ai.elson.base.file.Json;
import ai.elson.corpus.example.Example;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import tools.jackson.databind.SequenceWriter;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.csv.CsvMapper;
import tools.jackson.dataformat.csv.CsvSchema;
import tools.jackson.dataformat.csv.CsvWriteFeature;

/// CSV with a header; nested values stand as JSON. Text is written as it is: a spreadsheet may take
/// a value that begins with «=» for a formula.
final class CsvSink implements Sink {

    private static final List<String> COLUMNS =
            List.of(
                    "id",
                    "messages",
                    "tools",
                    "tool_names",
                    "domain",
                    "bucket",
                    "difficulty",
                    "task",
                    "risk",
                    "source",
                    "answer",
                    "rules",
                    "origin");

    private static final CsvMapper MAPPER =
            CsvMapper.builder().enable(CsvWriteFeature.ALWAYS_QUOTE_STRINGS).build();

    private final ToolDefinitions tools;
    private final Writer out;
    private final SequenceWriter rows;

    CsvSink(Path file, ToolDefinitions tools) throws IOException {
        this.tools = tools;
        out = Files.newBufferedWriter(file);
        out.write(String.join(",", COLUMNS) + "\n");
        rows = MAPPER.writer(CsvSchema.emptySchema().withLineSeparator("\n")).writeValues(out);
    }

    @Override
    public void write(Example example) {
        ObjectNode json = example.toJson();
        String definitions = example.tools().isEmpty() ? "" : Json.line(tools.of(example));
        rows.write(
                List.of(
                        example.id(),
                        Json.line(MessageJson.write(example.messages())),
                        definitions,
                        Json.line(json.path("tools")),
                        example.domain(),
                        example.bucket(),
                        example.difficulty().id(),
                        example.task(),
                        example.risk(),
                        example.source(),
                        json.path("answer").isNull() ? "" : Json.line(json.path("answer")),
                        Json.line(json.path("rules")),
                        Json.line(json.path("origin"))));
    }

    @Override
    public void close() throws IOException {
        try (out) {
            rows.close();
        }
    }
}
