package ai.elson.corpus.consolidate;

import ai.elson.corpus.example.Example;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/// What of a corpus in memory may be trained on; [Consolidator] does the same with files.
///
/// @param examples those that remain, normalised, in their order
/// @param refused counts by reason
public record Consolidation(List<Example> examples, SortedMap<Reason, Long> refused) {

    /// Goes through a corpus, which is the order of positions.
    public static Consolidation of(List<Example> corpus, Screen screen) {
        EnumMap<Reason, Long> refused = new EnumMap<>(Reason.class);
        List<Example> kept = new ArrayList<>();
        Admission admission = new Admission();
        for (Example example : corpus) {
            switch (screen.screen(example)) {
                case Screened.Refused(_, Reason reason, _) -> refused.merge(reason, 1L, Long::sum);
                case Screened.Passed(Example clean, Fingerprint fingerprint) -> {
                    Optional<Refusal> refusal = admission.admit(fingerprint);
                    refusal.ifPresentOrElse(
                            r -> refused.merge(r.reason(), 1L, Long::sum), () -> kept.add(clean));
                }
            }
        }
        return new Consolidation(List.copyOf(kept), new TreeMap<>(refused));
    }
}
