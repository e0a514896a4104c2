package ai.elson.tools.market;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// A provider whose answers a test writes.
final class StubProvider implements MarketProvider {

    static final Instant AS_OF = Instant.parse("2026-10-30T20:00:00Z");

    private final String id;
    private final Source source;
    final AtomicInteger calls = new AtomicInteger();
    Function<String, Quote> quote = s -> price(s, "100");
    Supplier<Statements> statements = () -> fail(MarketFailure.Kind.NOT_OFFERED);
    Function<DaysRequest, History> history = r -> fail(MarketFailure.Kind.NOT_OFFERED);
    Runnable ping = () -> {};

    StubProvider(String id) {
        this(id, id.equals("sample"));
    }

    StubProvider(String id, boolean sample) {
        this.id = id;
        this.source = new Source(id, id + " stub", sample);
    }

    static Quote price(String symbol, @Nullable String price) {
        return new Quote(
                symbol,
                "",
                "USD",
                null,
                decimal(price),
                new BigDecimal("80"),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    /// Null stands for a provider that breaks its promise.
    private static BigDecimal decimal(@Nullable String price) {
        return price == null ? null : new BigDecimal(price);
    }

    <T> T fail(MarketFailure.Kind kind) {
        throw new MarketFailure(kind, id, id + " says " + kind.id());
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public String label() {
        return id + " stub";
    }

    @Override
    public Set<Capability> capabilities() {
        return Set.of(Capability.QUOTE);
    }

    @Override
    public void ping() {
        ping.run();
    }

    @Override
    public Sourced<Quote> quote(String symbol) {
        calls.incrementAndGet();
        return new Sourced<>(quote.apply(symbol), source, AS_OF);
    }

    @Override
    public Sourced<Statements> statements(StatementsRequest request) {
        calls.incrementAndGet();
        return new Sourced<>(statements.get(), source, AS_OF);
    }

    @Override
    public Sourced<History> history(DaysRequest request) {
        calls.incrementAndGet();
        return new Sourced<>(history.apply(request), source, AS_OF);
    }
}
