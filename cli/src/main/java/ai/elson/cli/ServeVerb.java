package ai.elson.cli;

import ai.elson.base.failure.BadInput;
import ai.elson.model.generate.LanguageModel;
import ai.elson.serving.openai.ElsonServer;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "serve",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description =
                "Serves a model behind /v1/chat/completions and /v1/models, with the tools at /v1/tools.",
        footer = {
            "%nExample:",
            "  ./elson serve --model work/run/model-w4a16 --port 8000",
            "  curl -s localhost:8000/v1/models",
            "",
            "Other machines can reach it only with --host and a key in the variable ELSON_API_KEY."
        })
final class ServeVerb implements Callable<Integer> {

    @Option(
            names = "--model",
            required = true,
            paramLabel = "FOLDER",
            description = "A Hugging Face folder: bf16, fp32 or W4A16.")
    Path model;

    @Option(
            names = "--name",
            defaultValue = "elson",
            description = "The name that requests use. Default: ${DEFAULT-VALUE}")
    String name;

    @Option(names = "--host", defaultValue = "127.0.0.1", description = "Default: ${DEFAULT-VALUE}")
    String host;

    @Option(
            names = "--port",
            defaultValue = "8000",
            description = "0 for any free one. Default: ${DEFAULT-VALUE}")
    int port;

    @Option(names = "--threads", defaultValue = "2", description = "Default: ${DEFAULT-VALUE}")
    int threads;

    @SuppressWarnings("NullAway.Init") // picocli sets the options
    ServeVerb() {}

    @Override
    public Integer call() throws InterruptedException {
        if (threads < 1) {
            throw BadInput.at("--threads", "" + threads, "1 or more");
        }
        @Nullable String key = System.getenv("ELSON_API_KEY");
        try (LanguageModel loaded = LanguageModel.load(model, name, threads);
                ElsonServer server = ElsonServer.start(loaded, host, port, key)) {
            System.out.printf(
                    Locale.ROOT,
                    "serving «%s» at http://%s:%d/v1 (Ctrl-C ends)%n",
                    name,
                    host,
                    server.port());
            Console.ended();
            new CountDownLatch(1).await();
        }
        return 0;
    }
}
