package ai.elson.corpus.spark;

import java.io.File;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.apache.spark.SparkConf;
import org.apache.spark.api.java.JavaSparkContext;

/// Spark as a part of a command: no pages, no listeners beyond this machine where it runs alone.
final class Contexts {

    private static final String LOOPBACK = "127.0.0.1";

    private static final Path LIBRARY = Path.of("corpus-spark", "target", "lib");

    /// What every Spark has.
    private static final List<String> SPARKS = List.of("spark-", "scala-", "hadoop-", "netty-");

    private Contexts() {}

    static boolean local(String master) {
        return master.startsWith("local");
    }

    /// To be closed. Settings come from system properties `spark.*` too, and those win.
    static JavaSparkContext open(String master) {
        SparkConf conf =
                new SparkConf()
                        .setMaster(master)
                        .setAppName("elson corpus consolidate")
                        .setIfMissing("spark.ui.enabled", "false")
                        .setIfMissing("spark.shuffle.io.mode", "NIO")
                        .setIfMissing("spark.rpc.io.mode", "NIO");
        if (local(master)) {
            conf.setIfMissing("spark.driver.bindAddress", LOOPBACK)
                    .setIfMissing("spark.driver.host", LOOPBACK);
        } else {
            conf.setJars(jars().toArray(String[]::new));
        }
        return new JavaSparkContext(conf);
    }

    /// What executors need beside their own Spark: Elson, and what lies with this module.
    private static List<String> jars() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(Contexts::needed)
                .toList();
    }

    private static boolean needed(String entry) {
        Path jar = Path.of(entry);
        String name = String.valueOf(jar.getFileName());
        return name.startsWith("elson-")
                || (jar.toAbsolutePath().endsWith(LIBRARY.resolve(name))
                        && SPARKS.stream().noneMatch(name::startsWith));
    }
}
