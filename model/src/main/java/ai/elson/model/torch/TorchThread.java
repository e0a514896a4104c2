package ai.elson.model.torch;

import ai.elson.base.failure.FailedWork;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.bytedeco.javacpp.PointerScope;
import org.jspecify.annotations.Nullable;

/// One platform thread that all tensor work of one model runs on.
///
/// The switches of libtorch (gradients on or off) are native thread-locals, which leak between
/// virtual threads that share a carrier. So callers on any thread hand their work over and wait.
/// Tensors made outside an inner [PointerScope] live until [#close].
public final class TorchThread implements AutoCloseable {

    /// How long the end of the process waits for a step under way.
    private static final long SHUTDOWN_SECONDS = 20;

    private static final AtomicBoolean STOPPING = new AtomicBoolean();

    private final ExecutorService executor;
    private final Thread shutdown;
    private @Nullable PointerScope life;

    /// Starts the thread.
    ///
    /// @param name the thread's name
    /// @param threads the threads that one operation may use, see [TorchRuntime#prepare(int)]
    public TorchThread(String name, int threads) {
        executor =
                Executors.newSingleThreadExecutor(
                        Thread.ofPlatform().daemon().name(name).factory());
        shutdown = new Thread(this::finish, name + "-shutdown");
        Runtime.getRuntime().addShutdownHook(shutdown);
        run(() -> {
            TorchRuntime.prepare(threads);
            life = new PointerScope();
        });
    }

    /// Whether the process is ending, as after Ctrl-C. Long work looks here between its steps and
    /// leaves: libtorch must not compute while the process takes it down.
    public static boolean stopping() {
        return STOPPING.get();
    }

    private void finish() {
        STOPPING.set(true);
        executor.shutdown();
        try {
            if (!executor.awaitTermination(SHUTDOWN_SECONDS, TimeUnit.SECONDS)) {
                System.err.println("a step was cut short; what was checkpointed stands");
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /// Runs `work` on the thread and waits for its result. An unchecked exception of the work comes
    /// out as it is.
    public <T extends @Nullable Object> T call(Callable<T> work) {
        Future<T> future = executor.submit(work);
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return future.get();
                } catch (InterruptedException _) {
                    // The native step cannot be cut short; keep the wish for after it.
                    interrupted = true;
                } catch (ExecutionException e) {
                    throw unwrapped(e);
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /// Runs `work` on the thread and waits for its end.
    public void run(Runnable work) {
        TorchThread.<@Nullable Void>callOn(
                this,
                () -> {
                    work.run();
                    return null;
                });
    }

    @Override
    public void close() {
        if (STOPPING.get()) {
            return;
        }
        Runtime.getRuntime().removeShutdownHook(shutdown);
        run(() -> {
            if (life != null) {
                life.close();
                life = null;
            }
        });
        executor.close();
    }

    private static <T extends @Nullable Object> T callOn(TorchThread thread, Callable<T> work) {
        return thread.call(work);
    }

    private static RuntimeException unwrapped(ExecutionException e) {
        return switch (e.getCause()) {
            case RuntimeException cause -> cause;
            case Error cause -> throw cause;
            case null -> new FailedWork("the tensor thread failed: " + e.getMessage(), e);
            default -> new FailedWork("the tensor thread failed: " + e.getCause(), e);
        };
    }
}
