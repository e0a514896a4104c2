package ai.elson.corpus.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URL;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Measures the classifier on lists whose answers people gave. A link is answered where it got a
/// domain, or where it got none and the label says none; answered rightly where the two agree.
class SourceListTest {

    private static final Set<String> TIERS =
            Arrays.stream(Tier.values()).map(Tier::id).collect(Collectors.toSet());

    private record Measure(
            int rows, int answered, int right, int tiered, int tiers, List<String> misses) {

        double answeredShare() {
            return (double) answered / rows;
        }

        double rightShare() {
            return (double) right / answered;
        }
    }

    /// The lists that the rules were written on.
    @ParameterizedTest
    @ValueSource(
            strings = {"development-urls.csv", "development-urls-2.csv", "development-urls-3.csv"})
    void a_list_that_the_rules_were_written_on_is_classified(String name) throws Exception {
        meets(measure(name));
    }

    /// The list that nobody who wrote the rules has seen. Not here while the rules are written.
    @Test
    void the_list_that_the_rules_were_not_written_on_is_classified() throws Exception {
        meets(measure("labelled-urls.csv"));
    }

    private static void meets(Measure measure) {
        assertThat(measure.answeredShare()).isGreaterThanOrEqualTo(0.90);
        assertThat(measure.rightShare()).isGreaterThanOrEqualTo(0.95);
    }

    private static Measure measure(String name) throws Exception {
        URL file = Objects.requireNonNull(SourceListTest.class.getResource(name), name);
        LinkList list = LinkList.classify(Path.of(file.toURI()), SourceClassifier.standard());
        int answered = 0;
        int right = 0;
        int tiered = 0;
        int tiers = 0;
        List<String> misses = new ArrayList<>();
        for (LinkList.Row row : list.rows()) {
            Classification found = row.found();
            String label = row.fields().path("domain").asString();
            boolean same = found.domain().equals(label);
            if (!found.domain().equals(Classification.NONE) || same) {
                answered++;
            }
            right += same ? 1 : 0;
            String tier = row.fields().path("tier").asString();
            // a row whose tier nobody gave, or gave in other words, says nothing of tiers
            boolean hasTier = TIERS.contains(tier);
            boolean sameTier = found.tier().id().equals(tier) || !hasTier;
            tiered += hasTier ? 1 : 0;
            tiers += hasTier && sameTier ? 1 : 0;
            if (!same || !sameTier) {
                misses.add(
                        "%d %s: %s %s; found %s %s %.2f %s"
                                .formatted(
                                        row.line(),
                                        row.fields().path("url").asString(),
                                        label,
                                        tier,
                                        found.domain(),
                                        found.tier().id(),
                                        found.confidence(),
                                        found.reasons()));
            }
        }
        for (String reason : list.bad().values()) {
            misses.add("a row that cannot be read: " + reason);
        }
        Measure measure =
                new Measure(
                        list.rows().size() + list.bad().size(),
                        answered,
                        right,
                        tiered,
                        tiers,
                        misses);
        System.out.printf(
                Locale.ROOT,
                "%s: %d links, %d answered (%s), %d of them right (%s), tier right %d of %d (%s)%n%s%n",
                name,
                measure.rows(),
                answered,
                wilson(answered, measure.rows()),
                right,
                wilson(right, answered),
                tiers,
                tiered,
                wilson(tiers, tiered),
                String.join("\n", misses));
        return measure;
    }

    /// A share with its 95 % interval.
    ///
    /// Source: Wilson, Probable inference, JASA 22 (1927).
    private static String wilson(int hits, int of) {
        if (of == 0) {
            return "none to count";
        }
        double z = 1.959964;
        double p = (double) hits / of;
        double middle = (p + z * z / (2 * of)) / (1 + z * z / of);
        double half = z * Math.sqrt(p * (1 - p) / of + z * z / (4.0 * of * of)) / (1 + z * z / of);
        return String.format(
                Locale.ROOT,
                "%.1f %%, 95 %% interval %.1f to %.1f",
                100 * p,
                100 * (middle - half),
                100 * (middle + half));
    }
}
