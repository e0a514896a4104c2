package ai.elson.cli;

import ai.elson.base.failure.ElsonException;
import java.util.concurrent.CancellationException;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/// The command `elson`. Exit codes: 0 done, 1 failed work, 2 bad usage or input, 130 stopped by the
/// user.
@Command(
        name = "elson",
        version = "elson 0.1.0",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        synopsisSubcommandLabel = "VERB",
        description = "From cited financial rules to a trained, measured and served advisor.",
        footerHeading = "%nStart with:%n",
        footer = {"  ./elson run       the main job, end to end", "  ./elson test      the tests"},
        subcommands = {
            FactsVerb.class,
            CalcVerb.class,
            ToolsVerb.class,
            MarketVerb.class,
            SchemaVerb.class,
            SourcesVerb.class,
            CorpusVerb.class,
            CurriculumVerb.class,
            ModelVerb.class,
            TrainVerb.class,
            ServeVerb.class,
            EvalVerb.class,
            ProvenanceVerb.class,
            RunVerb.class
        })
final class Elson implements Runnable {

    private Elson() {}

    public static void main(String[] arguments) {
        Console.stopGently();
        int code = commandLine(arguments).execute(arguments);
        Console.ended();
        System.exit(code);
    }

    /// The command with what these arguments need.
    static CommandLine commandLine(String... arguments) {
        return CalcVerb.withCalculator(new CommandLine(new Elson()), arguments)
                .setUsageHelpWidth(100)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler(Elson::explain);
    }

    @Override
    public void run() {
        CommandLine.usage(this, System.out);
    }

    /// One line for what a person can mend; a stack trace only for what is our own defect.
    private static int explain(
            Exception e, CommandLine command, CommandLine.ParseResult arguments) {
        return switch (e) {
            case ElsonException known -> {
                command.getErr().println("elson: " + known.getMessage());
                yield known.exitCode();
            }
            case CancellationException _ -> {
                command.getErr()
                        .println("elson: stopped; run the same command again to go on from here");
                yield 130;
            }
            default -> {
                command.getErr()
                        .println(
                                "elson: a defect of Elson itself, please report it with this trace:");
                e.printStackTrace(command.getErr());
                yield 1;
            }
        };
    }
}
