package ai.elson.cli;

import picocli.CommandLine.Command;

@Command(
        name = "corpus",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description =
                "Writes verified training examples, takes in those of others, and proves all.",
        synopsisSubcommandLabel = "VERB",
        subcommands = {
            CorpusBuildVerb.class,
            CorpusGenerateVerb.class,
            CorpusConsolidateVerb.class,
            CorpusVerifyVerb.class,
            CorpusBucketsVerb.class,
            CorpusReportVerb.class,
            CorpusImport.class,
            CorpusExport.class,
            CorpusExtract.class
        })
final class CorpusVerb {}
