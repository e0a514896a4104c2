package ai.elson.tools.schema;

import ai.elson.base.failure.BadInput;
import ai.elson.base.failure.Nearest;
import ai.elson.base.file.Json;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.SequencedMap;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// The seven documents and their validation: first the form, by the schema; where that holds, the
/// origin of every figure and the rules between fields.
public final class Documents {

    /// Longest document in characters.
    public static final int LONGEST = 4_000_000;

    private static final List<Document> ALL =
            List.of(
                    new Document(
                            FinancialPlan.class,
                            "Financial plan",
                            "Where a household stands, what it wants, and what to do."),
                    new Document(
                            InvestmentPolicyStatement.class,
                            "Investment policy statement",
                            "How a client's money is to be invested, and within what limits."),
                    new Document(
                            TradePlan.class,
                            "Trade plan",
                            "Orders with their effect on positions, cash and tax, and their basis."),
                    new Document(
                            TaxScenarioSummary.class,
                            "Tax scenario summary",
                            "A year's tax under several courses of action, computed line by line."),
                    new Document(
                            ComplianceChecklist.class,
                            "Compliance checklist",
                            "What the law asks, item by item, and whether it may go ahead."),
                    new Document(
                            MarketDataRequest.class,
                            "Market data request",
                            "Data that somebody asks for, what for, and on what licence."),
                    new Document(
                            FundamentalAnalysisReport.class,
                            "Fundamental analysis report",
                            "A company's statements, ratios and value, and a rating."));

    private Documents() {}

    /// All kinds in a fixed order.
    public static List<Document> all() {
        return ALL;
    }

    /// A kind by its name.
    ///
    /// @throws BadInput naming the nearest
    public static Document of(String name) {
        return ALL.stream()
                .filter(d -> d.name().equals(name))
                .findFirst()
                .orElseThrow(() ->
                        new BadInput(
                                "schema: found «"
                                        + name
                                        + "»; accepted: "
                                        + String.join(", ", names())
                                        + "; the nearest is «"
                                        + Nearest.to(name, names())
                                        + "»"));
    }

    private static List<String> names() {
        return ALL.stream().map(Document::name).toList();
    }

    /// Reads the JSON text of a document.
    ///
    /// @param where the text comes from, as a file's name
    /// @throws BadInput with the line and column where it is no JSON, or where it is too long
    public static JsonNode parse(String text, String where) {
        if (text.length() > LONGEST) {
            throw BadInput.at(
                    where, text.length() + " characters", "a document of at most " + LONGEST);
        }
        try {
            return Json.MAPPER.readTree(text);
        } catch (JacksonException e) {
            TokenStreamLocation at = e.getLocation();
            throw new BadInput(
                    where
                            + (at == null ? "" : ":" + at.getLineNr() + ":" + at.getColumnNr())
                            + ": found text that is not JSON ("
                            + e.getOriginalMessage()
                            + "); accepted: a document in JSON",
                    e);
        } catch (NumberFormatException e) { // an exponent beyond all numbers
            throw new BadInput(
                    where
                            + ": found a number that is too large or too small; accepted: numbers of"
                            + " few digits",
                    e);
        }
    }

    /// Validates a document of the kind that its field `document` names.
    ///
    /// @return what is wrong; empty where nothing is
    public static List<Finding> validate(JsonNode document) {
        String name = document.path("document").asString("");
        if (names().contains(name)) {
            return validate(name, document);
        }
        Findings findings = new Findings();
        String shown = Findings.shown(name);
        findings.add(
                "/document",
                document.path("document").isMissingNode() ? "nothing" : "«" + shown + "»",
                "one of "
                        + String.join(", ", names())
                        + "; the nearest is "
                        + Nearest.to(shown, names()),
                "a document names its kind");
        return findings.all();
    }

    /// Validates a document as one of a given kind.
    ///
    /// @return what is wrong, at most 100 findings; empty where nothing is
    /// @throws BadInput where there is no such kind
    public static List<Finding> validate(String name, JsonNode document) {
        Document kind = of(name);
        Findings findings = new Findings();
        kind.structure().check(document, findings);
        if (!findings.all().isEmpty()) {
            return findings.all();
        }
        Deliverable read;
        SequencedMap<String, Num> figures = new LinkedHashMap<>();
        try {
            read = DocumentJson.read(document, kind.type());
            figures(document, "", figures);
        } catch (JacksonException | DateTimeException e) {
            // what the schema cannot say, as the 60th second of a minute
            findings.add("", String.valueOf(e.getMessage()), "values that exist", "reading");
            return findings.all();
        }
        new NumCheck(figures, read, findings).check();
        check(read, findings);
        return findings.all();
    }

    /// A document of ours as JSON.
    public static ObjectNode write(Deliverable document) {
        return DocumentJson.write(document);
    }

    /// A document that validates, as its record.
    ///
    /// @throws BadInput with the first finding where it does not
    public static <T extends Deliverable> T read(JsonNode document, Class<T> type) {
        List<Finding> findings = validate(type.getSimpleName(), document);
        if (!findings.isEmpty()) {
            Finding first = findings.getFirst();
            throw BadInput.at(
                    type.getSimpleName() + first.path(),
                    first.found(),
                    first.accepted() + " (" + first.rule() + ")");
        }
        return DocumentJson.read(document, type);
    }

    private static void check(Deliverable document, Findings findings) {
        switch (document) {
            case FinancialPlan plan -> FinancialPlanRules.check(plan, findings);
            case InvestmentPolicyStatement policy -> InvestmentPolicyRules.check(policy, findings);
            case TradePlan plan -> TradePlanRules.check(plan, findings);
            case TaxScenarioSummary summary -> TaxScenarioRules.check(summary, findings);
            case ComplianceChecklist list -> ComplianceRules.check(list, findings);
            case MarketDataRequest request -> MarketDataRules.check(request, findings);
            case FundamentalAnalysisReport report ->
                    FundamentalAnalysisRules.check(report, findings);
        }
    }

    /// The figures by their JSON Pointer.
    private static void figures(JsonNode node, String at, SequencedMap<String, Num> figures) {
        if (node.has("origin") && node.has("asOf") && node.has("unit")) {
            figures.put(at, DocumentJson.num(node));
            return;
        }
        if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                figures(node.path(i), at + "/" + i, figures);
            }
        } else {
            node.properties()
                    .forEach(p ->
                            figures(
                                    p.getValue(),
                                    at + "/" + StructureCheck.escaped(p.getKey()),
                                    figures));
        }
    }

    static ObjectNode resource(String file) {
        try (InputStream in =
                Objects.requireNonNull(Documents.class.getResourceAsStream(file), file)) {
            return (ObjectNode) Json.MAPPER.readTree(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
