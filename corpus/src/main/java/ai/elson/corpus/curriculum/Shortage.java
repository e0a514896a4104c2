package ai.elson.corpus.curriculum;

import ai.elson.knowledge.taxonomy.Difficulty;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// The proof that a phase cannot be drawn as asked, read off the least cut (see [Cuts]): the tiers
/// that together ask for more than the domains can give, and what each domain gives to them.
///
/// @param asked records asked for
/// @param missing how many of them cannot be had; 0 where nothing is short
/// @param largestExact the largest total whose mix and cap are exact
/// @param cap the most of one domain at the total asked for
/// @param tiers those that are short together; outside them the quota is what limits
/// @param askedThere records that these tiers ask for
/// @param domains what each domain holds in these tiers
public record Shortage(
        int asked,
        int missing,
        int largestExact,
        int cap,
        List<Difficulty> tiers,
        int askedThere,
        List<Held> domains) {

    private static final int NAMED = 8;

    public Shortage {
        tiers = List.copyOf(tiers);
        domains = List.copyOf(domains);
    }

    /// What a domain holds in the short tiers.
    ///
    /// @param cutOff records that the cap keeps from being drawn
    /// @param room records that it could still give below the cap, if it had them
    public record Held(String domain, long records, long cutOff, long room) {}

    /// @param domains their names, in the order of the supply
    static Shortage of(
            CurriculumRecipe.Phase phase, List<String> domains, Cuts cuts, int[] quota) {
        int asked = phase.records();
        int cap = phase.cap(asked);
        int set = cuts.tightest(quota, cap);
        if (set == 0) {
            return new Shortage(asked, 0, asked, cap, List.of(), 0, List.of());
        }
        List<Difficulty> tiers = new ArrayList<>();
        for (Difficulty d : Difficulty.values()) {
            if ((set >> d.ordinal() & 1) == 1) {
                tiers.add(d);
            }
        }
        List<Held> held = new ArrayList<>();
        for (int d = 0; d < domains.size(); d++) {
            long records = cuts.held(set, d);
            held.add(
                    new Held(
                            domains.get(d),
                            records,
                            Math.max(0, records - cap),
                            Math.max(0, cap - records)));
        }
        int there = (int) cuts.asked(quota, set);
        return new Shortage(
                asked,
                (int) (there - cuts.most(set, cap)),
                LargestExact.total(phase, cuts, asked),
                cap,
                tiers,
                there,
                held);
    }

    /// In words, with what would mend it.
    public String inWords() {
        return String.format(
                Locale.ROOT,
                "%,d of %,d records are missing: %s %s for %,d, the domains can give %,d%s%s; the largest exact total is %,d. Add records there, ask for fewer, or choose --on-shortage shrink, relax, repeat or generate",
                missing,
                asked,
                tiers.stream().map(Difficulty::id).collect(Collectors.joining(" and ")),
                tiers.size() == 1 ? "asks" : "ask",
                askedThere,
                askedThere - missing,
                named(
                        "; short of records: ",
                        domains.stream()
                                .filter(h -> h.room() > 0)
                                .sorted(Comparator.comparingLong(Held::records))
                                .map(h ->
                                        String.format(
                                                Locale.ROOT,
                                                "%s has %,d%s",
                                                h.domain(),
                                                h.records(),
                                                cap < asked
                                                        ? String.format(
                                                                Locale.ROOT,
                                                                " (%,d below the cap)",
                                                                h.room())
                                                        : ""))
                                .toList()),
                named(
                        String.format(Locale.ROOT, "; cut off by the cap of %,d: ", cap),
                        domains.stream()
                                .filter(h -> h.cutOff() > 0)
                                .sorted(Comparator.comparingLong(h -> -h.cutOff()))
                                .map(h ->
                                        String.format(
                                                Locale.ROOT, "%s %,d", h.domain(), h.cutOff()))
                                .toList()),
                largestExact);
    }

    private static String named(String before, List<String> names) {
        if (names.isEmpty()) {
            return "";
        }
        String more = names.size() > NAMED ? " and " + (names.size() - NAMED) + " more" : "";
        return before
                + names.stream().limit(NAMED).collect(Collectors.joining(", "))
                + more;
    }
}
