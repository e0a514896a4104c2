package ai.elson.evaluation.report;

import ai.elson.evaluation.report.ReportData.Artefact;
import ai.elson.evaluation.report.ReportData.Compared;
import ai.elson.evaluation.report.ReportData.Corpus;
import ai.elson.evaluation.report.ReportData.Count;
import ai.elson.evaluation.report.ReportData.DomainCount;
import ai.elson.evaluation.report.ReportData.Headline;
import ai.elson.evaluation.report.ReportData.Impostor;
import ai.elson.evaluation.report.ReportData.Latency;
import ai.elson.evaluation.report.ReportData.Loss;
import ai.elson.evaluation.report.ReportData.LossPoint;
import ai.elson.evaluation.report.ReportData.Made;
import ai.elson.evaluation.report.ReportData.Phase;
import ai.elson.evaluation.report.ReportData.Score;
import ai.elson.evaluation.report.ReportData.Speed;
import ai.elson.evaluation.report.ReportData.Tier;
import ai.elson.knowledge.taxonomy.Domain;
import ai.elson.knowledge.taxonomy.Taxonomy;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/// A report over invented figures; as a program it writes one to look at.
final class MadeReport {

    private MadeReport() {}

    public static void main(String[] arguments) {
        HtmlReport.write(Path.of(arguments[0]), data());
    }

    static ReportData data() {
        SplittableRandom random = new SplittableRandom(5);
        List<DomainCount> counts = new ArrayList<>();
        List<Compared> compared = new ArrayList<>();
        List<Count> a = new ArrayList<>();
        List<Count> b = new ArrayList<>();
        for (Domain domain : Taxonomy.standard().domains()) {
            counts.add(
                    new DomainCount(
                            domain.title(),
                            random.nextInt(40, 90),
                            random.nextInt(40, 90),
                            random.nextInt(30, 60),
                            random.nextInt(10, 30)));
            compared.add(
                    new Compared(
                            domain.title(),
                            new Score(random.nextInt(2), 3),
                            new Score(random.nextInt(1, 4), 3)));
            a.add(new Count(domain.title(), random.nextInt(30, 45)));
            b.add(new Count(domain.title(), random.nextInt(35, 50)));
        }
        List<Count> c =
                List.of(
                        new Count("Compliance", 101),
                        new Count("Securities regulation", 99),
                        new Count("Derivatives", 98));
        return new ReportData(
                "elson-small, from cited rules to a measured model",
                "A 3.4 M parameter base, trained in three phases with DoRA, merged, quantised to 4 bits and asked over HTTP with its tools.",
                "0.1.0",
                20261101,
                new Headline(
                        "base",
                        "trained, 4-bit",
                        new Score(13, 81),
                        new Score(58, 81),
                        2,
                        47,
                        0.95),
                new Corpus(
                        5121,
                        4987,
                        4712,
                        1043,
                        counts,
                        List.of(new Count("duplicate question", 212), new Count("malformed", 0))),
                List.of(
                        phase("A", "BLOCKED", 1000, 1000, List.of(350, 350, 250, 50), a, ""),
                        phase("B", "INTERLEAVED", 180, 1200, List.of(240, 480, 360, 120), b, ""),
                        phase(
                                "C",
                                "INTERLEAVED",
                                300,
                                300,
                                List.of(30, 75, 105, 90),
                                c,
                                "2 of 300 records are missing: in extremely_complex the domains hold too few")),
                List.of(
                        loss(random, "A", 125, 2.6, 0.7),
                        loss(random, "B", 150, 0.9, 0.4),
                        loss(random, "C", 38, 0.6, 0.3)),
                compared,
                List.of(
                        new Impostor("says nothing", new Score(0, 81)),
                        new Impostor("repeats the question", new Score(2, 81)),
                        new Impostor("recites every key phrase", new Score(1, 81))),
                List.of(
                        new Compared("right tool", new Score(21, 66), new Score(61, 66)),
                        new Compared("right arguments", new Score(9, 66), new Score(54, 66))),
                List.of(
                        new Latency("question to answer, trained", 0.342, 1.07, 81),
                        new Latency("question to answer, base", 0.418, 1.93, 79)),
                List.of(
                        new Artefact("base model, bf16", "models/elson-small", 6_913_024),
                        new Artefact("adapter", "work/run/adapter-C", 883_456),
                        new Artefact("merged model, W4A16", "work/run/model-4bit", 2_204_117)),
                List.of(
                        new Speed("training, all phases", 4321.5, "tokens/s"),
                        new Speed("decoding, one stream", 187.25, "tokens/s")),
                List.of(
                        made("rules", "200 cited rules"),
                        made("curriculum-recipe", "curriculum recipe"),
                        made("training-recipe", "training recipe"),
                        made("base", "base model"),
                        made("examples", "examples", "rules"),
                        made("buckets", "domain buckets", "examples"),
                        made("curriculum", "curriculum", "buckets", "curriculum-recipe"),
                        made(
                                "adapter-a",
                                "adapter, phase A",
                                "base",
                                "curriculum",
                                "training-recipe"),
                        made(
                                "adapter-b",
                                "adapter, phase B",
                                "adapter-a",
                                "curriculum",
                                "base",
                                "training-recipe"),
                        made(
                                "adapter-c",
                                "adapter, phase C",
                                "adapter-b",
                                "curriculum",
                                "base",
                                "training-recipe"),
                        made("merged", "merged model", "base", "adapter-c"),
                        made("4bit", "4-bit model", "merged"),
                        made("quizzes", "81 questions", "rules"),
                        made("benchmark", "benchmark results", "4bit", "base", "quizzes"),
                        made("report", "this report", "benchmark", "curriculum")),
                List.of(
                        "Three questions a domain: no single domain's accuracy says much.",
                        "The model is small; it words answers after few patterns & <fails> on long cases."));
    }

    private static Phase phase(
            String name,
            String order,
            long cap,
            long records,
            List<Integer> tiers,
            List<Count> domains,
            String shortage) {
        List<String> ids = List.of("easy", "medium", "hard", "extremely_complex");
        List<Tier> list = new ArrayList<>();
        for (int t = 0; t < ids.size(); t++) {
            int missing = shortage.isEmpty() || t < 3 ? 0 : 2;
            list.add(new Tier(ids.get(t), tiers.get(t), tiers.get(t) - missing));
        }
        long drawn = list.stream().mapToLong(Tier::drawn).sum();
        return new Phase(name, order, records, drawn, cap, list, domains, shortage);
    }

    private static Loss loss(
            SplittableRandom random, String phase, int steps, double from, double to) {
        List<LossPoint> points = new ArrayList<>();
        for (int i = 1; i <= steps; i++) {
            double loss = to + (from - to) * Math.exp(-4.0 * i / steps);
            points.add(new LossPoint(i, loss * random.nextDouble(0.85, 1.15), 2931L * i));
        }
        return new Loss(phase, points);
    }

    private static Made made(String id, String name, String... from) {
        String sha = ai.elson.base.provenance.Sha256.of(id);
        return new Made(id, name, "work/run/" + id, sha, List.of(from));
    }
}
