package ai.elson.cli;

import ai.elson.base.failure.BadInput;
import ai.elson.base.provenance.Provenance;
import ai.elson.corpus.extract.Extraction;
import ai.elson.corpus.extract.Filing;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "extract",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Draws questions and answers from documents (Markdown, HTML, PDF): headings that ask,"
                    + " definitions, lists, tables, sentences that give a figure. The answer is the"
                    + " passage's own words, with the passage as citation. Nothing is fetched.",
            "Writes the examples as a JSON array, the same as .jsonl, and what gave none as"
                    + " quarantine.jsonl beside them."
        },
        footer = {
            "%nExample:",
            "  ./elson corpus extract guide.pdf faq.html --output work/strategic_qa_sft.json"
        })
final class CorpusExtract implements Callable<Integer> {

    @Spec CommandSpec spec;

    @Parameters(arity = "1..*", paramLabel = "FILE")
    List<Path> files = new ArrayList<>();

    @Option(
            names = "--output",
            defaultValue = "strategic_qa_sft.json",
            paramLabel = "FILE",
            description = "Default: ${DEFAULT-VALUE}")
    Path output = Path.of("strategic_qa_sft.json");

    @Option(
            names = "--domain",
            defaultValue = "",
            description = "Put all under this domain. Default: by the words of each passage")
    String domain = "";

    @Option(
            names = "--bucket",
            defaultValue = "",
            description = "Put all under this bucket. Default: by the words of each passage")
    String bucket = "";

    @Option(
            names = "--seed",
            defaultValue = "42",
            description = "Draws the wording of the questions. Default: ${DEFAULT-VALUE}")
    long seed = 42;

    @SuppressWarnings("NullAway.Init") // picocli sets the spec
    CorpusExtract() {}

    @Override
    public Integer call() {
        Extraction extraction = Extraction.of(files, Filing.of(domain, bucket), seed);
        if (extraction.refused().size() == files.size() && extraction.examples().isEmpty()) {
            throw new BadInput(
                    "no file gave a question; the first: "
                            + extraction.refused().getFirst().reason());
        }
        extraction.write(output);
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("domain", domain);
        settings.put("bucket", bucket);
        Provenance.of(
                        "questions from documents",
                        seed,
                        settings,
                        files.stream()
                                .filter(Files::isRegularFile)
                                .map(file -> Provenance.Input.of("document", file))
                                .toList())
                .write(output);
        PrintWriter out = spec.commandLine().getOut();
        out.printf(
                Locale.ROOT,
                "%,d examples from %,d files in %s; %,d refused in quarantine.jsonl%n",
                extraction.examples().size(),
                files.size(),
                output,
                extraction.refused().size());
        out.flush();
        return 0;
    }
}
