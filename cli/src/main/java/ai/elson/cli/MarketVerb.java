package ai.elson.cli;

import ai.elson.base.failure.BadInput;
import ai.elson.base.failure.FailedWork;
import ai.elson.base.file.Json;
import ai.elson.knowledge.calculator.BadField;
import ai.elson.knowledge.statement.RatioCategory;
import ai.elson.serving.market.Envelope;
import ai.elson.tools.market.Answer;
import ai.elson.tools.market.CompareRequest;
import ai.elson.tools.market.HistoryRequest;
import ai.elson.tools.market.MacroRequest;
import ai.elson.tools.market.Market;
import ai.elson.tools.market.MarketFailure;
import ai.elson.tools.market.NewsRequest;
import ai.elson.tools.market.OptionsRequest;
import ai.elson.tools.market.ProviderHealth;
import ai.elson.tools.market.RatiosRequest;
import ai.elson.tools.market.ScreenRequest;
import ai.elson.tools.market.StatementsRequest;
import ai.elson.tools.market.SymbolRequest;
import ai.elson.tools.registry.RecordJson;
import ai.elson.tools.registry.WireName;
import java.io.PrintWriter;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/// Market data on the terminal: the same answers as the tools', in the same envelope with `--json`.
@Command(
        name = "market",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Asks for market data and says who gave it and when.",
        footer = {
            "%nExamples:",
            "  ./elson market companies",
            "  ./elson market quote ACORN.SMPL",
            "  ./elson market ratios ACORN.SMPL --category profitability",
            "  ./elson market quote MSFT --provider openbb,yahoo --openbb-url http://127.0.0.1:6900"
        })
final class MarketVerb implements Runnable {

    private static final int DEFAULT_LIMIT = 10;

    @Mixin MarketOptions options;

    @Option(
            names = "--json",
            scope = ScopeType.INHERIT,
            description = "Prints the envelope: request, response, source, time, what it took.")
    boolean json;

    @Spec CommandSpec spec;

    @SuppressWarnings("NullAway.Init") // picocli sets the fields
    MarketVerb() {}

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }
