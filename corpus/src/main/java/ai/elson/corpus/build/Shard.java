package ai.elson.corpus.build;

import ai.elson.corpus.generate.Pack;
import ai.elson.corpus.generate.Target;
import ai.elson.knowledge.taxonomy.Difficulty;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// One subject of a pack on its way to its counts.
final class Shard {

    /// A candidate to draw.
    record Draw(Shard shard, Target target, int number) {}

    /// Waves without any new example after which a subject has nothing new to say.
    private static final int PATIENCE = 6;

    /// A target's candidates are reckoned to succeed at least this often.
    private static final double LEAST_YIELD = 0.04;

    private final Pack pack;
    private final String subject;
    private final Map<Difficulty, Integer> room;
    private final int[] drawn = new int[Difficulty.values().length];
    private final int[] fitting = new int[Difficulty.values().length];
    private int next;
    private int idle;
    private boolean grew;

    Shard(Pack pack, String subject, Map<Difficulty, Integer> room) {
        this.pack = pack;
        this.subject = subject;
        this.room = new EnumMap<>(room);
    }

    /// How many are still wanted.
    int wanted() {
        return room.values().stream().mapToInt(Integer::intValue).sum();
    }

    boolean exhausted() {
        return idle >= PATIENCE;
    }

    /// The candidates of the next wave, as many as are likely to fill the room and at most about
    /// `most`.
    List<Draw> wave(int most) {
        idle = grew ? 0 : idle + 1;
        grew = false;
        double[] needs = new double[room.size()];
        double sum = 0;
        // what is rare is looked for longer before it counts as exhausted
        int longer = 1 << Math.max(0, idle - 1);
        for (Difficulty d : Difficulty.values()) {
            needs[d.ordinal()] = Math.ceil(longer * room(d) / yieldOf(d));
            sum += needs[d.ordinal()];
        }
        List<Draw> wave = new ArrayList<>();
        for (Difficulty d : Difficulty.values()) {
            double part = sum <= most ? 1 : most / sum;
            for (int i = 0; i < Math.ceil(needs[d.ordinal()] * part); i++) {
                wave.add(new Draw(this, new Target(pack, subject, d), next++));
            }
        }
        return wave;
    }

    /// How often a candidate for a difficulty has had it so far.
    private double yieldOf(Difficulty d) {
        double seen = (fitting[d.ordinal()] + 1.0) / (drawn[d.ordinal()] + 2.0);
        return Math.max(seen, LEAST_YIELD);
    }

    private int room(Difficulty d) {
        return room.getOrDefault(d, 0);
    }

    /// Notes what a candidate of this shard turned out to be.
    void seen(Difficulty target, Difficulty found) {
        drawn[target.ordinal()]++;
        fitting[target.ordinal()] += target == found ? 1 : 0;
    }

    /// Notes a candidate that came to nothing.
    void failed(Difficulty target) {
        drawn[target.ordinal()]++;
    }

    boolean hasRoom(Difficulty d) {
        return room(d) > 0;
    }

    /// Takes an example in.
    void take(Difficulty d) {
        room.merge(d, -1, Integer::sum);
        grew = true;
    }

    /// What is missing, for people.
    String missing() {
        List<String> cells = new ArrayList<>();
        room.forEach((d, n) -> {
            if (n > 0) {
                cells.add(n + " " + d.id());
            }
        });
        return subject + ": " + String.join(", ", cells);
    }
}
