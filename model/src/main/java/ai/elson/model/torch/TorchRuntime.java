package ai.elson.model.torch;

import ai.elson.base.failure.BadInput;
import ai.elson.base.failure.FailedWork;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.bytedeco.pytorch.global.torch;

/// Settings of libtorch that must stand before its first operation.
public final class TorchRuntime {

    /// Waiting threads sleep: spinning under contention cost five sixths of the speed (2,883
    /// against 481 tokens/s). `set_num_threads` does not reach OpenBLAS, whose own threads would
    /// compete.
    private static final Map<String, String> ENVIRONMENT =
            Map.of(
                    "OMP_WAIT_POLICY", "PASSIVE",
                    "GOMP_SPINCOUNT", "0",
                    "OPENBLAS_NUM_THREADS", "1");

    private TorchRuntime() {}

    /// The environment is set when this class is loaded, once and before libtorch.
    private static final boolean PREPARED = prepareEnvironment();

    /// Loads libtorch with the right settings.
    ///
    /// @param threads the threads that one operation may use, from 1 to 256; results repeat to the
    ///   bit only at the same number
    public static void prepare(int threads) {
        if (threads < 1 || threads > 256) {
            throw BadInput.at("threads", String.valueOf(threads), "a number from 1 to 256");
        }
        if (!PREPARED) {
            throw new FailedWork("libtorch could not be prepared");
        }
        torch.set_num_threads(threads);
    }

    private static boolean prepareEnvironment() {
        // JavaCPP would otherwise refuse memory beyond four times the Java heap. PointerScopes
        // bound it instead.
        System.setProperty("org.bytedeco.javacpp.maxBytes", "0");
        System.setProperty("org.bytedeco.javacpp.maxPhysicalBytes", "0");
        boolean windows =
                System.getProperty("os.name", "").toLowerCase(Locale.ROOT).contains("windows");
        Linker linker = Linker.nativeLinker();
        Optional<MemorySegment> symbol =
                linker.defaultLookup().find(windows ? "_putenv_s" : "setenv");
        if (symbol.isEmpty()) {
            throw new FailedWork("the C library has no setenv; libtorch's threads cannot be set");
        }
        ValueLayout.OfInt number = ValueLayout.JAVA_INT;
        MethodHandle handle =
                linker.downcallHandle(
                        symbol.get(),
                        windows
                                ? FunctionDescriptor.of(
                                        number, ValueLayout.ADDRESS, ValueLayout.ADDRESS)
                                : FunctionDescriptor.of(
                                        number, ValueLayout.ADDRESS, ValueLayout.ADDRESS, number));
        try (Arena arena = Arena.ofConfined()) {
            for (Map.Entry<String, String> setting : ENVIRONMENT.entrySet()) {
                MemorySegment key = arena.allocateFrom(setting.getKey());
                MemorySegment value = arena.allocateFrom(setting.getValue());
                int result =
                        windows
                                ? (int) handle.invokeExact(key, value)
                                : (int) handle.invokeExact(key, value, 1);
                if (result != 0) {
                    throw new FailedWork("the C library refused to set " + setting.getKey());
                }
            }
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new FailedWork("the C library's setenv could not be called: " + e, e);
        }
        return true;
    }
}
