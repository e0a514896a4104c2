package ai.elson.evaluation.report;

import static ai.elson.evaluation.report.ResultSections.section;

import ai.elson.corpus.audit.Audit;
import ai.elson.corpus.audit.Lengths;
import ai.elson.corpus.audit.Usage;
import ai.elson.evaluation.report.ReportData.DomainCount;
import ai.elson.knowledge.taxonomy.Domain;
import ai.elson.knowledge.taxonomy.Taxonomy;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/// What a corpus is made of: the sections on counts, buckets, form, tools and rules.
final class CompositionSections {

    private CompositionSections() {}

    static Markup composition(CorpusFindings findings) {
        Audit audit = findings.audit();
        List<RankedBars.Bar> packs = new ArrayList<>();
        audit.bySourceAndDifficulty()
                .forEach((pack, row) -> packs.add(new RankedBars.Bar(pack, row)));
        List<RankedBars.Bar> tasks = new ArrayList<>();
        audit.counts()
                .byTask()
                .forEach((task, n) -> tasks.add(new RankedBars.Bar(task, List.of((long) n))));
        tasks.sort(
                Comparator.comparingLong((RankedBars.Bar b) -> -b.total())
                        .thenComparing(RankedBars.Bar::name));
        Table domains = tiers("Examples by domain and difficulty", "domain");
        Map<String, List<Long>> rows = audit.byDomainAndDifficulty();
        rows.forEach((domain, row) -> addTiers(domains, domain, row));
        Table packTable = tiers("Examples by pack and difficulty", "pack");
        audit.bySourceAndDifficulty().forEach((pack, row) -> addTiers(packTable, pack, row));
        Table taskTable = new Table("Examples by task", "task", "#examples", "#share");
        for (RankedBars.Bar task : tasks) {
            taskTable.row(
                    CurriculumChart.words(task.name()),
                    Figures.count(task.total()),
                    Figures.percent((double) task.total() / audit.counts().examples()));
        }
        Table risk = new Table("Examples by risk", "risk", "#examples");
        audit.byRisk().forEach((name, n) -> risk.row(name, Figures.count(n)));
        return section(
                "composition-heading",
                "Composition",
                CorpusChart.draw(domainCounts(audit)),
                domains.folded("Every domain"),
                Tag.of("h3").holding("By pack"),
                RankedBars.draw("packs", "Examples by pack and difficulty", packs),
                packTable.folded("Every pack"),
                Tag.of("h3").holding("By task"),
                RankedBars.draw("tasks", "Examples by task", tasks),
                taskTable.folded("Every task"),
                risk.finish());
    }

    private static List<DomainCount> domainCounts(Audit audit) {
        List<DomainCount> counts = new ArrayList<>();
        Map<String, List<Long>> left = new TreeMap<>(audit.byDomainAndDifficulty());
        for (Domain domain : Taxonomy.standard().domains()) {
            List<Long> row = left.remove(domain.id());
            counts.add(count(domain.id(), row == null ? List.of(0L, 0L, 0L, 0L) : row));
        }
        left.forEach((domain, row) -> counts.add(count(domain, row)));
        return counts;
    }

    private static DomainCount count(String domain, List<Long> row) {
        return new DomainCount(
                CurriculumChart.words(domain), row.get(0), row.get(1), row.get(2), row.get(3));
    }

    static Markup buckets(CorpusFindings findings) {
        Table table = tiers("Examples by bucket and difficulty", "domain and bucket");
        for (Domain domain : Taxonomy.standard().domains()) {
            for (String bucket : domain.buckets()) {
                addTiers(table, domain.id() + " / " + bucket, findings.ofBucket(bucket));
            }
        }
        int gaps = findings.gaps().size();
        return section(
                "buckets-heading",
                "Buckets",
                Tag.of("p", gaps == 0 ? "note" : "short")
                        .holding(
                                gaps == 0
                                        ? "Every bucket of the taxonomy has examples of every difficulty. The fuller a cell, the darker."
                                        : Figures.count(gaps)
                                                + " cells have no example; they are framed. The fuller a cell, the darker."),
                BucketHeatMap.draw(findings),
                table.folded("Every bucket"));
    }

    static Markup form(Audit audit) {
        Table quantiles =
                new Table(
                        "Lengths in characters, by nearest rank",
                        "text",
                        "#least",
                        "#5 %",
                        "#25 %",
                        "#median",
                        "#75 %",
                        "#95 %",
                        "#most",
                        "#mean");
        quantiles(quantiles, "question", audit.questions());
        quantiles(quantiles, "answer", audit.answers());
        return section(
                "form-heading",
                "Form",
                Tag.of("p", "note")
                        .holding(
                                "A question is everything that the person says; an answer is the assistant's last words."),
                LengthChart.draw(audit.questions(), audit.answers()),
                quantiles.finish(),
                Tag.of("div", "columns")
                        .holding(
                                conversations(
                                        "Conversations by the person's turns",
                                        "#turns",
                                        audit.personTurns()),
                                conversations(
                                        "Conversations by tool calls",
                                        "#calls",
                                        audit.toolCalls())));
    }

    private static Markup conversations(
            String caption, String what, SortedMap<Integer, Long> counts) {
        Table table = new Table(caption, what, "#conversations");
        counts.forEach((n, times) -> table.row("" + n, Figures.count(times)));
        return table.finish();
    }

    private static void quantiles(Table table, String text, Lengths lengths) {
        List<String> cells = new ArrayList<>(List.of(text));
        if (lengths.texts() == 0) {
            Lengths.PERCENTS.forEach(_ -> cells.add("-"));
            cells.add("-");
        } else {
            lengths.quantiles().forEach(n -> cells.add(Figures.count(n)));
            cells.add(Figures.count(lengths.mean()));
        }
        table.row(cells.toArray(String[]::new));
    }

    static Markup used(Audit audit) {
        return section(
                "used-heading",
                "Tools and rules",
                Tag.of("p", "note")
                        .holding(
                                Figures.count(audit.tools().used())
                                        + " of the registry's "
                                        + Figures.count(audit.tools().known())
                                        + " tools are called, "
                                        + Figures.count(audit.tools().total())
                                        + " times in all; "
                                        + Figures.count(audit.rules().used())
                                        + " of the rule book's "
                                        + Figures.count(audit.rules().known())
                                        + " rules are cited, "
                                        + Figures.count(audit.rules().total())
                                        + " times."),
                Tag.of("div", "columns")
                        .holding(
                                used("Tools called most", audit.tools().most(CorpusPage.RANKED)),
                                used("Tools called least", audit.tools().least(CorpusPage.RANKED)),
                                used("Rules cited most", audit.rules().most(CorpusPage.RANKED)),
                                used("Rules cited least", audit.rules().least(CorpusPage.RANKED))),
                never("Tools that are never called", audit.tools()),
                never("Rules that are never cited", audit.rules()));
    }

    private static Markup used(String caption, List<Usage.Used> ranked) {
        Table table = new Table(caption, "name", "#times");
        ranked.forEach(u -> table.row(u.name(), Figures.count(u.times())));
        return table.finish();
    }

    private static Markup never(String summary, Usage usage) {
        return usage.never().isEmpty()
                ? Markup.NONE
                : Tag.of("details")
                        .holding(
                                Tag.of("summary")
                                        .holding(
                                                summary
                                                        + ": "
                                                        + Figures.count(usage.never().size())),
                                Tag.of("p", "note").holding(String.join(", ", usage.never())));
    }

    private static Table tiers(String caption, String what) {
        return new Table(caption, what, "#easy", "#medium", "#hard", "#extremely complex", "#all");
    }

    private static void addTiers(Table table, String name, List<Long> row) {
        table.row(
                CurriculumChart.words(name),
                Figures.count(row.get(0)),
                Figures.count(row.get(1)),
                Figures.count(row.get(2)),
                Figures.count(row.get(3)),
                Figures.count(row.stream().mapToLong(Long::longValue).sum()));
    }
}
