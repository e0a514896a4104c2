package ai.elson.cli;

import ai.elson.base.failure.BadInput;
import ai.elson.base.provenance.Provenance;
import ai.elson.base.provenance.Sha256;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "provenance",
        mixinStandardHelpOptions = true,
        description =
                "Draws what an artefact was made from, back to the recipes and the base model.",
        footer = {"%nExample:", "  ./elson provenance work/run/report.html"})
final class ProvenanceVerb implements Runnable {

    @Parameters(
            paramLabel = "PATH",
            description = "An artefact that Elson wrote: a file or a folder.")
    Path path = Path.of("");

    @Spec CommandSpec spec;

    @SuppressWarnings("NullAway.Init") // picocli sets the spec
    ProvenanceVerb() {}

    @Override
    public void run() {
        if (!Files.exists(path)) {
            throw new BadInput(
                    path + ": no such file or folder; name an artefact that Elson wrote");
        }
        Provenance provenance = Provenance.read(path);
        PrintWriter out = spec.commandLine().getOut();
        out.println(path + "  " + Sha256.of(path).substring(0, 12));
        lines(provenance, "").forEach(out::println);
        out.flush();
    }

    /// The tree below one artefact. An input whose bytes are no longer those it was made from is
    /// marked.
    static List<String> lines(Provenance provenance, String indent) {
        List<String> lines = new ArrayList<>();
        lines.add(
                indent
                        + "   made as «"
                        + provenance.artefact()
                        + "», version "
                        + provenance.version()
                        + ", seed "
                        + provenance.seed()
                        + (provenance.configuration().isEmpty()
                                ? ""
                                : ", " + provenance.configuration()));
        for (int i = 0; i < provenance.inputs().size(); i++) {
            Provenance.Input input = provenance.inputs().get(i);
            boolean last = i == provenance.inputs().size() - 1;
            Path at = Path.of(input.path());
            String state =
                    !Files.exists(at)
                            ? "  (not on this disk)"
                            : Sha256.of(at).equals(input.sha256()) ? "" : "  (CHANGED since)";
            lines.add(
                    indent
                            + (last ? "└─ " : "├─ ")
                            + input.name()
                            + ": "
                            + input.path()
                            + "  "
                            + input.sha256().substring(0, 12)
                            + state);
            if (Files.exists(Provenance.fileOf(at))) {
                lines.addAll(lines(Provenance.read(at), indent + (last ? "   " : "│  ")));
            }
        }
        return lines;
    }
}
