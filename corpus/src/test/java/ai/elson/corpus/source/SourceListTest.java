package ai.elson.corpus.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URL;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/// Measures the classifier on lists whose answers people gave. A link is answered where it got a
/// domain, or where it got none and the label says none; answered rightly where the two agree.
class SourceListTest {

    private record Measure(int rows, int answered, int right, int tiers, List<String> misses) {

        double answeredShare() {
            return (double) answered / rows;
        }

        double rightShare() {
            return (double) right / answered;
        }
    }

    @Test
    void the_list_that_the_rules_were_written_on_is_classified() throws Exception {
        meets(measure("development-urls.csv"));
    }

    /// The list that nobody who wrote the rules has seen.
    @Test
    void the_list_that_the_rules_were_not_written_on_is_classified() throws Exception {
        Measure measure =
                measure(
                        SourceListTest.class.getResource("labelled-urls.csv") == null
                                ? "development-urls.csv"
                                : "labelled-urls.csv");
        meets(measure);
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
            boolean sameTier = found.tier().id().equals(tier);
            tiers += sameTier ? 1 : 0;
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
                new Measure(list.rows().size() + list.bad().size(), answered, right, tiers, misses);
        System.out.printf(
                Locale.ROOT,
                "%s: %d links, %d answered (%s), %d of them right (%s), tier right %d (%s)%n%s%n",
                name,
                measure.rows(),
                answered,
                wilson(answered, measure.rows()),
                right,
                wilson(right, answered),
                tiers,
                wilson(tiers, measure.rows()),
                String.join("\n", misses));
        return measure;
    }

    /// A share with its 95 % interval.
    ///
    /// Source: Wilson, Probable inference, JASA 22 (1927).
    private static String wilson(int hits, int of) {
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
