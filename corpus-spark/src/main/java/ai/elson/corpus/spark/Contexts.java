package ai.elson.corpus.spark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.SparkConf;
import org.apache.spark.api.java.JavaSparkContext;

/// Spark as a part of a command: no pages, no listeners beyond this machine where it runs alone.
final class Contexts {

    private static final String LOOPBACK = "127.0.0.1";

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
                        .setIfMissing("spark.log.level", "ERROR")
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

    /// What executors need beside their own Spark.
    private static List<String> jars() {
        try {
            Path own =
                    Path.of(
                            Contexts.class
                                    .getProtectionDomain()
                                    .getCodeSource()
                                    .getLocation()
                                    .toURI());
            try (Stream<Path> library = Files.list(own.resolveSibling("lib"))) {
                return Stream.concat(Stream.of(own), library.filter(Contexts::ours).sorted())
                        .map(Path::toString)
                        .toList();
            }
        } catch (URISyntaxException e) {
            throw new IllegalStateException("a class path is made of paths", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean ours(Path jar) {
        String name = String.valueOf(jar.getFileName());
        return !name.startsWith("spark-")
                && !name.startsWith("scala-")
                && !name.startsWith("hadoop-")
                && !name.startsWith("netty-");
    }
}
