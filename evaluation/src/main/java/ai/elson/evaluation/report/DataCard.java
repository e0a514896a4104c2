package ai.elson.evaluation.report;

import ai.elson.base.failure.BadInput;
import ai.elson.corpus.audit.Audit;
import ai.elson.corpus.audit.Lengths;
import ai.elson.corpus.consolidate.Admission;
import ai.elson.corpus.consolidate.ScreenSettings;
import ai.elson.knowledge.rule.Rule;
import ai.elson.knowledge.rule.RuleBook;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// `README.md`, the data card: what the corpus is, how it was made, and where it is weak, with the
/// header that the Hugging Face hub reads. The words stand in `data-card.md`.
final class DataCard {

    private static final Pattern PLACE = Pattern.compile("\\{([a-z_]+)}");

    private final CorpusFindings findings;
    private final Audit audit;

    private DataCard(CorpusFindings findings) {
        this.findings = findings;
        this.audit = findings.audit();
    }

    /// @param license an identifier, or empty: none is made up
    static String of(CorpusFindings findings, List<CorpusProof.Row> proof, String license) {
        Map<String, String> values = new DataCard(findings).values(proof);
        values.put("license", license.isEmpty() ? "" : "license: " + license + "\n");
        Matcher places = PLACE.matcher(template());
        return places.replaceAll(place ->
                Matcher.quoteReplacement(
                        Objects.requireNonNull(
                                values.get(place.group(1)),
                                "data-card.md has an unknown place " + place.group())));
    }

    /// Refuses what the hub would not read as an identifier.
    ///
    /// @throws BadInput where it is none
    static void checkLicense(String license) {
        if (!license.matches("[a-zA-Z0-9.+-]*")) {
            throw BadInput.at("--license", "«" + license + "»", "an identifier, as apache-2.0");
        }
    }

    private Map<String, String> values(List<CorpusProof.Row> proof) {
        ScreenSettings lengths = ScreenSettings.standard();
        Map<String, String> values = new LinkedHashMap<>();
        values.put("size_category", sizeCategory(audit.counts().examples()));
        values.put("configs", configs());
        values.put("examples", Figures.count(audit.counts().examples()));
        values.put("domains", "" + audit.counts().byDomain().size());
        values.put("buckets", "" + audit.counts().byBucket().size());
        values.put("proof", proof(proof));
        values.put("made", made());
        values.put("packs", tiers("pack", audit.bySourceAndDifficulty()));
        values.put("difficulties", counts("difficulty", audit.counts().byDifficulty()));
        values.put("domain_table", tiers("domain", audit.byDomainAndDifficulty()));
        values.put("tasks", tasks());
        values.put("form", form());
        values.put("tools_used", Figures.count(audit.tools().used()));
        values.put("tools_known", Figures.count(audit.tools().known()));
        values.put("calls", Figures.count(audit.tools().total()));
        values.put("rules_used", Figures.count(audit.rules().used()));
        values.put("rules_known", Figures.count(audit.rules().known()));
        values.put("citations", Figures.count(audit.rules().total()));
        values.put("rule_sources", Figures.count(ruleSources()));
        values.put("question_least", Figures.count(lengths.questionLeast()));
        values.put("question_most", Figures.count(lengths.questionMost()));
        values.put("answer_least", Figures.count(lengths.answerLeast()));
        values.put("answer_most", Figures.count(lengths.answerMost()));
        values.put("conversation_most", Figures.count(lengths.conversationMost()));
        values.put("agreement", "" + Admission.AGREEMENT);
        values.put("refused", refused());
        values.put("weaknesses", weaknesses());
        values.put("first_file", findings.parts().getFirst().name());
        values.put("files", files());
        return values;
    }

    private static String sizeCategory(long n) {
        List<String> names = List.of("1K", "10K", "100K", "1M", "10M", "100M");
        long edge = 1_000;
        for (int i = 0; i < names.size(); i++, edge *= 10) {
            if (n < edge) {
                return i == 0 ? "n<1K" : names.get(i - 1) + "<n<" + names.get(i);
            }
        }
        return "n>100M";
    }

    private String configs() {
        StringBuilder configs = new StringBuilder();
        for (CorpusFolder.Part part : findings.parts()) {
            configs.append("- config_name: ")
                    .append(part.name().replace(".jsonl", ""))
                    .append("\n  data_files: ")
                    .append(part.name())
                    .append('\n');
        }
        return configs.toString();
    }

    private static String proof(List<CorpusProof.Row> proof) {
        List<List<String>> rows = new ArrayList<>();
        proof.forEach(r ->
                rows.add(List.of(r.what(), r.asked(), r.measured(), r.holds() ? "yes" : "**no**")));
        return table(List.of("what", "asked", "measured", "holds"), rows);
    }

    private String made() {
        List<String> lines = new ArrayList<>();
        audit.origins()
                .forEach((origin, n) ->
                        lines.add("- " + origin + ": " + Figures.count(n) + " examples"));
        findings.provenance()
                .ifPresent(p -> lines.add("- Elson " + p.version() + ", corpus seed " + p.seed()));
        lines.add(
                findings.provenanceDigest().isEmpty()
                        ? "- no `provenance.json` stands beside the files"
                        : "- SHA-256 of `provenance.json`: `" + findings.provenanceDigest() + "`");
        return String.join("\n", lines);
    }

    private static String tiers(String what, Map<String, List<Long>> counts) {
        List<List<String>> rows = new ArrayList<>();
        counts.forEach((name, row) -> {
            List<String> cells = new ArrayList<>(List.of(name));
            row.forEach(n -> cells.add(Figures.count(n)));
            cells.add(Figures.count(row.stream().mapToLong(Long::longValue).sum()));
            rows.add(cells);
        });
        return table(List.of(what, "easy", "medium", "hard", "extremely complex", "all"), rows);
    }

    private static String counts(String what, Map<String, ? extends Number> counts) {
        List<List<String>> rows = new ArrayList<>();
        counts.forEach((name, n) -> rows.add(List.of(name, Figures.count(n.longValue()))));
        return table(List.of(what, "examples"), rows);
    }

    private String tasks() {
        Map<String, Integer> sorted = new LinkedHashMap<>();
        audit.counts().byTask().entrySet().stream()
                .sorted(
                        Comparator.comparingInt((Map.Entry<String, Integer> e) -> -e.getValue())
                                .thenComparing(Map.Entry::getKey))
                .forEach(e -> sorted.put(e.getKey(), e.getValue()));
        return counts("task", sorted);
    }

    private String form() {
        List<String> heading = new ArrayList<>(List.of("characters"));
        Lengths.PERCENTS.forEach(p -> heading.add(p + " %"));
        return table(
                heading,
                List.of(
                        lengths("question", audit.questions()),
                        lengths("answer", audit.answers())));
    }

    private static List<String> lengths(String name, Lengths lengths) {
        List<String> cells = new ArrayList<>(List.of(name));
        for (int i = 0; i < Lengths.PERCENTS.size(); i++) {
            cells.add(lengths.texts() == 0 ? "-" : Figures.count(lengths.quantiles().get(i)));
        }
        return cells;
    }

    /// Different citations of the rules that are cited.
    private long ruleSources() {
        return RuleBook.standard().rules().stream()
                .filter(rule -> audit.rules().times().containsKey(rule.id()))
                .map(Rule::citation)
                .distinct()
                .count();
    }

    private String refused() {
        List<String> parts = new ArrayList<>();
        findings.written()
                .ifPresent(c ->
                        parts.add(
                                "Refused while the corpus was written:\n\n" + counts("reason", c)));
        findings.quarantined()
                .ifPresent(c ->
                        parts.add(
                                c.isEmpty()
                                        ? "Consolidation put nothing aside."
                                        : "Put aside by consolidation:\n\n" + counts("reason", c)));
        return parts.isEmpty()
                ? "How many were refused is not told by the files."
                : String.join("\n\n", parts);
    }

    private String weaknesses() {
        List<String> lines = new ArrayList<>();
        int gaps = findings.gaps().size();
        if (gaps > 0) {
            lines.add(
                    "- "
                            + Figures.count(gaps)
                            + " pairs of bucket and difficulty have no example; `report.json` names them.");
        }
        if (!audit.tools().never().isEmpty()) {
            lines.add(
                    "- "
                            + Figures.count(audit.tools().never().size())
                            + " tools of the registry are never called, "
                            + Figures.count(audit.rules().never().size())
                            + " rules never cited.");
        }
        return lines.stream().map(line -> line + "\n").collect(Collectors.joining());
    }

    private String files() {
        List<List<String>> rows = new ArrayList<>();
        findings.parts()
                .forEach(p ->
                        rows.add(
                                List.of(
                                        "`" + p.name() + "`",
                                        Figures.count(p.bytes()),
                                        "`" + p.sha256() + "`")));
        return table(List.of("file", "bytes", "SHA-256"), rows);
    }

    private static String table(List<String> heading, List<List<String>> rows) {
        StringBuilder table = new StringBuilder();
        line(table, heading);
        String[] rule = new String[heading.size()];
        Arrays.fill(rule, "---");
        line(table, List.of(rule));
        rows.forEach(row -> line(table, row));
        return table.toString().strip();
    }

    private static void line(StringBuilder table, List<String> cells) {
        table.append("| ")
                .append(
                        cells.stream()
                                .map(cell -> cell.replace("|", "\\|").replace('\n', ' '))
                                .collect(Collectors.joining(" | ")))
                .append(" |\n");
    }

    private static String template() {
        try (InputStream in =
                Objects.requireNonNull(
                        DataCard.class.getResourceAsStream("data-card.md"),
                        "data-card.md is not on the class path")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
