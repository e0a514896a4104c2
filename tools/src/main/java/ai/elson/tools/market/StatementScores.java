package ai.elson.tools.market;

import ai.elson.base.failure.BadInput;
import ai.elson.base.file.Json;
import ai.elson.knowledge.calculator.Calculator;
import ai.elson.knowledge.statement.Line;
import ai.elson.knowledge.statement.StatementCalculators;
import ai.elson.tools.market.RatioSummaryView.Score;
import ai.elson.tools.registry.Calculation;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Scores that join many figures of two years into one, by their calculators.
final class StatementScores {

    private static final Map<String, Line> PIOTROSKI_YEAR =
            Map.of(
                    "net_income", Line.NET_INCOME,
                    "total_assets", Line.TOTAL_ASSETS,
                    "current_assets", Line.CURRENT_ASSETS,
                    "current_liabilities", Line.CURRENT_LIABILITIES,
                    "revenue", Line.REVENUE,
                    "cost_of_revenue", Line.COST_OF_REVENUE);

    private static final Map<String, Line> BENEISH_YEAR =
            Map.of(
                    "receivables", Line.RECEIVABLES,
                    "revenue", Line.REVENUE,
                    "cost_of_revenue", Line.COST_OF_REVENUE,
                    "current_assets", Line.CURRENT_ASSETS,
                    "net_fixed_assets", Line.NET_FIXED_ASSETS,
                    "total_assets", Line.TOTAL_ASSETS,
                    "depreciation", Line.DEPRECIATION_AMORTIZATION,
                    "overhead", Line.SELLING_GENERAL_ADMINISTRATIVE,
                    "current_liabilities", Line.CURRENT_LIABILITIES,
                    "long_term_debt", Line.LONG_TERM_DEBT);

    private final Map<Line, BigDecimal> lines;
    private final Set<String> missing = new LinkedHashSet<>();

    private StatementScores(Map<Line, BigDecimal> lines) {
        this.lines = lines;
    }

    static List<Score> of(FiscalPeriod period) {
        return List.of(
                piotroski(period),
                altman(period, "Altman Z'' of a non-manufacturer", "non_manufacturer"),
                altman(period, "Altman Z of a public manufacturer", "public_manufacturer"),
                beneish(period));
    }

    /// All debt stands for long-term debt with its current part, which statements do not show
    /// alone.
    private static Score piotroski(FiscalPeriod period) {
        var now = new StatementScores(period.years().current());
        var before = new StatementScores(period.years().prior());
        ObjectNode company = Json.MAPPER.createObjectNode();
        now.putAll(company.putObject("current"), PIOTROSKI_YEAR)
                .put("long_term_debt", now.sum(Line.LONG_TERM_DEBT, Line.SHORT_TERM_DEBT));
        before.putAll(company.putObject("prior"), PIOTROSKI_YEAR)
                .put("long_term_debt", before.sum(Line.LONG_TERM_DEBT, Line.SHORT_TERM_DEBT));
        company.put("operating_cash_flow", now.take(Line.OPERATING_CASH_FLOW))
                .put("stock_issued", now.take(Line.SHARE_ISSUANCE))
                .put("assets_before", period.assetsBefore());
        List<String> lacking = lacking(now, before);
        if (period.assetsBefore() == null) {
            lacking.add("total assets opening the year before");
        }
        return score(
                "Piotroski F, with leverage of all debt",
                "piotroski_f_score",
                company,
                lacking,
                v -> "of 9 tests passed");
    }

    private static Score altman(FiscalPeriod period, String name, String model) {
        var now = new StatementScores(period.years().current());
        boolean market = model.equals("public_manufacturer");
        BigDecimal price = market ? now.take(Line.PRICE) : null;
        BigDecimal shares = market ? now.take(Line.SHARES_OUTSTANDING) : null;
        BigDecimal liabilities = now.lines.get(Line.CURRENT_LIABILITIES);
        BigDecimal current = now.take(Line.CURRENT_ASSETS);
        now.take(Line.CURRENT_LIABILITIES);
        ObjectNode company =
                Json.MAPPER
                        .createObjectNode()
                        .put("model", model)
                        .put(
                                "working_capital",
                                current == null || liabilities == null
                                        ? null
                                        : current.subtract(liabilities))
                        .put("retained_earnings", now.take(Line.RETAINED_EARNINGS))
                        .put("ebit", now.sum(Line.PRETAX_INCOME, Line.INTEREST_EXPENSE))
                        .put(
                                "market_equity",
                                price == null || shares == null ? null : price.multiply(shares))
                        .put("book_equity", market ? null : now.take(Line.TOTAL_EQUITY))
                        .put("total_liabilities", now.take(Line.TOTAL_LIABILITIES))
                        .put("revenue", market ? now.take(Line.REVENUE) : null)
                        .put("total_assets", now.take(Line.TOTAL_ASSETS));
        return score(
                name,
                "altman_z_score",
                company,
                new ArrayList<>(now.missing),
                v -> "zone: " + v.path("zone").asString().toLowerCase(Locale.ROOT));
    }

    private static Score beneish(FiscalPeriod period) {
        var now = new StatementScores(period.years().current());
        var before = new StatementScores(period.years().prior());
        ObjectNode company = Json.MAPPER.createObjectNode();
        now.putAll(company.putObject("current"), BENEISH_YEAR);
        before.putAll(company.putObject("prior"), BENEISH_YEAR);
        company.put("net_income", now.take(Line.NET_INCOME))
                .put("operating_cash_flow", now.take(Line.OPERATING_CASH_FLOW));
        return score(
                "Beneish M",
                "beneish_m_score",
                company,
                lacking(now, before),
                v ->
                        v.path("flagged").asBoolean()
                                ? "above the cut-off: flagged"
                                : "not above the cut-off: not flagged");
    }

    private static Score score(
            String name,
            String id,
            ObjectNode company,
            List<String> lacking,
            Function<JsonNode, String> verdict) {
        if (!lacking.isEmpty()) {
            return new Score(name, id, null, null, "missing: " + String.join(", ", lacking));
        }
        Calculator<?, ?> calculator =
                StatementCalculators.ALL.stream()
                        .filter(c -> c.id().equals(id))
                        .findFirst()
                        .orElseThrow();
        try {
            JsonNode value =
                    Json.MAPPER.valueToTree(Calculation.compute(calculator, company).value());
            // the first component is the score
            return new Score(
                    name, id, value.iterator().next().decimalValue(), verdict.apply(value), null);
        } catch (BadInput e) {
            return new Score(name, id, null, null, "not meaningful: " + e.getMessage());
        }
    }

    private static List<String> lacking(StatementScores now, StatementScores before) {
        List<String> lacking = new ArrayList<>(now.missing);
        before.missing.forEach(m -> lacking.add("last year's " + m));
        return lacking;
    }

    private ObjectNode putAll(ObjectNode node, Map<String, Line> fields) {
        // in the order of the lines, so that what lacks is named in a fixed order
        for (Line line : Line.values()) {
            fields.forEach((field, of) -> {
                if (of == line) {
                    node.put(field, take(line));
                }
            });
        }
        return node;
    }

    private @Nullable BigDecimal sum(Line one, Line other) {
        BigDecimal a = take(one);
        BigDecimal b = take(other);
        return a == null || b == null ? null : a.add(b);
    }

    private @Nullable BigDecimal take(Line line) {
        BigDecimal amount = lines.get(line);
        if (amount == null) {
            missing.add(line.label());
        }
        return amount;
    }
}
