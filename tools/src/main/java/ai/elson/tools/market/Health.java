package ai.elson.tools.market;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;

/// Asks providers for a sign of life, all at the same time.
final class Health {

    private Health() {}

    static List<ProviderHealth> of(List<MarketProvider> providers, InstantSource clock) {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            return providers.stream()
                    .map(p -> CompletableFuture.supplyAsync(() -> of(p, clock), threads))
                    .toList()
                    .stream()
                    .map(CompletableFuture::join)
                    .toList();
        }
    }

    private static ProviderHealth of(MarketProvider provider, InstantSource clock) {
        Instant start = clock.instant();
        List<Capability> capabilities = List.of();
        String failure = null;
        try {
            provider.ping();
            capabilities = provider.capabilities().stream().sorted().toList();
        } catch (MarketFailure e) {
            failure = e.kind().id() + ": " + e.getMessage();
        } catch (RuntimeException e) {
            failure = MarketFailure.Kind.NONSENSE.id() + ": " + e;
        }
        return new ProviderHealth(
                provider.id(),
                provider.label(),
                provider.id().equals("sample"),
                failure == null,
                capabilities,
                failure,
                Duration.between(start, clock.instant()).toMillis());
    }
}
