package ai.elson.cli;

import ai.elson.base.failure.BadInput;
import ai.elson.base.file.Json;
import ai.elson.tools.schema.Document;
import ai.elson.tools.schema.Documents;
import ai.elson.tools.schema.Finding;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

@Command(
        name = "schema",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        synopsisSubcommandLabel = "list|show|validate",
        description =
                "The documents that an advisor hands over: their schemas, and whether one holds.",
        footer = {
            "%nExamples:",
            "  ./elson schema list",
            "  ./elson schema show TradePlan --example > plan.json",
            "  ./elson schema validate plan.json"
        })
final class SchemaVerb implements Runnable {

    /// No letter of UTF-8 takes more bytes.
    private static final int BYTES_A_LETTER = 4;

    @Spec CommandSpec spec;

    @SuppressWarnings("NullAway.Init") // picocli sets the spec
    SchemaVerb() {}

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }

    @Command(
            name = "list",
            mixinStandardHelpOptions = true,
            description = "Lists the kinds of documents.",
            footer = {"%nExample:", "  ./elson schema list"})
    int list() {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("schema", "what"));
        Documents.all().forEach(d -> rows.add(List.of(d.name(), d.description())));
        FactTable.aligned(rows, -1).forEach(out()::println);
        out().flush();
        return 0;
    }

    @Command(
            name = "show",
            mixinStandardHelpOptions = true,
            sortOptions = false,
            description = "Prints a kind's JSON Schema, or a document that validates.",
            footer = {"%nExample:", "  ./elson schema show TaxScenarioSummary --example"})
    int show(
            @Parameters(paramLabel = "NAME", description = "A kind, as TradePlan.") String name,
            @Option(names = "--example", description = "Prints a document that validates.")
                    boolean example,
            @Option(
                            names = "--for-model",
                            description =
                                    "Without the keywords that strict structured outputs refuse.")
                    boolean forModel) {
        if (example && forModel) {
            throw new BadInput("found --example and --for-model; accepted: one of the two");
        }
        Document document = Documents.of(name);
        ObjectNode shown =
                example
                        ? document.example()
                        : forModel ? document.modelSchema() : document.schema();
        out().print(Json.pretty(shown));
        out().flush();
        return 0;
    }

    @Command(
            name = "validate",
            mixinStandardHelpOptions = true,
            sortOptions = false,
            description = {
                "Says whether a document holds: its form, the origin of every figure, and the rules"
                        + " between its fields.",
                "Exit 0 where it does, 2 where it does not."
            },
            footer = {"%nExample:", "  ./elson schema validate plan.json --json"})
    int validate(
            @Parameters(paramLabel = "FILE", description = "A document in JSON.") Path file,
            @Option(
                            names = "--schema",
                            paramLabel = "NAME",
                            description =
                                    "Its kind; without it the one that its field «document» names.")
                    @Nullable String name,
            @Option(names = "--json", description = "Prints the findings as JSON.") boolean json) {
        JsonNode document = Documents.parse(text(file), file.toString());
        List<Finding> findings =
                name == null ? Documents.validate(document) : Documents.validate(name, document);
        if (json) {
            out().print(Json.pretty(written(findings)));
        } else if (findings.isEmpty()) {
            out().println(
                            file
                                    + ": a valid "
                                    + (name == null
                                            ? document.path("document").asString("")
                                            : name));
        } else {
            List<List<String>> rows = new ArrayList<>();
            rows.add(List.of("path", "found", "accepted", "rule"));
            findings.forEach(f -> rows.add(List.of(f.path(), f.found(), f.accepted(), f.rule())));
            FactTable.aligned(rows, -1).forEach(out()::println);
            out().println(file + ": " + findings.size() + " to mend");
        }
        out().flush();
        return findings.isEmpty() ? 0 : 2;
    }

    private static ArrayNode written(List<Finding> findings) {
        ArrayNode all = Json.MAPPER.createArrayNode();
        for (Finding finding : findings) {
            all.addObject()
                    .put("path", finding.path())
                    .put("found", finding.found())
                    .put("accepted", finding.accepted())
                    .put("rule", finding.rule());
        }
        return all;
    }

    private static String text(Path file) {
        try {
            if (Files.size(file) > (long) Documents.LONGEST * BYTES_A_LETTER) {
                throw BadInput.at(
                        file.toString(),
                        Files.size(file) + " bytes",
                        "a document of at most " + Documents.LONGEST + " characters");
            }
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new BadInput(
                    file + ": cannot be read: " + e + "; give a file in JSON, in UTF-8", e);
        }
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }
}
