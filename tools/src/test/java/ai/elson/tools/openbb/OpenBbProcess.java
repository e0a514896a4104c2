package ai.elson.tools.openbb;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/// A real OpenBB server on a free port of loopback, with a home of its own.
final class OpenBbProcess implements AutoCloseable {

    private static final Path LAUNCHER = Path.of("..", "interop", "openbb_server.py");
    private static final Duration LONGEST_START = Duration.ofMinutes(3);

    private final Process process;
    private final int port;
    final Duration start;

    /// @param home an empty folder
    /// @param environment beside the little that is handed on
    OpenBbProcess(String python, Path home, Map<String, String> environment)
            throws IOException, InterruptedException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = socket.getLocalPort();
        }
        Path output = home.resolve("openbb.log");
        ProcessBuilder builder =
                new ProcessBuilder(
                                python,
                                LAUNCHER.toAbsolutePath().normalize().toString(),
                                Integer.toString(port))
                        .directory(home.toFile())
                        .redirectErrorStream(true)
                        .redirectOutput(output.toFile());
        builder.environment().clear();
        builder.environment().put("PATH", System.getenv("PATH"));
        builder.environment().put("HOME", home.toString());
        builder.environment().putAll(environment);
        Instant began = Instant.now();
        process = builder.start();
        while (!listens()) {
            if (!process.isAlive()
                    || Duration.between(began, Instant.now()).compareTo(LONGEST_START) > 0) {
                process.destroyForcibly();
                throw new IOException("OpenBB did not start: " + Files.readString(output));
            }
            Thread.sleep(50);
        }
        start = Duration.between(began, Instant.now());
    }

    private boolean listens() {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        } catch (IOException e) {
            return false;
        }
    }

    URI base() {
        return URI.create("http://127.0.0.1:" + port);
    }

    @Override
    public void close() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroy();
        try {
            if (!process.waitFor(10, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
