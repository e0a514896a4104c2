package ai.elson.tools.market;

import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Why there is no market data: what, which provider, and when to ask again.
public final class MarketFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /// The closed list of reasons.
    public enum Kind {
        /// The provider does not know the symbol or series.
        UNKNOWN_SYMBOL(404),
        /// The symbol is known and the provider has nothing of what was asked for.
        NO_DATA(404),
        /// The provider has no such service.
        NOT_OFFERED(501),
        /// Nobody configured the provider, or its terms were not accepted.
        NOT_CONFIGURED(503),
        /// The provider wants credentials that it was not given, or refuses them.
        REFUSED(502),
        /// No connection, or an error of its own.
        DOWN(503),
        /// No answer within the time allowed.
        SLOW(504),
        /// It asks to be left alone for a while, or the breaker is open.
        RATE_LIMITED(429),
        /// An answer that is not what its interface promises.
        NONSENSE(502);

        private final int httpStatus;

        Kind(int httpStatus) {
            this.httpStatus = httpStatus;
        }

        /// The status with which a server says it.
        public int httpStatus() {
            return httpStatus;
        }

        /// The name on the wire.
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }

        /// Whether the same question may be answered later.
        public boolean temporary() {
            return this == DOWN || this == SLOW || this == RATE_LIMITED;
        }
    }

    private final Kind kind;
    private final String provider;
    private final @Nullable Duration retryAfter;

    /// @param provider its id
    /// @param retryAfter when to ask again; null where nobody knows, or asking again is no use
    public MarketFailure(Kind kind, String provider, String what, @Nullable Duration retryAfter) {
        super(what);
        this.kind = kind;
        this.provider = provider;
        this.retryAfter = retryAfter;
    }

    public MarketFailure(Kind kind, String provider, String what) {
        this(kind, provider, what, null);
    }

    static MarketFailure notOffered(MarketProvider provider, Capability capability) {
        return new MarketFailure(
                Kind.NOT_OFFERED,
                provider.id(),
                provider.label() + " offers no " + capability.id());
    }

    /// An answer that could not be understood, as it broke whoever read it.
    static MarketFailure broken(MarketProvider provider, Throwable cause) {
        MarketFailure failure =
                new MarketFailure(
                        Kind.NONSENSE,
                        provider.id(),
                        provider.label() + " gave what could not be understood: " + cause);
        failure.initCause(cause);
        return failure;
    }

    public Kind kind() {
        return kind;
    }

    /// The id of the provider that failed.
    public String provider() {
        return provider;
    }

    /// When to ask again.
    public @Nullable Duration retryAfter() {
        return retryAfter;
    }
}
