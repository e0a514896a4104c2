package ai.elson.tools.yahoo;

import ai.elson.tools.market.MarketFailure;
import ai.elson.tools.market.MarketFailure.Kind;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// Yahoo's failures, named as its own.
final class Failures {

    static final String PROVIDER = "yahoo";
    static final String LABEL = "Yahoo Finance";

    private Failures() {}

    static MarketFailure of(Kind kind, String what) {
        return new MarketFailure(kind, PROVIDER, LABEL + " " + what);
    }

    static MarketFailure limited(String what, @Nullable Duration retryAfter) {
        return new MarketFailure(Kind.RATE_LIMITED, PROVIDER, LABEL + " " + what, retryAfter);
    }

    static MarketFailure unknown(String symbol, String saying) {
        return of(Kind.UNKNOWN_SYMBOL, "does not know the symbol " + symbol + saying);
    }

    static MarketFailure noData(String symbol, String what) {
        return of(Kind.NO_DATA, "has " + what + " for " + symbol);
    }

    static MarketFailure notAccepted() {
        return new MarketFailure(
                Kind.NOT_CONFIGURED,
                PROVIDER,
                LABEL
                        + " is off: Yahoo gives these data for personal use only. If that is your"
                        + " use, say so with "
                        + YahooSettings.ACCEPTANCE
                        + "; otherwise choose another provider");
    }

    static MarketFailure interrupted() {
        Thread.currentThread().interrupt();
        return new MarketFailure(
                Kind.SLOW, PROVIDER, LABEL + ": the question was interrupted while it waited");
    }
}
