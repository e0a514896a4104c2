package ai.elson.tools.market;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;

/// What providers gave, for as long as it is fresh. Equal questions at the same time are put to the
/// provider once; a failure is given to all who wait for it and kept for nobody.
final class AnswerCache implements AutoCloseable {

    /// All answers together, a row being as large as a day of prices: some 150 MB.
    static final int MOST_ROWS = 500_000;

    /// What an answer counts without its rows, so that there are 10,000 at most.
    private static final int ROWS_OF_ANY = 50;

    /// What is asked of whom.
    private record Question(String provider, Capability capability, Record request) {}

    private record Entry(Sourced<?> answer, Instant stored, Duration ttl) {}

    /// An answer from the cache or the provider.
    ///
    /// @param cached whether it was there already
    /// @param ttl how long it still stays fresh
    record Held<T>(Sourced<T> answer, boolean cached, Duration ttl) {
        T value() {
            return answer.value();
        }
    }

    private final InstantSource clock;

    /// Providers are asked here, so that who waits can give up without spoiling it for the others.
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    private final Cache<Question, Entry> entries;
    private final ConcurrentMap<Question, CompletableFuture<Entry>> underWay =
            new ConcurrentHashMap<>();

    AnswerCache(InstantSource clock) {
        this.clock = clock;
        this.entries =
                Caffeine.newBuilder()
                        .maximumWeight(MOST_ROWS)
                        .weigher((Question q, Entry e) -> rows(e.answer().value()))
                        .expireAfter(Expiry.creating((Question q, Entry e) -> e.ttl()))
                        .ticker(() -> nanoseconds(clock.instant()))
                        .executor(Runnable::run)
                        .build();
    }

    private static int rows(Object value) {
        return ROWS_OF_ANY
                + switch (value) {
                    case History h -> h.bars().size() + h.dividends().size() + h.splits().size();
                    case Statements s -> s.reports().stream().mapToInt(r -> r.lines().size()).sum();
                    case OptionChain c -> c.contracts().size();
                    case MacroSeries m -> m.observations().size();
                    default -> 0;
                };
    }

    private static long nanoseconds(Instant now) {
        return Math.addExact(
                Math.multiplyExact(now.getEpochSecond(), 1_000_000_000L), now.getNano());
    }

    /// @throws MarketFailure as the provider does; whatever else it throws is `NONSENSE`
    <T> Held<T> ask(
            MarketProvider provider,
            Capability capability,
            Record request,
            Supplier<Sourced<T>> provided) {
        Question question = new Question(provider.id(), capability, request);
        Entry there = entries.getIfPresent(question);
        Entry entry =
                there != null
                        ? there
                        : await(
                                provider,
                                underWay.computeIfAbsent(
                                        question,
                                        q ->
                                                CompletableFuture.supplyAsync(
                                                        () -> load(q, provided), threads)));
        Duration left = entry.ttl().minus(Duration.between(entry.stored(), clock.instant()));
        @SuppressWarnings("unchecked") // a capability and a request have one type of answer
        Sourced<T> sourced = (Sourced<T>) entry.answer();
        return new Held<>(sourced, there != null, left.isNegative() ? Duration.ZERO : left);
    }

    private <T> Entry load(Question question, Supplier<Sourced<T>> provided) {
        try {
            // who looked just before the last question of its kind was answered comes here too
            Entry there = entries.getIfPresent(question);
            if (there != null) {
                return there;
            }
            Entry entry = new Entry(provided.get(), clock.instant(), question.capability().ttl());
            entries.put(question, entry);
            return entry;
        } finally {
            underWay.remove(question);
        }
    }

    private static Entry await(MarketProvider provider, CompletableFuture<Entry> answer) {
        try {
            return answer.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new MarketFailure(
                    MarketFailure.Kind.SLOW,
                    provider.id(),
                    provider.label() + ": the question was interrupted");
        } catch (ExecutionException e) {
            if (e.getCause() instanceof MarketFailure failure) {
                throw failure;
            }
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw MarketFailure.broken(provider, e.getCause() == null ? e : e.getCause());
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
