package ai.elson.serving.market;

import ai.elson.tools.market.Answer;
import ai.elson.tools.market.Market;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;

/// One address that market data are read at.
///
/// @param family the part of the address that says where they come from first
/// @param path below the family, with its variables, as `/quote/{symbol}`
/// @param tool the tool of the registry that gives the same answer
/// @param parameters what may stand behind the question mark
/// @param request the tool's input out of an address
/// @param question the input put to a market
record MarketRoute<R extends Record>(
        Family family,
        String path,
        String tool,
        String summary,
        List<Parameter> parameters,
        Function<Query, R> request,
        BiFunction<Market, R, Answer<?>> question) {

    /// Who is asked first.
    enum Family {
        OPENBB("openbb", "openbb"),
        YFINANCE("yfinance", "yahoo"),
        /// Our ratio suite, over whichever provider is configured first.
        RATIOS("ratios", "");

        private final String segment;
        private final String provider;

        Family(String segment, String provider) {
            this.segment = segment;
            this.provider = provider;
        }

        /// Its part of the address.
        String segment() {
            return segment;
        }

        /// The id of the provider that is asked first; empty for the first one configured.
        String provider() {
            return provider;
        }
    }

    /// What may stand behind the question mark.
    record Parameter(String name, boolean required, String type, String description) {}

    static final String BASE = "/api/v1/tools/";

    MarketRoute {
        parameters = List.copyOf(parameters);
    }

    /// The whole address.
    String address() {
        return BASE + family.segment() + path;
    }

    Answer<?> ask(Market market, R asked) {
        return question.apply(market, asked);
    }
}
