package ai.elson.corpus.generate;

import ai.elson.base.chat.Message;
import ai.elson.base.seed.Seeds;
import ai.elson.corpus.example.Example;
import ai.elson.knowledge.taxonomy.Difficulty;
import ai.elson.knowledge.taxonomy.Domain;
import ai.elson.knowledge.taxonomy.Taxonomy;
import ai.elson.tools.registry.Registry;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;

/// Writes a corpus of verified examples: every call is made, every figure of an answer comes from a
/// call or from the person.
///
/// Each domain gets its share, and within it each difficulty. An example's difficulty is counted
/// from what its tools did ([Effort]), so the generator draws until a cell is full or the domain
/// has nothing new to say.
public final class CorpusGenerator {

    /// Version of the generator, for the origin of its examples.
    public static final String VERSION = "1";

    /// A domain of high risk gets this many times the share of another.
    private static final double HIGH_RISK_SHARE = 1.5;

    /// Draws for each example wanted before a domain counts as exhausted.
    private static final int PATIENCE = 25;

    private static final Map<Difficulty, Double> SHARES =
            Map.of(
                    Difficulty.EASY, 0.30,
                    Difficulty.MEDIUM, 0.33,
                    Difficulty.HARD, 0.23,
                    Difficulty.EXTREMELY_COMPLEX, 0.14);

    private CorpusGenerator() {}

    /// Writes `count` examples, or fewer where the domains are exhausted; the same seed gives the
    /// same ones.
    ///
    /// @param registry whose calculators and rules are asked
    /// @param seed any number
    /// @param count 1 or more
    public static List<Example> generate(Registry registry, long seed, int count) {
        DomainWriter writer = new DomainWriter(registry, seed);
        List<Domain> domains =
                Taxonomy.standard().domains().stream().filter(writer::knows).toList();
        double shares = domains.stream().mapToDouble(CorpusGenerator::share).sum();
        Set<String> asked = new HashSet<>();
        List<Example> examples = new ArrayList<>();
        for (Domain domain : domains) {
            int wanted = (int) Math.ceil(count * share(domain) / shares);
            examples.addAll(domain(writer, domain, wanted, seed, asked));
        }
        examples.sort(Comparator.comparing(e -> Seeds.rank(seed, "corpus order", e.id())));
        return List.copyOf(examples.subList(0, Math.min(count, examples.size())));
    }

    private static double share(Domain domain) {
        return domain.highRisk() ? HIGH_RISK_SHARE : 1;
    }

    private static List<Example> domain(
            DomainWriter writer, Domain domain, int wanted, long seed, Set<String> asked) {
        Map<Difficulty, Integer> free = new EnumMap<>(Difficulty.class);
        for (Difficulty difficulty : Difficulty.values()) {
            double share = domain.highRisk() ? 0.25 : SHARES.getOrDefault(difficulty, 0.25);
            free.put(difficulty, (int) Math.ceil(wanted * share));
        }
        List<Example> examples = new ArrayList<>();
        for (int i = 0; examples.size() < wanted && i < wanted * PATIENCE; i++) {
            SplittableRandom random = Seeds.random(seed, "corpus", domain.id(), String.valueOf(i));
            Set<Difficulty> open = EnumSet.noneOf(Difficulty.class);
            free.forEach((difficulty, room) -> {
                if (room > 0) {
                    open.add(difficulty);
                }
            });
            DomainWriter.Written written = writer.write(domain, open, random);
            if (written == null) {
                continue;
            }
            Difficulty difficulty = written.draft().effort().difficulty();
            String question = question(written.draft());
            int room = free.getOrDefault(difficulty, 0);
            if (room > 0 && !asked.contains(question)) {
                asked.add(question);
                free.put(difficulty, room - 1);
                String id = domain.id() + "-%04d".formatted(examples.size());
                examples.add(writer.example(id, domain, written));
            }
        }
        return examples;
    }

    private static String question(Draft draft) {
        return draft.messages().stream()
                .filter(Message.User.class::isInstance)
                .map(Message::content)
                .reduce("", (a, b) -> a + "\n" + b);
    }
}
