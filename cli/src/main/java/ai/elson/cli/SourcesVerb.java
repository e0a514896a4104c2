package ai.elson.cli;

import ai.elson.base.failure.BadInput;
import ai.elson.base.provenance.Provenance;
import ai.elson.corpus.source.LinkList;
import ai.elson.corpus.source.SourceClassifier;
import ai.elson.corpus.source.Tier;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "sources",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        synopsisSubcommandLabel = "classify",
        description = "Weighs the sources that a corpus may be drawn from.",
        footer = {"%nExample:", "  ./elson sources classify urls.csv --output classified.csv"})
final class SourcesVerb implements Runnable {

    @Spec CommandSpec spec;

    @SuppressWarnings("NullAway.Init") // picocli sets the spec
    SourcesVerb() {}

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }

    @Command(
            name = "classify",
            mixinStandardHelpOptions = true,
            sortOptions = false,
            description = {
                "Puts each link of a list into the taxonomy, with the authority of its source, a"
                        + " confidence from 0 to 1 and the words and hosts that decided; «none» where"
                        + " it fits no domain. Nothing is fetched.",
                "The list is CSV with a header (url, title, organisation in any order; other columns"
                        + " are kept), JSON lines or a JSON array."
            },
            footer = {"%nExample:", "  ./elson sources classify urls.csv --output classified.csv"})
    int classify(
            @Parameters(paramLabel = "FILE") Path file,
            @Option(
                            names = "--output",
                            paramLabel = "FILE",
                            description =
                                    "CSV or JSON lines, by its ending; rows that cannot be read go"
                                            + " beside it. Default: FILE.classified.csv")
                    @Nullable Path output) {
        Path target =
                output == null
                        ? file.resolveSibling(file.getFileName() + ".classified.csv")
                        : output;
        if (target.toAbsolutePath().normalize().equals(file.toAbsolutePath().normalize())) {
            throw BadInput.at("--output", "the list itself", "another file");
        }
        LinkList list = LinkList.classify(file, SourceClassifier.standard());
        list.write(file, target);
        Provenance.of("sources", 0, Map.of(), List.of(Provenance.Input.of("links", file)))
                .write(target);
        PrintWriter out = spec.commandLine().getOut();
        table(list).forEach(out::println);
        out.printf(
                Locale.ROOT,
                "%n%,d links in %s; %,d rows that cannot be read in %s%n",
                list.rows().size(),
                target,
                list.bad().size(),
                LinkList.quarantineOf(target));
        out.flush();
        return 0;
    }

    private static List<String> table(LinkList list) {
        List<List<String>> rows = new ArrayList<>();
        List<String> header = new ArrayList<>(List.of("domain"));
        for (Tier tier : Tier.values()) {
            header.add(tier.id());
        }
        header.add("all");
        rows.add(header);
        list.counts().forEach((domain, counts) -> rows.add(row(domain, counts)));
        return FactTable.aligned(rows, header.size() - 1);
    }

    private static List<String> row(String domain, SortedMap<Tier, Long> counts) {
        List<String> row = new ArrayList<>(List.of(domain));
        for (Tier tier : Tier.values()) {
            row.add("" + counts.getOrDefault(tier, 0L));
        }
        row.add("" + counts.values().stream().mapToLong(Long::longValue).sum());
        return row;
    }
}
