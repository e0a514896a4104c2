package ai.elson.cli;

import ai.elson.base.provenance.Provenance;
import ai.elson.corpus.bucket.DomainBuckets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "buckets",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description =
                "Sorts a consolidated corpus into domain_buckets/{bucket}/{difficulty}.jsonl, with a manifest of counts, minimums and gaps.",
        footer = {
            "%nExample:",
            "  ./elson corpus buckets --corpus work/corpus/consolidated/kept.jsonl --output work/domain_buckets"
        })
final class CorpusBucketsVerb implements Callable<Integer> {

    @Option(
            names = "--corpus",
            required = true,
            paramLabel = "FILE",
            description = "Examples as JSON lines, or the folder of a build.")
    Path corpus = Path.of("");

    @Option(
            names = {"--output", "--out"},
            required = true,
            paramLabel = "FOLDER")
    Path output = Path.of("");

    @Option(
            names = "--minimum",
            paramLabel = "N",
            defaultValue = "" + DomainBuckets.DEFAULT_MINIMUM,
            description =
                    "Records that each bucket should have of each difficulty; cells below are the manifest's gaps. Default: ${DEFAULT-VALUE}")
    int minimum = DomainBuckets.DEFAULT_MINIMUM;

    @Override
    public Integer call() {
        Path kept = CorpusMaker.kept(corpus);
        System.out.println(CorpusMaker.buckets(kept, output, minimum));
        Provenance.of(
                        "buckets",
                        0,
                        Map.of("minimum", "" + minimum),
                        List.of(Provenance.Input.of("corpus", kept)))
                .write(output);
        return 0;
    }
}
