package ai.elson.cli;

import ai.elson.base.failure.BadInput;
import ai.elson.tools.market.Market;
import ai.elson.tools.market.MarketProvider;
import ai.elson.tools.openbb.OpenBb;
import ai.elson.tools.openbb.OpenBbSettings;
import ai.elson.tools.sample.SampleMarket;
import ai.elson.tools.yahoo.YahooProvider;
import ai.elson.tools.yahoo.YahooSettings;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/// Where market data come from. Nothing reaches beyond this machine until a person names a
/// provider.
final class MarketOptions {

    private static final String PROVIDERS = "ELSON_MARKET_PROVIDERS";
    private static final String PERSONAL_USE = "ELSON_YAHOO_PERSONAL_USE";

    @Option(
            names = "--provider",
            scope = ScopeType.INHERIT,
            paramLabel = "ID,...",
            description =
                    "sample, openbb, yahoo; several are asked in this order. Default: the variable "
                            + PROVIDERS
                            + ", or else sample, whose companies are made up.")
    @Nullable String providers;

    @Option(
            names = "--openbb-url",
            scope = ScopeType.INHERIT,
            paramLabel = "URL",
            description =
                    "An OpenBB Platform server, as http://127.0.0.1:6900. Default: the variable "
                            + OpenBbSettings.BASE
                            + ".")
    @Nullable String openBbUrl;

    @Option(
            names = "--yahoo-personal-use",
            scope = ScopeType.INHERIT,
            description =
                    "Accepts Yahoo's terms: its data are for personal use. Or the variable "
                            + PERSONAL_USE
                            + "=yes.")
    boolean yahooPersonalUse;

    /// @throws BadInput where a provider is unknown, or lacks what it needs
    Market market() {
        return market(System.getenv());
    }

    Market market(Map<String, String> environment) {
        String chosen =
                providers == null ? environment.getOrDefault(PROVIDERS, "sample") : providers;
        List<MarketProvider> all =
                Arrays.stream(chosen.split(",", -1))
                        .map(id -> provider(id.strip(), environment))
                        .toList();
        return Market.of(all, InstantSource.system());
    }

    private MarketProvider provider(String id, Map<String, String> environment) {
        return switch (id) {
            case "sample" -> new SampleMarket();
            case "openbb" -> new OpenBb(OpenBbSettings.fromEnvironment(withUrl(environment)));
            case "yahoo" ->
                    new YahooProvider(
                            YahooSettings.yahoo(
                                    yahooPersonalUse
                                            || "yes".equals(environment.get(PERSONAL_USE))));
            default -> throw BadInput.at("--provider", "«" + id + "»", "sample, openbb, yahoo");
        };
    }

    private Map<String, String> withUrl(Map<String, String> environment) {
        Map<String, String> settings = new HashMap<>(environment);
        if (openBbUrl != null) {
            settings.put(OpenBbSettings.BASE, openBbUrl);
        }
        return settings;
    }
}
