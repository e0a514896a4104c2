package ai.elson.tools.schema;

import ai.elson.base.failure.BadInput;
import ai.elson.base.file.Json;
import ai.elson.knowledge.Calculators;
import ai.elson.knowledge.calculator.Calculator;
import ai.elson.knowledge.rule.Unit;
import ai.elson.knowledge.statement.Line;
import ai.elson.knowledge.statement.Measure;
import ai.elson.knowledge.statement.Ratio;
import ai.elson.knowledge.statement.RatioResult;
import ai.elson.knowledge.statement.Years;
import ai.elson.tools.registry.Calculation;
import ai.elson.tools.registry.InputsHash;
import ai.elson.tools.registry.Origin;
import ai.elson.tools.schema.FundamentalAnalysisReport.Rating;
import ai.elson.tools.schema.FundamentalAnalysisReport.RatioFigure;
import ai.elson.tools.schema.FundamentalAnalysisReport.StatementLine;
import ai.elson.tools.schema.FundamentalAnalysisReport.Valuation;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// What must hold between the fields of a fundamental analysis: ratios are computed anew from the
/// lines, the value of a share from that of the equity, the rating from the upside.
final class FundamentalAnalysisRules {

    private static final String CALCULATOR = "financial_ratio";
    private static final BigDecimal WHOLE = new BigDecimal(100);

    private FundamentalAnalysisRules() {}

    static void check(FundamentalAnalysisReport report, Findings findings) {
        findings.notAfter(
                "/yearEnd", report.yearEnd(), report.date(), "the year ends before the report");
        findings.notAfter(
                "/priorYearEnd",
                report.priorYearEnd(),
                report.yearEnd().minusDays(1),
                "the year before ends before the year");
        findings.notBefore(
                "/priorYearEnd",
                report.priorYearEnd(),
                report.yearEnd().minusMonths(13), // years of 52 or 53 weeks end on a weekday
                "the year before is one year before");
        lines(report, findings);
        ratios(report, findings);
        value(report, findings);
        rating(report, findings);
        for (int i = 0; i < report.sources().size(); i++) {
            findings.notAfter(
                    "/sources/" + i + "/published",
                    report.sources().get(i).published(),
                    report.date(),
                    "a source is older than the report");
        }
    }

    private static void lines(FundamentalAnalysisReport report, Findings findings) {
        findings.unique(
                "/lines",
                report.lines(),
                "line",
                line -> DocumentJson.wire(line.line()),
                "a line stands once");
        for (int i = 0; i < report.lines().size(); i++) {
            StatementLine line = report.lines().get(i);
            String at = "/lines/" + i;
            line(line.line(), line.current(), at + "/current", findings);
            line(line.line(), line.prior(), at + "/prior", findings);
            findings.require(
                    line.prior() == null || report.priorYearEnd() != null,
                    at + "/prior",
                    "a figure",
                    "null, as the report has no year before",
                    "figures of the year before have a year");
        }
    }

    private static void line(Line line, @Nullable Num figure, String at, Findings findings) {
        if (figure == null) {
            return;
        }
        unit(at, figure, line.unit() == Unit.USD ? Unit.AMOUNT : line.unit(), findings);
        findings.require(
                line.signed() || figure.value().signum() >= 0,
                at + "/value",
                figure.value().toPlainString(),
                "at least 0",
                line.label() + " is not below zero");
    }

    private static void unit(String at, Num figure, Unit unit, Findings findings) {
        findings.require(
                figure.unit() == unit,
                at + "/unit",
                DocumentJson.wire(figure.unit()),
                DocumentJson.wire(unit),
                "a figure has the unit of its line or ratio");
    }

    private static void ratios(FundamentalAnalysisReport report, Findings findings) {
        findings.unique(
                "/ratios", report.ratios(), "ratio", r -> r.ratio().id(), "a ratio stands once");
        Years years =
                new Years(
                        year(report.lines(), StatementLine::current),
                        year(report.lines(), StatementLine::prior));
        for (int i = 0; i < report.ratios().size(); i++) {
            RatioFigure figure = report.ratios().get(i);
            String at = "/ratios/" + i;
            ratio(figure, years, at, findings);
            Num value = figure.value();
            if (value != null) {
                origin(figure.ratio(), value.origin(), report, at + "/value/origin", findings);
            }
        }
    }

    /// A ratio comes from its calculator over the very lines of the report, which balance.
    private static void origin(
            Ratio ratio,
            NumOrigin origin,
            FundamentalAnalysisReport report,
            String at,
            Findings findings) {
        if (!(origin instanceof NumOrigin.Cited(Origin.Calculator made))
                || !made.calcId().equals(CALCULATOR)) {
            findings.add(
                    at, "another origin", "calculator " + CALCULATOR, "a ratio has its calculator");
            return;
        }
        ObjectNode inputs =
                Json.MAPPER
                        .createObjectNode()
                        .put("ratio", ratio.id())
                        .put("rounded_to", report.roundedTo());
        ArrayNode lines = inputs.putArray("lines");
        for (StatementLine line : report.lines()) {
            lines.addObject()
                    .put("line", DocumentJson.wire(line.line()))
                    .put("current", amount(line.current()))
                    .put("prior", amount(line.prior()));
        }
        Calculator<?, ?> calculator = Calculators.find(CALCULATOR).orElseThrow();
        try {
            Calculation.compute(calculator, inputs);
        } catch (BadInput e) {
            findings.add(
                    "/lines",
                    String.valueOf(e.getMessage()),
                    "lines that balance",
                    "lines balance");
            return;
        }
        String hash = InputsHash.of(Calculation.canonical(calculator, inputs));
        findings.require(
                made.inputs().equals(hash),
                at + "/inputs",
                made.inputs(),
                hash,
                "the hash is that of the report's lines");
    }

    private static @Nullable BigDecimal amount(@Nullable Num figure) {
        return figure == null ? null : figure.value();
    }

    private static void ratio(RatioFigure figure, Years years, String at, Findings findings) {
        Num value = figure.value();
        findings.require(
                (value == null) == (figure.note() != null),
                at + "/note",
                String.valueOf(figure.note()),
                value == null ? "why there is no value" : "null",
                "a ratio has a value or a note");
        if (value != null) {
            unit(at + "/value", value, unit(figure.ratio().measure()), findings);
        }
        switch (figure.ratio().of(years)) {
            case RatioResult.Value computed -> {
                BigDecimal expected = figure.ratio().measure().round(computed.figure());
                if (value == null) {
                    findings.add(
                            at + "/value", "null", expected.toPlainString(), "a ratio recomputes");
                } else {
                    findings.require(
                            figure.ratio().measure().round(value.value()).compareTo(expected) == 0,
                            at + "/value/value",
                            value.value().toPlainString(),
                            expected.toPlainString(),
                            "a ratio recomputes");
                }
            }
            case RatioResult none ->
                    findings.require(
                            value == null,
                            at + "/value",
                            "a figure",
                            "null: " + none.note(),
                            "a ratio recomputes");
        }
    }

    private static Unit unit(Measure measure) {
        return switch (measure) {
            case TIMES -> Unit.RATIO;
            case PERCENT -> Unit.PERCENT;
            case DAYS -> Unit.DAYS;
            case DOLLARS -> Unit.AMOUNT;
        };
    }

    private static Map<Line, BigDecimal> year(
            List<StatementLine> lines, Function<StatementLine, @Nullable Num> column) {
        Map<Line, BigDecimal> year = new EnumMap<>(Line.class);
        for (StatementLine line : lines) {
            Num figure = column.apply(line);
            if (figure != null) {
                year.put(line.line(), figure.value());
            }
        }
        return year;
    }

    private static void value(FundamentalAnalysisReport report, Findings findings) {
        BigDecimal weights = Findings.sum(report.valuations(), Valuation::weight);
        findings.require(
                Findings.same(weights, WHOLE, Unit.PERCENT),
                "/valuations",
                "weights that sum to " + weights.toPlainString(),
                "100",
                "weights sum to 100 percent");
        BigDecimal fair = BigDecimal.ZERO;
        for (int i = 0; i < report.valuations().size(); i++) {
            Valuation method = report.valuations().get(i);
            String at = "/valuations/" + i;
            BigDecimal base = method.perShare().value();
            findings.equal(
                    at + "/perShare",
                    method.perShare(),
                    method.equityValue()
                            .value()
                            .divide(report.sharesOutstanding().value(), MathContext.DECIMAL128),
                    "value of a share = equity value / shares");
            findings.atMost(at + "/low", method.low(), base, "low <= base <= high");
            findings.require(
                    method.high().value().compareTo(base) >= 0,
                    at + "/high/value",
                    method.high().value().toPlainString(),
                    "at least " + base.toPlainString(),
                    "low <= base <= high");
            fair = fair.add(base.multiply(method.weight().value()).movePointLeft(2));
        }
        findings.equal("/fairValue", report.fairValue(), fair, "fair value = values x weights");
        findings.equal(
                "/upside",
                report.upside(),
                FinancialPlanRules.percent(
                        report.fairValue().value().subtract(report.price().value()),
                        report.price().value()),
                "upside = fair value / price - 1");
    }

    private static void rating(FundamentalAnalysisReport report, Findings findings) {
        BigDecimal buy = report.thresholds().buyAbove().value();
        BigDecimal sell = report.thresholds().sellBelow().value();
        findings.require(
                sell.compareTo(buy) < 0,
                "/thresholds/sellBelow/value",
                sell.toPlainString(),
                "less than " + buy.toPlainString(),
                "what is sold is not bought");
        BigDecimal upside = report.upside().value();
        Rating rating =
                upside.compareTo(buy) >= 0
                        ? Rating.BUY
                        : upside.compareTo(sell) < 0 ? Rating.SELL : Rating.HOLD;
        findings.require(
                report.rating() == rating,
                "/rating",
                DocumentJson.wire(report.rating()),
                DocumentJson.wire(rating),
                "the rating follows from upside and thresholds");
    }
}
