package ai.elson.cli;

import ai.elson.base.chat.OpenAiClient;
import ai.elson.base.failure.BadInput;
import ai.elson.corpus.build.Teaching;
import ai.elson.corpus.generate.Pack;
import ai.elson.corpus.teach.Teacher;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// What a corpus is made from, as options.
final class CorpusMaking {

    private static final Duration TEACHER_TIMEOUT = Duration.ofMinutes(2);
    private static final String TEACHER_KEY = "ELSON_TEACHER_KEY";

    @Option(
            names = {"--output", "--out"},
            required = true,
            paramLabel = "FOLDER",
            description = "Made anew, whole or not at all.")
    Path output = Path.of("");

    @Option(names = "--seed", defaultValue = "42", description = "Default: ${DEFAULT-VALUE}")
    long seed = 42;

    @Option(
            names = "--size",
            split = ",",
            paramLabel = "PACK=N",
            description =
                    "Examples of a pack. Default: base=23493,insurance=10000,accounting=5000,tool_use=2500; those not named keep theirs, 0 leaves one out.")
    Map<String, Integer> sizes = new LinkedHashMap<>();

    @Option(
            names = "--threads",
            paramLabel = "N",
            description =
                    "They change how long it takes and nothing else. Default: all processors.")
    int threads = Runtime.getRuntime().availableProcessors();

    @Option(
            names = "--teacher",
            paramLabel = "URL",
            description =
                    "An OpenAI-compatible endpoint that says a share of the questions in other words. A paraphrase that changes a number, a name, a unit or a negation is refused and counted. Its key comes from "
                            + TEACHER_KEY
                            + ".")
    @Nullable String teacher;

    @Option(
            names = "--teacher-model",
            paramLabel = "NAME",
            description = "Default: the first that the endpoint names.")
    @Nullable String teacherModel;

    @Option(
            names = "--teacher-share",
            paramLabel = "PERCENT",
            defaultValue = "30",
            description = "Default: ${DEFAULT-VALUE}")
    int teacherShare = 30;

    /// The packs' sizes.
    ///
    /// @throws BadInput for an unknown pack or a number below 0
    Map<Pack, Integer> packs() {
        Map<Pack, Integer> packs = new EnumMap<>(Pack.sizes());
        sizes.forEach((name, size) -> {
            if (size < 0) {
                throw BadInput.at("--size " + name, "" + size, "0 or more");
            }
            packs.put(Pack.of(name), size);
        });
        if (packs.values().stream().allMatch(size -> size == 0)) {
            throw BadInput.at("--size", "0 for every pack", "at least one example");
        }
        return packs;
    }

    int threads() {
        if (threads < 1) {
            throw BadInput.at("--threads", "" + threads, "1 or more");
        }
        return threads;
    }

    /// The teacher that was asked for, or none.
    Teaching teaching() {
        if (teacher == null) {
            return Teaching.NONE;
        }
        if (teacherShare < 1 || teacherShare > 100) {
            throw BadInput.at("--teacher-share", "" + teacherShare, "1 to 100");
        }
        OpenAiClient client =
                new OpenAiClient(teacher, System.getenv(TEACHER_KEY), TEACHER_TIMEOUT);
        String model = teacherModel == null ? first(client.models()) : teacherModel;
        return new Teaching(new Teacher(client, model, seed), teacherShare, seed);
    }

    private String first(List<String> models) {
        if (models.isEmpty()) {
            throw BadInput.at("--teacher " + teacher, "no model there", "--teacher-model NAME");
        }
        return models.getFirst();
    }

    /// The settings that the result depends on.
    Map<String, String> configuration() {
        Map<String, String> settings = new TreeMap<>();
        settings.put(
                "size",
                packs().entrySet().stream()
                        .map(e -> e.getKey().id() + "=" + e.getValue())
                        .collect(Collectors.joining(",")));
        if (teacher != null) {
            settings.put("teacher", teacher + " " + teacherModel + " " + teacherShare + "%");
        }
        return settings;
    }
}
