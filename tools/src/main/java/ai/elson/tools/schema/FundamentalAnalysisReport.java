package ai.elson.tools.schema;

import ai.elson.knowledge.calculator.Field;
import ai.elson.knowledge.rule.Unit;
import ai.elson.knowledge.statement.Line;
import ai.elson.knowledge.statement.Ratio;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A company's statements, ratios and value, and what follows for its shares.
public record FundamentalAnalysisReport(
        @Field(value = "kind of the document", unit = Unit.TEXT) @Text(most = 40) String document,
        @Field(value = "day of the report", unit = Unit.TEXT) LocalDate date,
        @Field(value = "whether any figure is made up", unit = Unit.TEXT) boolean sample,
        @Field(value = "the company", unit = Unit.TEXT) Company company,
        @Field(value = "who answers for it", unit = Unit.TEXT) Analyst analyst,
        @Field(value = "currency of all amounts, ISO 4217", unit = Unit.TEXT)
                @Text(most = 3, pattern = "^[A-Z]{3}$")
                String currency,
        @Field(value = "last day of the year reported", unit = Unit.TEXT) LocalDate yearEnd,
        @Field(
                        value = "last day of the year before; null where its lines are not carried",
                        unit = Unit.TEXT)
                @Nullable LocalDate priorYearEnd,
        @Field(value = "what amounts are rounded to", unit = Unit.COUNT, min = 1, max = 1e9)
                int roundedTo,
        @Field(value = "lines of the statements", unit = Unit.TEXT, maxItems = 60)
                List<StatementLine> lines,
        @Field(value = "ratios of those lines", unit = Unit.TEXT, maxItems = 110)
                List<RatioFigure> ratios,
        @Field(value = "price of a share", unit = Unit.AMOUNT, min = 0.0001) Num price,
        @Field(value = "shares outstanding", unit = Unit.SHARES, min = 1) Num sharesOutstanding,
        @Field(value = "value by each method", unit = Unit.TEXT, maxItems = 10)
                List<Valuation> valuations,
        @Field(value = "value of a share, methods weighted", unit = Unit.AMOUNT) Num fairValue,
        @Field(value = "fair value above the price", unit = Unit.PERCENT) Num upside,
        @Field(value = "upside from which a rating follows", unit = Unit.TEXT)
                Thresholds thresholds,
        @Field(value = "what follows for the shares", unit = Unit.TEXT) Rating rating,
        @Field(value = "the case in a few sentences", unit = Unit.TEXT) String conclusion,
        @Field(value = "what could prove it wrong", unit = Unit.TEXT, maxItems = 20)
                List<RiskFactor> risks,
        @Field(value = "what it rests on", unit = Unit.TEXT, maxItems = 30)
                List<SourceNote> sources,
        @Field(
                        value = "holdings, business relations and other conflicts",
                        unit = Unit.TEXT,
                        maxItems = 20)
                List<String> disclosures,
        @Field(
                        value = "that the views are the analyst's own, as Regulation AC asks",
                        unit = Unit.TEXT)
                String certification)
        implements Deliverable {

    public FundamentalAnalysisReport {
        lines = List.copyOf(lines);
        ratios = List.copyOf(ratios);
        valuations = List.copyOf(valuations);
        risks = List.copyOf(risks);
        sources = List.copyOf(sources);
        disclosures = List.copyOf(disclosures);
    }

    /// How a company is valued.
    public enum Approach {
        DISCOUNTED_CASH_FLOW,
        DIVIDEND_DISCOUNT,
        RESIDUAL_INCOME,
        MULTIPLES,
        ASSET_BASED
    }

    /// What follows for the shares.
    public enum Rating {
        BUY,
        HOLD,
        SELL
    }

    /// How much a risk matters.
    public enum Weight {
        HIGH,
        MEDIUM,
        LOW
    }

    /// What a source is.
    public enum SourceKind {
        ANNUAL_REPORT,
        QUARTERLY_REPORT,
        REGULATORY_FILING,
        MARKET_DATA,
        INDUSTRY_STUDY,
        MANAGEMENT,
        SAMPLE_MARKET
    }

    /// The company.
    public record Company(
            @Field(value = "name", unit = Unit.TEXT) @Text(most = 160) String name,
            @Field(value = "ticker symbol", unit = Unit.TEXT)
                    @Text(most = 15, pattern = Text.SYMBOL)
                    String symbol,
            @Field(value = "where the shares trade", unit = Unit.TEXT) @Text(most = 80)
                    String exchange,
            @Field(value = "sector", unit = Unit.TEXT) @Text(most = 80) String sector,
            @Field(value = "country, ISO 3166", unit = Unit.TEXT)
                    @Text(most = 2, pattern = "^[A-Z]{2}$")
                    String country) {}

    /// Who answers for the report.
    public record Analyst(
            @Field(value = "name", unit = Unit.TEXT) @Text(most = 120) String name,
            @Field(value = "name of the firm", unit = Unit.TEXT) @Text(most = 120) String firm,
            @Field(value = "credentials, as CFA; none where there are none", unit = Unit.TEXT)
                    @Text(most = 80)
                    String credentials) {}

    /// A line of the statements; what was not reported is null, never zero.
    public record StatementLine(
            @Field(value = "which line", unit = Unit.TEXT) Line line,
            @Field(value = "the year reported, balances at its end", unit = Unit.TEXT)
                    @Nullable Num current,
            @Field(value = "the year before", unit = Unit.TEXT) @Nullable Num prior) {}

    /// A ratio of the lines, or why it has no value.
    public record RatioFigure(
            @Field(value = "which ratio", unit = Unit.TEXT) Ratio ratio,
            @Field(value = "the ratio", unit = Unit.TEXT) @Nullable Num value,
            @Field(value = "why there is no value", unit = Unit.TEXT) @Text(most = 400)
                    @Nullable String note) {}

    /// The value by one method.
    public record Valuation(
            @Field(value = "the method", unit = Unit.TEXT) Approach approach,
            @Field(value = "how it was applied", unit = Unit.TEXT) String description,
            @Field(value = "value of the equity", unit = Unit.AMOUNT) Num equityValue,
            @Field(value = "equity value of a share, the base case", unit = Unit.AMOUNT)
                    Num perShare,
            @Field(value = "value of a share in the bad case", unit = Unit.AMOUNT) Num low,
            @Field(value = "value of a share in the good case", unit = Unit.AMOUNT) Num high,
            @Field(value = "weight in the fair value", unit = Unit.PERCENT, min = 0, max = 100)
                    Num weight) {}

    /// When a rating follows: above the one buy, below the other sell, else hold.
    public record Thresholds(
            @Field(value = "least upside of a buy", unit = Unit.PERCENT, min = -100, max = 1000)
                    Num buyAbove,
            @Field(
                            value = "upside below which to sell",
                            unit = Unit.PERCENT,
                            min = -100,
                            max = 1000)
                    Num sellBelow) {}

    /// What could prove the case wrong.
    public record RiskFactor(
            @Field(value = "name of the risk", unit = Unit.TEXT) @Text(most = 120) String name,
            @Field(value = "how much it matters", unit = Unit.TEXT) Weight weight,
            @Field(value = "what could happen", unit = Unit.TEXT) String description) {}

    /// What the report rests on.
    public record SourceNote(
            @Field(value = "what it is", unit = Unit.TEXT) SourceKind kind,
            @Field(value = "title, or name of the provider", unit = Unit.TEXT) @Text(most = 200)
                    String name,
            @Field(value = "day it was published", unit = Unit.TEXT) LocalDate published) {}
}
