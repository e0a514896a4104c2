package ai.elson.corpus.consolidate;

import ai.elson.base.failure.BadInput;
import java.util.Iterator;
import java.util.ServiceLoader;
import java.util.SortedSet;
import java.util.TreeSet;

/// An engine that comes in a module of its own, found by [ServiceLoader].
public interface EngineProvider {

    /// The engine for more than one machine.
    String SPARK = "spark";

    /// As `--engine` takes it.
    String name();

    /// An engine with the gates of these settings.
    Engine open(EngineSettings settings);

    /// The provider of that name.
    ///
    /// @throws BadInput that says how to get it, where it is not on the class path
    static EngineProvider named(String name) {
        SortedSet<String> found = new TreeSet<>();
        Iterator<EngineProvider> providers = ServiceLoader.load(EngineProvider.class).iterator();
        while (providers.hasNext()) {
            EngineProvider provider = providers.next();
            if (provider.name().equals(name)) {
                return provider;
            }
            found.add(provider.name());
        }
        if (name.equals(SPARK)) {
            throw new BadInput(
                    "--engine spark: Spark is not part of the default build; get it once with"
                            + " «./mvnw -Pspark -pl corpus-spark -am package -DskipTests» (150 MB)"
                            + " and run ./elson again, or leave the option out");
        }
        found.add(SPARK);
        throw BadInput.at("--engine", "«" + name + "»", "embedded, " + String.join(", ", found));
    }
}
