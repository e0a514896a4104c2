package ai.elson.tools.yahoo;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.random.RandomGenerator;

/// How often Yahoo is asked: two requests a second over all threads, longer and longer pauses
/// before a second and a third try, and none at all while Yahoo asks to be left alone.
///
/// The breaker counts refusals for too many requests only. With [#WINDOW] answers of which half
/// were such refusals it opens for [#OPEN]; then one request may try whether the storm is over.
final class Throttle {

    static final int PER_SECOND = 2;
    static final int WINDOW = 10;
    static final int LEAST = 5;
    static final Duration OPEN = Duration.ofSeconds(60);

    /// A wait that a server asks for is believed up to here.
    private static final Duration LONGEST_REST = Duration.ofHours(1);

    /// The pause before the second try, without jitter.
    private static final Duration FIRST_PAUSE = Duration.ofMillis(500);

    /// While another thread tries whether the storm is over.
    private static final Duration PROBING = Duration.ofSeconds(1);

    private final InstantSource clock;
    private final RandomGenerator random;
    private final Bucket bucket;
    private final CircuitBreaker breaker;
    private final AtomicReference<Instant> restUntil = new AtomicReference<>(Instant.EPOCH);

    Throttle(InstantSource clock, RandomGenerator random) {
        this.clock = clock;
        this.random = random;
        this.bucket =
                Bucket.builder()
                        .addLimit(limit ->
                                limit.capacity(PER_SECOND)
                                        .refillGreedy(PER_SECOND, Duration.ofSeconds(1)))
                        .withCustomTimePrecision(ticker(clock))
                        .build();
        this.breaker =
                CircuitBreaker.of(
                        Failures.PROVIDER,
                        CircuitBreakerConfig.custom()
                                .clock(clock.withZone(ZoneOffset.UTC))
                                .slidingWindow(
                                        WINDOW,
                                        LEAST,
                                        CircuitBreakerConfig.SlidingWindowType.COUNT_BASED)
                                .failureRateThreshold(50)
                                .waitDurationInOpenState(OPEN)
                                .permittedNumberOfCallsInHalfOpenState(1)
                                .build());
        breaker.getEventPublisher()
                .onStateTransition(change -> {
                    if (change.getStateTransition().getToState() == CircuitBreaker.State.OPEN) {
                        rest(OPEN);
                    }
                });
    }

    private static TimeMeter ticker(InstantSource clock) {
        return new TimeMeter() {
            @Override
            public long currentTimeNanos() {
                Instant now = clock.instant();
                return TimeUnit.SECONDS.toNanos(now.getEpochSecond()) + now.getNano();
            }

            @Override
            public boolean isWallClockBased() {
                return true;
            }
        };
    }

    /// Waits for this request's turn. Each turn taken ends in [#answered] or [#unanswered].
    ///
    /// @throws ai.elson.tools.market.MarketFailure `RATE_LIMITED`, without a request, while Yahoo
    ///   is left alone or where the turn would come too late
    void enter(Patience patience) {
        checkRest();
        try {
            long most = Math.max(1, patience.left().toNanos());
            if (!bucket.asBlocking()
                    .tryConsume(1, most, nanos -> patience.sleep(Duration.ofNanos(nanos)))) {
                throw Failures.limited(
                        "is asked too much at a time: "
                                + PER_SECOND
                                + " requests a second are allowed, and the next turn is more than "
                                + patience.left().toSeconds()
                                + " s away",
                        Patience.MOST);
            }
        } catch (InterruptedException e) {
            throw Failures.interrupted();
        }
        // others may have been refused meanwhile
        checkRest();
        if (!breaker.tryAcquirePermission()) {
            throw Failures.limited("is being tried again after too many requests", PROBING);
        }
    }

    private void checkRest() {
        Duration left = resting();
        if (left.isPositive()) {
            throw Failures.limited(
                    "asked to be left alone; it is asked again in " + seconds(left) + " s", left);
        }
    }

    /// How long Yahoo is still left alone; not positive where it may be asked.
    Duration resting() {
        return Duration.between(clock.instant(), restUntil.get());
    }

    /// There was an answer.
    ///
    /// @param refused whether it says that there were too many requests
    void answered(boolean refused) {
        if (refused) {
            breaker.onError(0, TimeUnit.NANOSECONDS, new TooManyRequests());
        } else {
            breaker.onSuccess(0, TimeUnit.NANOSECONDS);
        }
    }

    /// There was none, which says nothing about limits.
    void unanswered() {
        breaker.releasePermission();
    }

    /// Leaves Yahoo alone for as long as it asks.
    void rest(Duration wait) {
        Duration believed = wait.compareTo(LONGEST_REST) > 0 ? LONGEST_REST : wait;
        Instant until = clock.instant().plus(believed);
        restUntil.accumulateAndGet(until, (a, b) -> a.isAfter(b) ? a : b);
    }

    /// The pause after a try: doubled each time, by half to one and a half times as long, so that
    /// callers that failed together do not come back together.
    ///
    /// @param tries how many there were, from 1
    Duration pause(int tries) {
        double jitter;
        // generators are not for many threads
        synchronized (random) {
            jitter = 0.5 + random.nextDouble();
        }
        return Duration.ofNanos((long) (FIRST_PAUSE.toNanos() * (1L << (tries - 1)) * jitter));
    }

    static long seconds(Duration wait) {
        return wait.plusNanos(999_999_999).toSeconds();
    }

    private static final class TooManyRequests extends RuntimeException {
        private static final long serialVersionUID = 1L;

        TooManyRequests() {
            super("too many requests", null, false, false);
        }
    }
}
