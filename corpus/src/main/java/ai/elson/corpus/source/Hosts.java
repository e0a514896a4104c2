package ai.elson.corpus.source;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What is known of hosts and their folders, from `hosts.yaml`.
final class Hosts {

    private static final Hosts STANDARD = new Hosts(RuleFiles.read("hosts.yaml", File.class));

    private record Endings(List<String> primary, List<String> secondary) {}

    private record File(
            Map<String, String> primary,
            Map<String, String> secondary,
            Map<String, String> tertiary,
            Endings endings,
            Map<String, String> labels,
            List<String> bodies,
            List<String> talk,
            List<String> sellers,
            List<String> explaining,
            List<String> unusable,
            List<String> elsewhere,
            Map<String, Map<String, String>> shorthands) {}

    /// A host or a folder of one.
    private record Entry(
            String host, List<String> folder, Tier tier, List<Leaning> leanings, String name) {
        boolean holds(WebAddress address) {
            return address.under(host) && address.inFolder(folder);
        }
    }

    private final File file;
    private final List<Entry> entries = new ArrayList<>();
    private final Set<String> bodies;
    private final Set<String> talk;

    private Hosts(File file) {
        this.file = file;
        file.primary().forEach((name, leanings) -> add(Tier.PRIMARY, name, leanings));
        file.secondary().forEach((name, leanings) -> add(Tier.SECONDARY, name, leanings));
        file.tertiary().forEach((name, leanings) -> add(Tier.TERTIARY, name, leanings));
        bodies = new HashSet<>(file.bodies().stream().map(Terms::singular).toList());
        talk = Set.copyOf(file.talk());
    }

    static Hosts standard() {
        return STANDARD;
    }

    /// Whether nobody can know what the link leads to.
    boolean unusable(WebAddress address) {
        return under(address, file.unusable());
    }

    /// The tier of an address.
    Tier tier(WebAddress address, List<String> organisation) {
        Optional<Entry> known =
                matching(address).stream()
                        .max(Comparator.comparingInt(entry -> entry.folder().size()));
        boolean chat = address.path().stream().anyMatch(talk::contains);
        if (known.isPresent()) {
            Tier tier = known.get().tier();
            return tier == Tier.SECONDARY && (chat || sells(address)) ? Tier.TERTIARY : tier;
        }
        if (under(address, file.endings().primary())) {
            return Tier.PRIMARY;
        }
        if (chat) {
            return Tier.TERTIARY;
        }
        return under(address, file.endings().secondary())
                        || organisation.stream().anyMatch(bodies::contains)
                ? Tier.SECONDARY
                : Tier.TERTIARY;
    }

    /// Whether the page is a product's own: on a seller's host, in no folder that explains.
    private boolean sells(WebAddress address) {
        return under(address, file.sellers())
                && address.path().stream().noneMatch(file.explaining()::contains);
    }

    /// Adds what the host and its folders lean to.
    void lean(WebAddress address, Evidence evidence) {
        List<Entry> matching = matching(address);
        for (Entry entry : matching) {
            entry.leanings().forEach(l -> evidence.around(entry.name(), l, 1));
        }
        if (under(address, file.elsewhere())) {
            evidence.around(address.host(), new Leaning(new Place(Classification.NONE, ""), 4), 1);
        }
        boolean leans = matching.stream().anyMatch(entry -> !entry.leanings().isEmpty());
        if (!leans && under(address, file.endings().primary())) {
            for (String label : address.host().split("[.-]")) {
                String leanings = file.labels().get(label);
                if (leanings != null) {
                    evidence.around("host " + label, Leaning.of(leanings, "hosts.yaml: labels"), 1);
                }
            }
        }
    }

    /// A file name in full, where the host has names for short: `p590b` is publication 590 b.
    List<String> inFull(WebAddress address, List<String> terms) {
        for (Map.Entry<String, Map<String, String>> host : file.shorthands().entrySet()) {
            String full = terms.size() < 2 ? null : host.getValue().get(terms.getFirst());
            if (full != null
                    && address.under(host.getKey())
                    && Character.isDigit(terms.get(1).charAt(0))) {
                List<String> name = new ArrayList<>(terms);
                name.set(0, full);
                return name;
            }
        }
        return terms;
    }

    /// The entries of the longest known host that hold the address.
    private List<Entry> matching(WebAddress address) {
        int longest =
                entries.stream()
                        .filter(e -> e.holds(address))
                        .mapToInt(e -> e.host().length())
                        .max()
                        .orElse(0);
        return entries.stream()
                .filter(e -> e.host().length() == longest && e.holds(address))
                .toList();
    }

    private void add(Tier tier, String name, String leanings) {
        int slash = name.indexOf('/');
        entries.add(
                new Entry(
                        slash < 0 ? name : name.substring(0, slash),
                        slash < 0 ? List.of() : List.of(name.substring(slash + 1).split("/")),
                        tier,
                        leanings.isEmpty()
                                ? List.of()
                                : Arrays.stream(leanings.split(", *"))
                                        .map(l -> Leaning.of(l, "hosts.yaml: " + name))
                                        .toList(),
                        name));
    }

    private static boolean under(WebAddress address, Collection<String> hosts) {
        return hosts.stream().anyMatch(address::under);
    }
}
