package ai.elson.evaluation.report;

import java.util.List;

/// Everything that a report shows. What was not measured is an empty list, and the report says so.
///
/// @param title the name of what was made
/// @param subtitle one sentence about how
/// @param version of Elson
/// @param seed of the run
/// @param headline the accuracy over all questions
/// @param corpus what was written
/// @param curriculum the phases in the order of training
/// @param losses the loss of each phase, in that order
/// @param domains the accuracy by domain
/// @param impostors answerers that know nothing, scored like a model
/// @param toolCalls measures of the calls, as «right tool»
/// @param latencies how long answers took
/// @param artefacts what was written to disk
/// @param speeds of training and decoding
/// @param provenance what was made from what
/// @param weak what is weak, one sentence each
public record ReportData(
        String title,
        String subtitle,
        String version,
        long seed,
        Headline headline,
        Corpus corpus,
        List<Phase> curriculum,
        List<Loss> losses,
        List<Compared> domains,
        List<Impostor> impostors,
        List<Compared> toolCalls,
        List<Latency> latencies,
        List<Artefact> artefacts,
        List<Speed> speeds,
        List<Made> provenance,
        List<String> weak) {

    public ReportData {
        curriculum = List.copyOf(curriculum);
        losses = List.copyOf(losses);
        domains = List.copyOf(domains);
        impostors = List.copyOf(impostors);
        toolCalls = List.copyOf(toolCalls);
        latencies = List.copyOf(latencies);
        artefacts = List.copyOf(artefacts);
        speeds = List.copyOf(speeds);
        provenance = List.copyOf(provenance);
        weak = List.copyOf(weak);
    }

    /// Right answers.
    ///
    /// @param right 0 to `n`
    /// @param n questions asked
    public record Score(int right, int n) {
        public Score {
            if (right < 0 || right > n) {
                throw new IllegalArgumentException(
                        "found " + right + " right of " + n + "; accepted: 0 <= right <= n");
            }
        }

        /// 0 to 1; 0 where nothing was asked.
        double share() {
            return n == 0 ? 0 : (double) right / n;
        }
    }

    /// The same questions before and after training.
    ///
    /// @param baseName the untrained model
    /// @param trainedName the trained one
    /// @param base its score
    /// @param trained its score
    /// @param onlyBase questions that the base alone got right
    /// @param onlyTrained questions that the trained model alone got right
    /// @param confidence of every interval in the report, as 0.95
    public record Headline(
            String baseName,
            String trainedName,
            Score base,
            Score trained,
            int onlyBase,
            int onlyTrained,
            double confidence) {}

    /// The training examples.
    ///
    /// @param examples how many there are
    /// @param distinctQuestions different questions
    /// @param distinctAnswers different answers
    /// @param distinctWordings different questions when every number counts as the same one
    /// @param domains each domain with its examples by difficulty
    /// @param refused how many were refused, by reason
    public record Corpus(
            long examples,
            long distinctQuestions,
            long distinctAnswers,
            long distinctWordings,
            List<DomainCount> domains,
            List<Count> refused) {
        public Corpus {
            domains = List.copyOf(domains);
            refused = List.copyOf(refused);
        }
    }

    /// A domain's examples by difficulty.
    public record DomainCount(
            String domain, long easy, long medium, long hard, long extremelyComplex) {
        long total() {
            return easy + medium + hard + extremelyComplex;
        }
    }

    /// How many of something.
    public record Count(String name, long count) {}

    /// A phase of the curriculum.
    ///
    /// @param name as `A`
    /// @param order how its records follow one another
    /// @param asked records asked for
    /// @param drawn records drawn
    /// @param domainCap the most records of one domain
    /// @param tiers asked and drawn by difficulty
    /// @param domains drawn by domain; a domain without a record may be left out
    /// @param shortage why less was drawn than asked for; empty where nothing is short
    public record Phase(
            String name,
            String order,
            long asked,
            long drawn,
            long domainCap,
            List<Tier> tiers,
            List<Count> domains,
            String shortage) {
        public Phase {
            tiers = List.copyOf(tiers);
            domains = List.copyOf(domains);
        }
    }

    /// A difficulty within a phase.
    public record Tier(String difficulty, long asked, long drawn) {}

    /// The loss while a phase was trained.
    public record Loss(String phase, List<LossPoint> points) {
        public Loss {
            points = List.copyOf(points);
        }
    }

    /// One reading.
    ///
    /// @param step of the phase, from 1
    /// @param loss mean cross-entropy of the learned tokens, natural logarithm
    /// @param tokens seen in the phase so far
    public record LossPoint(long step, double loss, long tokens) {}

    /// A part of the questions, or a measure, before and after training.
    public record Compared(String name, Score base, Score trained) {}

    /// An answerer that knows nothing, and what it scored.
    public record Impostor(String name, Score score) {}

    /// How long answers took.
    ///
    /// @param name what was timed
    /// @param p50Seconds half of the answers were at most this slow
    /// @param p95Seconds 95 % of the answers were at most this slow
    /// @param n answers timed
    public record Latency(String name, double p50Seconds, double p95Seconds, int n) {}

    /// Something on disk.
    public record Artefact(String name, String path, long bytes) {}

    /// A speed.
    ///
    /// @param name what was fast, as `training, phase A`
    /// @param value in `unit`
    /// @param unit as `tokens/s`
    public record Speed(String name, double value, String unit) {}

    /// An artefact and what it was made from.
    ///
    /// @param id unique in the report
    /// @param name for people
    /// @param path where it lay
    /// @param sha256 its digest
    /// @param madeFrom ids of its inputs
    public record Made(String id, String name, String path, String sha256, List<String> madeFrom) {
        public Made {
            madeFrom = List.copyOf(madeFrom);
        }
    }
}
