package ai.elson.tools.yahoo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.elson.tools.market.MarketFailure;
import ai.elson.tools.market.MarketFailure.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class YahooCrumbTest {

    private static final int THREADS = 50;

    private final AtomicInteger requests = new AtomicInteger();

    @Test
    void fifty_threads_have_one_crumb() throws Exception {
        CountDownLatch waiting = new CountDownLatch(THREADS);
        Crumb crumb =
                new Crumb(() -> {
                    requests.incrementAndGet();
                    await(waiting);
                    return "word";
                });
        List<Crumb.Token> tokens =
                together(() -> {
                    waiting.countDown();
                    return crumb.current();
                });
        assertThat(requests).hasValue(1);
        assertThat(tokens).hasSize(THREADS).containsOnly(tokens.getFirst());
        assertThat(tokens.getFirst().word()).isEqualTo("word");
    }

    @Test
    void fifty_refusals_of_one_crumb_renew_it_once_even_when_the_word_is_the_same()
            throws Exception {
        Crumb crumb =
                new Crumb(() -> {
                    requests.incrementAndGet();
                    return "word";
                });
        Crumb.Token old = crumb.current();
        List<Crumb.Token> renewed = together(() -> crumb.renewed(old));
        assertThat(requests).hasValue(2);
        assertThat(renewed).doesNotContain(old).containsOnly(renewed.getFirst());
    }

    @Test
    void a_failure_is_everybodys_and_is_not_kept() {
        Crumb crumb =
                new Crumb(() -> {
                    if (requests.incrementAndGet() == 1) {
                        throw Failures.of(Kind.DOWN, "is down");
                    }
                    return "word";
                });
        assertThatThrownBy(crumb::current).isInstanceOf(MarketFailure.class);
        assertThat(crumb.current().word()).isEqualTo("word");
        assertThat(requests).hasValue(2);
    }

    @Test
    void an_error_of_the_machine_leaves_nobody_waiting() throws Exception {
        Crumb crumb =
                new Crumb(() -> {
                    if (requests.incrementAndGet() == 1) {
                        throw new OutOfMemoryError("made for a test");
                    }
                    return "word";
                });
        assertThatThrownBy(crumb::current).isInstanceOf(OutOfMemoryError.class);
        // in a thread of its own: a wait for a crumb that never comes cannot be interrupted
        FutureTask<String> next = new FutureTask<>(() -> crumb.current().word());
        Thread.startVirtualThread(next);
        assertThat(next.get(5, TimeUnit.SECONDS)).isEqualTo("word");
    }

    @Test
    void a_request_without_a_crumb_that_is_refused_gets_the_one_in_use() {
        Crumb crumb =
                new Crumb(() -> {
                    requests.incrementAndGet();
                    return "word";
                });
        Crumb.Token first = crumb.renewed(null);
        assertThat(crumb.renewed(null)).isSameAs(first);
        assertThat(requests).hasValue(1);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static <T> List<T> together(Callable<T> task) throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<T>> futures = new ArrayList<>();
            for (int i = 0; i < THREADS; i++) {
                futures.add(threads.submit(task));
            }
            List<T> results = new ArrayList<>();
            for (Future<T> future : futures) {
                results.add(future.get());
            }
            return results;
        }
    }
}
