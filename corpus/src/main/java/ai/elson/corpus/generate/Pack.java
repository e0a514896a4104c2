package ai.elson.corpus.generate;

import ai.elson.base.failure.BadInput;
import ai.elson.knowledge.taxonomy.Difficulty;
import ai.elson.knowledge.taxonomy.Domain;
import ai.elson.knowledge.taxonomy.Taxonomy;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SequencedMap;
import java.util.stream.Collectors;

/// A part of the corpus with a file of its own.
///
/// The difficulties of a domain are shared out as training asks for them: most domains give the
/// first two phases of the curriculum, the domains of high risk also the third, which is drawn from
/// them and is hard.
public enum Pack {
    /// All domains.
    BASE("final_training_data", 23_493),
    /// What insurers, their agents and the insured ask.
    INSURANCE("insurance_training_data", 10_000),
    /// What bookkeepers, accountants and owners ask.
    ACCOUNTING("accounting_training_data", 5_000),
    /// Market data by tools.
    TOOL_USE("tool_use_training_data", 2_500);

    /// A domain of high risk gets this many times the share of another.
    private static final int HIGH_RISK = 3;

    private static final int[] PLAIN = {30, 33, 23, 14};
    private static final int[] STRESSED = {15, 25, 32, 28};
    private static final int[] MARKET = {35, 35, 22, 8};

    private final String fileName;
    private final int size;

    Pack(String fileName, int size) {
        this.fileName = fileName;
        this.size = size;
    }

    /// The name in files and arguments, as `tool_use`.
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The pack of that name.
    ///
    /// @throws BadInput that lists the names
    public static Pack of(String id) {
        return Arrays.stream(values())
                .filter(p -> p.id().equals(id))
                .findFirst()
                .orElseThrow(() ->
                        BadInput.at(
                                "pack",
                                "«" + id + "»",
                                Arrays.stream(values()).map(Pack::id).toList() + ""));
    }

    /// The name of its file, without an ending.
    public String fileName() {
        return fileName;
    }

    /// How many examples it has by default.
    public int size() {
        return size;
    }

    /// Every pack with its default size: 40,993 examples.
    public static Map<Pack, Integer> sizes() {
        return Arrays.stream(values())
                .collect(
                        Collectors.toMap(
                                p -> p, Pack::size, (a, _) -> a, () -> new EnumMap<>(Pack.class)));
    }

    /// How many examples of each subject and difficulty make `size` of them.
    public SequencedMap<String, Map<Difficulty, Integer>> quotas(int size) {
        SequencedMap<String, Map<Difficulty, Integer>> quotas = new LinkedHashMap<>();
        Map<String, Integer> subjects = subjects();
        List<Integer> counts = Apportionment.of(size, List.copyOf(subjects.values()));
        int at = 0;
        for (String subject : subjects.keySet()) {
            Map<Difficulty, Integer> cells = new EnumMap<>(Difficulty.class);
            List<Integer> tiers = Apportionment.of(counts.get(at++), shares(subject));
            for (Difficulty difficulty : Difficulty.values()) {
                cells.put(difficulty, tiers.get(difficulty.ordinal()));
            }
            quotas.put(subject, cells);
        }
        return quotas;
    }

    /// What it writes about, with the weight of each: domains, or topics of market data.
    private SequencedMap<String, Integer> subjects() {
        SequencedMap<String, Integer> subjects = new LinkedHashMap<>();
        switch (this) {
            case BASE ->
                    Taxonomy.standard()
                            .domains()
                            .forEach(d -> subjects.put(d.id(), d.highRisk() ? HIGH_RISK : 1));
            case INSURANCE ->
                    List.of(
                                    "life_insurance",
                                    "annuities",
                                    "property_casualty",
                                    "disability_long_term_care",
                                    "insurance_operations",
                                    "healthcare_finance")
                            .forEach(d -> subjects.put(d, 1));
            case ACCOUNTING -> {
                subjects.put("accounting", 3);
                subjects.put("business_finance", 2);
            }
            case TOOL_USE -> {
                for (MarketTopic topic : MarketTopic.values()) {
                    subjects.put(topic.id(), topic.share());
                }
            }
        }
        return subjects;
    }

    private List<Integer> shares(String subject) {
        if (this == TOOL_USE) {
            return boxed(MARKET);
        }
        Domain domain = Taxonomy.standard().domain(subject);
        return boxed(domain.highRisk() ? STRESSED : PLAIN);
    }

    private static List<Integer> boxed(int[] shares) {
        return Arrays.stream(shares).boxed().toList();
    }
}
