package ai.elson.evaluation.report;

import ai.elson.evaluation.report.ReportData.Artefact;
import ai.elson.evaluation.report.ReportData.Compared;
import ai.elson.evaluation.report.ReportData.Headline;
import ai.elson.evaluation.report.ReportData.Impostor;
import ai.elson.evaluation.report.ReportData.Latency;
import ai.elson.evaluation.report.ReportData.Score;
import ai.elson.evaluation.report.ReportData.Speed;
import ai.elson.evaluation.statistics.McNemar;
import ai.elson.evaluation.statistics.Wilson;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// The sections on what came out: accuracy, controls, weaknesses, costs.
final class ResultSections {

    private static final List<String> CLASSES = List.of("base", "trained");

    private ResultSections() {}

    static Markup headline(ReportData data) {
        Headline h = data.headline();
        List<Markup> cards = new ArrayList<>();
        cards.add(
                card(
                        "card main",
                        "Accuracy, " + h.trainedName(),
                        Figures.percent(h.trained().share()),
                        detail(h.trained(), h.confidence())));
        cards.add(
                card(
                        "card",
                        "Accuracy, " + h.baseName(),
                        Figures.percent(h.base().share()),
                        detail(h.base(), h.confidence())));
        cards.add(
                card(
                        "card",
                        "Change, in points",
                        points(h.trained().share() - h.base().share()),
                        h.onlyTrained()
                                + " questions won, "
                                + h.onlyBase()
                                + " lost; p\u00a0"
                                + probability(h)));
        cards.add(
                card(
                        "card",
                        "Training examples",
                        Figures.count(data.corpus().examples()),
                        Figures.count(data.corpus().distinctWordings())
                                + " different wordings in "
                                + data.corpus().domains().stream()
                                        .filter(d -> d.total() > 0)
                                        .count()
                                + " domains"));
        return Tag.of("div", "cards")
                .with("aria-label", "Headline figures")
                .with("role", "group")
                .holding(cards);
    }

    static Markup domains(ReportData data) {
        String intro =
                "The same questions were put to the model before and after training, with the same tools. "
                        + "With few questions a domain the whiskers are wide: read a row as a hint and the total above as the result.";
        if (data.domains().isEmpty()) {
            return section(
                    "accuracy-heading", "Accuracy by domain", missing("No domain was scored."));
        }
        return section(
                "accuracy-heading",
                "Accuracy by domain",
                Tag.of("p", "note").holding(intro),
                compared(
                        "accuracy",
                        "Accuracy by domain, base against trained",
                        data.domains(),
                        data.headline()),
                comparedTable(
                                "Right answers and their Wilson intervals in percent",
                                "domain",
                                data.domains(),
                                data.headline())
                        .folded("All figures"));
    }

    static Markup controls(ReportData data) {
        Headline h = data.headline();
        List<Markup> parts = new ArrayList<>();
        parts.add(
                Tag.of("p", "note")
                        .holding(
                                "Impostors know nothing: they say nothing, repeat the question, or recite every key phrase. "
                                        + "What they score, the questions give away for free."));
        if (data.impostors().isEmpty()) {
            parts.add(missing("No impostor was scored."));
        } else {
            IntervalChart chart =
                    new IntervalChart(
                            "impostors",
                            "Impostors",
                            List.of("right"),
                            List.of("base"),
                            h.confidence());
            parts.add(
                    chart.draw(
                            data.impostors().stream()
                                    .map(i -> new IntervalChart.Row(i.name(), List.of(i.score())))
                                    .toList()));
            Table table = new Table("Impostors", "impostor", "#right", "#share", "#interval");
            for (Impostor impostor : data.impostors()) {
                Score s = impostor.score();
                table.row(
                        impostor.name(),
                        Figures.score(s),
                        Figures.percent(s.share()),
                        interval(s, h));
            }
            parts.add(table.folded("All figures"));
        }
        parts.add(Tag.of("h3").holding("Tool calls"));
        if (data.toolCalls().isEmpty()) {
            parts.add(missing("No tool call was scored."));
        } else {
            parts.add(compared("calls", "Tool calls, base against trained", data.toolCalls(), h));
            parts.add(
                    comparedTable(
                                    "Tool calls and their Wilson intervals in percent",
                                    "measure",
                                    data.toolCalls(),
                                    h)
                            .folded("All figures"));
        }
        return section("controls-heading", "Controls and tool calls", parts.toArray(Markup[]::new));
    }

    static Markup weak(ReportData data) {
        List<Markup> lines = data.weak().stream().map(line -> Tag.of("li").holding(line)).toList();
        Markup body =
                lines.isEmpty()
                        ? Tag.of("p", "note").holding("Nobody noted a weakness, which is one.")
                        : Tag.of("ul").holding(lines);
        return section(
                "weak-heading",
                null,
                Tag.of("div", "weak")
                        .holding(
                                Tag.of("h2").with("id", "weak-heading").holding("What is weak"),
                                body));
    }

    static Markup costs(ReportData data) {
        Table latencies = new Table("Time to the whole answer", "what", "#P50", "#P95", "#answers");
        for (Latency l : data.latencies()) {
            latencies.row(
                    l.name(),
                    Figures.seconds(l.p50Seconds()),
                    Figures.seconds(l.p95Seconds()),
                    Figures.count(l.n()));
        }
        Table speeds = new Table("Speed", "what", "#value", "unit");
        for (Speed s : data.speeds()) {
            speeds.row(s.name(), Figures.significant(s.value()), s.unit());
        }
        Table artefacts = new Table("Size on disk", "what", "where", "#size", "#bytes");
        for (Artefact a : data.artefacts()) {
            artefacts.row(a.name(), a.path(), Figures.bytes(a.bytes()), Figures.count(a.bytes()));
        }
        return section(
                "costs-heading",
                "Latency, speed and size",
                Tag.of("div", "columns wide")
                        .holding(
                                data.latencies().isEmpty()
                                        ? missing("No answer was timed.")
                                        : latencies.finish(),
                                data.speeds().isEmpty()
                                        ? missing("No speed was measured.")
                                        : speeds.finish()),
                data.artefacts().isEmpty()
                        ? missing("No artefact was weighed.")
                        : artefacts.finish());
    }

    /// @param heading nothing where the parts bring their own, with this id
    static Markup section(String id, @Nullable String heading, Markup... parts) {
        Markup title = heading == null ? Markup.NONE : Tag.of("h2").with("id", id).holding(heading);
        return Tag.of("section").with("aria-labelledby", id).holding(title, Markup.join(parts));
    }

    static Markup missing(String text) {
        return Tag.of("p", "note").holding(text);
    }

    private static Markup card(String cssClass, String name, String figure, String detail) {
        return Tag.of("div", cssClass)
                .holding(
                        Tag.of("p", "name").holding(name),
                        Tag.of("p", "figure").holding(figure),
                        Tag.of("p", "detail").holding(detail));
    }

    private static String detail(Score score, double confidence) {
        return Figures.score(score)
                + " right, "
                + Math.round(100 * confidence)
                + "\u00a0% interval "
                + Figures.interval(Wilson.interval(score.right(), score.n(), confidence));
    }

    private static String points(double share) {
        return String.format(Locale.ROOT, "%+.1f", 100 * share);
    }

    private static String probability(Headline h) {
        String p = Figures.probability(McNemar.exact(h.onlyBase(), h.onlyTrained()));
        return p.startsWith("<") ? p : "=\u00a0" + p;
    }

    private static Markup compared(String id, String title, List<Compared> rows, Headline h) {
        IntervalChart chart =
                new IntervalChart(id, title, List.of("base", "trained"), CLASSES, h.confidence());
        return chart.draw(
                rows.stream()
                        .map(c -> new IntervalChart.Row(c.name(), List.of(c.base(), c.trained())))
                        .toList());
    }

    private static Table comparedTable(
            String caption, String first, List<Compared> rows, Headline h) {
        Table table =
                new Table(
                        caption,
                        first,
                        "#base",
                        "#base share",
                        "#interval",
                        "#trained",
                        "#trained share",
                        "#interval");
        for (Compared c : rows) {
            table.row(
                    c.name(),
                    Figures.score(c.base()),
                    Figures.percent(c.base().share()),
                    interval(c.base(), h),
                    Figures.score(c.trained()),
                    Figures.percent(c.trained().share()),
                    interval(c.trained(), h));
        }
        return table;
    }

    private static String interval(Score score, Headline h) {
        return Figures.interval(Wilson.interval(score.right(), score.n(), h.confidence()));
    }
}
