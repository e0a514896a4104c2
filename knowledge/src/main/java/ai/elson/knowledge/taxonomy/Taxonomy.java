package ai.elson.knowledge.taxonomy;

import ai.elson.base.file.Recipes;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/// The 27 domains and their buckets, from `taxonomy.yaml`.
public final class Taxonomy {

    private static final Taxonomy STANDARD = load();

    private final Map<String, Domain> domains = new LinkedHashMap<>();

    private record File(List<Domain> domains) {}

    private Taxonomy(List<Domain> list) {
        Set<String> buckets = new HashSet<>();
        for (Domain domain : list) {
            if (domains.put(domain.id(), domain) != null) {
                throw new IllegalArgumentException("two domains are called " + domain.id());
            }
            for (String bucket : domain.buckets()) {
                if (!buckets.add(bucket)) {
                    throw new IllegalArgumentException("two buckets are called " + bucket);
                }
            }
        }
    }

    /// The taxonomy that Elson ships.
    public static Taxonomy standard() {
        return STANDARD;
    }

    /// The domains in their order.
    public List<Domain> domains() {
        return List.copyOf(domains.values());
    }

    /// A domain by its id.
    ///
    /// @throws IllegalArgumentException that lists the ids
    public Domain domain(String id) {
        Domain domain = domains.get(id);
        if (domain == null) {
            throw new IllegalArgumentException(
                    "found domain «" + id + "»; accepted: " + String.join(", ", domains.keySet()));
        }
        return domain;
    }

    /// All buckets in the order of their domains.
    public List<String> bucketIds() {
        return domains.values().stream().flatMap(d -> d.buckets().stream()).toList();
    }

    private static Taxonomy load() {
        try (InputStream in =
                Objects.requireNonNull(
                        Taxonomy.class.getResourceAsStream("taxonomy.yaml"),
                        "taxonomy.yaml is not on the class path")) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return new Taxonomy(Recipes.parse(text, "taxonomy.yaml", File.class).domains());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
