package ai.elson.tools.market;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Providers in the order in which they are asked. The next one is asked where one fails, whatever
/// its failure: that the first does not know a symbol does not mean that the second does not.
record Chain(List<MarketProvider> providers, InstantSource clock) {

    /// Without anybody who could answer later, what says most about the question comes first: that
    /// a symbol is unknown is only certain where all say so.
    private static final List<MarketFailure.Kind> MOST_TELLING =
            List.of(
                    MarketFailure.Kind.REFUSED,
                    MarketFailure.Kind.NONSENSE,
                    MarketFailure.Kind.NO_DATA,
                    MarketFailure.Kind.UNKNOWN_SYMBOL,
                    MarketFailure.Kind.NOT_OFFERED,
                    MarketFailure.Kind.NOT_CONFIGURED);

    private static final Duration UNKNOWN = Duration.ofDays(365);

    Chain {
        providers = List.copyOf(providers);
    }

    /// An answer of one provider, made of one or several of its data.
    record Served<T extends Record>(
            T view, Source source, Instant asOf, boolean cached, Duration ttl) {

        static <T extends Record> Served<T> of(T view, AnswerCache.Held<?> held) {
            return new Served<>(
                    view, held.answer().source(), held.answer().asOf(), held.cached(), held.ttl());
        }

        /// The same, resting on another part of the same provider's data too.
        Served<T> and(AnswerCache.Held<?> part) {
            Instant other = part.answer().asOf();
            return new Served<>(
                    view,
                    source,
                    other.isBefore(asOf) ? other : asOf,
                    cached && part.cached(),
                    part.ttl().compareTo(ttl) < 0 ? part.ttl() : ttl);
        }
    }

    /// The answer of the first provider that has one.
    ///
    /// @throws MarketFailure the one that tells most, naming all
    <T extends Record> Answer<T> ask(Function<MarketProvider, Served<T>> question) {
        Instant start = clock.instant();
        List<MarketFailure> failures = new ArrayList<>();
        for (MarketProvider provider : providers) {
            try {
                Served<T> served = question.apply(provider);
                return new Answer<>(
                        served.view(),
                        served.source(),
                        served.asOf(),
                        served.cached(),
                        served.ttl(),
                        Duration.between(start, clock.instant()),
                        failures);
            } catch (MarketFailure failure) {
                failures.add(failure);
            } catch (RuntimeException e) {
                failures.add(MarketFailure.broken(provider, e));
            }
            if (Thread.currentThread().isInterrupted()) {
                // nobody waits for an answer any more
                break;
            }
        }
        throw joined(failures);
    }

    private static MarketFailure joined(List<MarketFailure> failures) {
        if (failures.size() == 1) {
            return failures.getFirst();
        }
        MarketFailure telling =
                failures.stream()
                        .filter(f -> f.kind().temporary())
                        .min(Comparator.comparing(Chain::wait))
                        .orElseGet(() -> mostTelling(failures));
        String all =
                failures.stream()
                        .map(f -> f.provider() + ": " + f.getMessage())
                        .collect(Collectors.joining("; "));
        MarketFailure joined =
                new MarketFailure(
                        telling.kind(),
                        telling.provider(),
                        "no provider has an answer: " + all,
                        telling.retryAfter());
        failures.forEach(joined::addSuppressed);
        return joined;
    }

    private static Duration wait(MarketFailure failure) {
        Duration wait = failure.retryAfter();
        return wait == null ? UNKNOWN : wait;
    }

    private static MarketFailure mostTelling(List<MarketFailure> failures) {
        return failures.stream()
                .min(Comparator.comparingInt(f -> MOST_TELLING.indexOf(f.kind())))
                .orElseThrow();
    }
}
