package ai.elson.cli;

import ai.elson.base.provenance.Provenance;
import ai.elson.tools.registry.Registry;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "build",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Everything from generation to buckets and report: the packs, each as JSON lines and as one JSON array, the consolidated corpus, domain_buckets, report.html, report.json and the data card.",
            "Prints the proof; «elson corpus report» prints it again and ends with exit 1 where a row does not hold."
        },
        footer = {
            "%nExamples:",
            "  ./elson corpus build --output work/corpus --seed 42",
            "  ./elson corpus build --output work/small --size base=2000,insurance=500,accounting=300,tool_use=200"
        })
final class CorpusBuildVerb implements Callable<Integer> {

    @Mixin CorpusMaking making = new CorpusMaking();

    @Option(
            names = "--engine",
            defaultValue = "embedded",
            description = "embedded or spark, for the consolidation. Default: ${DEFAULT-VALUE}")
    String engine = "embedded";

    @Override
    public Integer call() {
        CorpusMaker maker = new CorpusMaker(Registry.standard(), Console.progress());
        List<String> lines = maker.build(making, engine);
        Provenance.of("corpus", making.seed, making.configuration(), List.of())
                .write(making.output);
        lines.forEach(System.out::println);
        CorpusReportVerb.of(
                making.output, making.packs(), making.threads(), new PrintWriter(System.out, true));
        return 0;
    }
}
