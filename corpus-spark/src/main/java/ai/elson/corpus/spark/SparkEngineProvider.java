package ai.elson.corpus.spark;

import ai.elson.corpus.consolidate.Engine;
import ai.elson.corpus.consolidate.EngineProvider;
import ai.elson.corpus.consolidate.EngineSettings;
import java.util.Objects;

/// `--engine spark`, on the master that the environment variable [#MASTER] names; by default this
/// machine with all its cores.
public final class SparkEngineProvider implements EngineProvider {

    /// As Spark writes masters: `local[4]`, `spark://host:7077`.
    static final String MASTER = "ELSON_SPARK_MASTER";

    private static final long LEAST_BYTES = 64 << 10;
    private static final long MOST_BYTES = 8 << 20;

    /// For [java.util.ServiceLoader].
    public SparkEngineProvider() {}

    @Override
    public String name() {
        return SPARK;
    }

    @Override
    public Engine open(EngineSettings settings) {
        String master = Objects.requireNonNullElse(System.getenv(MASTER), "");
        return new SparkEngine(
                settings, master.isBlank() ? "local[*]" : master, LEAST_BYTES, MOST_BYTES);
    }
}
