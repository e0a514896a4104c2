package ai.elson.tools.schema;

import ai.elson.knowledge.calculator.Field;
import ai.elson.knowledge.rule.Unit;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How a client's money is to be invested, and within what limits.
public record InvestmentPolicyStatement(
        @Field(value = "kind of the document", unit = Unit.TEXT) @Text(most = 40) String document,
        @Field(value = "day it takes effect", unit = Unit.TEXT) LocalDate date,
        @Field(value = "whether any figure is made up", unit = Unit.TEXT) boolean sample,
        @Field(value = "for whom it is made", unit = Unit.TEXT) Client client,
        @Field(value = "who answers for it", unit = Unit.TEXT) Adviser preparedBy,
        @Field(value = "what it governs", unit = Unit.TEXT) Account account,
        @Field(
                        value = "what the money is for, the first the main one",
                        unit = Unit.TEXT,
                        maxItems = 10)
                List<String> objectives,
        @Field(value = "return that is sought", unit = Unit.TEXT) ReturnTarget returnTarget,
        @Field(value = "risk that can and will be borne", unit = Unit.TEXT)
                RiskTolerance riskTolerance,
        @Field(value = "how long the money is invested", unit = Unit.TEXT) Horizon horizon,
        @Field(value = "cash that is needed", unit = Unit.TEXT) Liquidity liquidity,
        @Field(value = "other limits", unit = Unit.TEXT) Constraints constraints,
        @Field(value = "the strategic allocation", unit = Unit.TEXT, minItems = 2, maxItems = 30)
                List<AssetClass> assetClasses,
        @Field(value = "what results are held against", unit = Unit.TEXT, maxItems = 20)
                List<Benchmark> benchmarks,
        @Field(value = "when the allocation is restored", unit = Unit.TEXT) Rebalancing rebalancing,
        @Field(
                        value = "most of the portfolio in one issuer",
                        unit = Unit.PERCENT,
                        min = 0,
                        max = 100)
                Num maximumPosition,
        @Field(value = "what may not be bought", unit = Unit.TEXT, minItems = 0, maxItems = 50)
                List<Prohibition> prohibited,
        @Field(value = "days of the next reviews, in order", unit = Unit.TEXT, maxItems = 12)
                List<LocalDate> reviewDates,
        @Field(value = "who agreed", unit = Unit.TEXT, minItems = 2, maxItems = 10)
                List<Signature> signatures)
        implements Deliverable {

    public InvestmentPolicyStatement {
        objectives = List.copyOf(objectives);
        assetClasses = List.copyOf(assetClasses);
        benchmarks = List.copyOf(benchmarks);
        prohibited = List.copyOf(prohibited);
        reviewDates = List.copyOf(reviewDates);
        signatures = List.copyOf(signatures);
    }

    /// What the account is.
    public enum AccountKind {
        TAXABLE,
        TRADITIONAL_IRA,
        ROTH_IRA,
        WORKPLACE_PLAN,
        TRUST,
        FOUNDATION,
        EDUCATION
    }

    /// Whether a return counts inflation.
    public enum ReturnKind {
        NOMINAL,
        REAL
    }

    /// How much risk, from little to much.
    public enum Level {
        LOW,
        BELOW_AVERAGE,
        AVERAGE,
        ABOVE_AVERAGE,
        HIGH
    }

    /// What starts a rebalancing.
    public enum Trigger {
        CALENDAR,
        BANDS,
        CALENDAR_AND_BANDS
    }

    /// How often the allocation is looked at.
    public enum Frequency {
        MONTHLY,
        QUARTERLY,
        SEMIANNUAL,
        ANNUAL
    }

    /// Who signs.
    public enum Role {
        CLIENT,
        ADVISER,
        TRUSTEE,
        COMMITTEE
    }

    /// What the statement governs.
    public record Account(
            @Field(value = "name of the account", unit = Unit.TEXT) @Text(most = 120) String name,
            @Field(value = "what it is", unit = Unit.TEXT) AccountKind kind,
            @Field(value = "its value", unit = Unit.USD, min = 0) Num value) {}

    /// The return that is sought.
    public record ReturnTarget(
            @Field(value = "nominal, or above inflation", unit = Unit.TEXT) ReturnKind kind,
            @Field(value = "yearly return", unit = Unit.PERCENT, min = -5, max = 30) Num rateAnnual,
            @Field(value = "why this return is needed and can be had", unit = Unit.TEXT)
                    String basis) {}

    /// Ability and willingness to bear risk; the lower of the two counts.
    public record RiskTolerance(
            @Field(value = "what the client can bear", unit = Unit.TEXT) Level ability,
            @Field(value = "what the client wants to bear", unit = Unit.TEXT) Level willingness,
            @Field(value = "what the portfolio takes", unit = Unit.TEXT) Level overall,
            @Field(
                            value = "loss from a peak that would be borne",
                            unit = Unit.PERCENT,
                            min = 0,
                            max = 100)
                    Num maximumDrawdown,
            @Field(value = "how that was found out", unit = Unit.TEXT) String reason) {}

    /// How long the money is invested.
    public record Horizon(
            @Field(value = "years in all", unit = Unit.YEARS, min = 0, max = 100) Num years,
            @Field(value = "stages with their own needs", unit = Unit.TEXT, maxItems = 6)
                    List<String> stages) {
        public Horizon {
            stages = List.copyOf(stages);
        }
    }

    /// Cash that is needed.
    public record Liquidity(
            @Field(value = "kept in cash", unit = Unit.USD, min = 0) Num reserve,
            @Field(value = "taken out a year", unit = Unit.USD, min = 0) Num withdrawalsYearly,
            @Field(value = "what it is needed for", unit = Unit.TEXT) String reason) {}

    /// Other limits.
    public record Constraints(
            @Field(value = "taxes", unit = Unit.TEXT) String tax,
            @Field(value = "law and regulation", unit = Unit.TEXT) String legal,
            @Field(value = "what is particular to the client", unit = Unit.TEXT) String unique) {}

    /// A part of the allocation.
    public record AssetClass(
            @Field(value = "name of the asset class", unit = Unit.TEXT) @Text(most = 80)
                    String name,
            @Field(value = "target share", unit = Unit.PERCENT, min = 0, max = 100) Num target,
            @Field(value = "least share", unit = Unit.PERCENT, min = 0, max = 100) Num lower,
            @Field(value = "greatest share", unit = Unit.PERCENT, min = 0, max = 100) Num upper) {}

    /// An index that results are held against.
    public record Benchmark(
            @Field(value = "asset class that it stands for", unit = Unit.TEXT) @Text(most = 80)
                    String assetClass,
            @Field(value = "name of the index", unit = Unit.TEXT) @Text(most = 120) String index,
            @Field(value = "its weight", unit = Unit.PERCENT, min = 0, max = 100) Num weight) {}

    /// When the allocation is restored.
    public record Rebalancing(
            @Field(value = "what starts it", unit = Unit.TEXT) Trigger trigger,
            @Field(value = "how often it is looked at", unit = Unit.TEXT) Frequency frequency,
            @Field(value = "how it is done, taxes minded", unit = Unit.TEXT) String method) {}

    /// What may not be bought.
    public record Prohibition(
            @Field(value = "ticker symbol; null for a kind of investment", unit = Unit.TEXT)
                    @Text(most = 15, pattern = Text.SYMBOL)
                    @Nullable String symbol,
            @Field(value = "what is meant and why", unit = Unit.TEXT) @Text(most = 400)
                    String what) {}

    /// Who agreed and when.
    public record Signature(
            @Field(value = "name of the person", unit = Unit.TEXT) @Text(most = 120) String name,
            @Field(value = "for whom", unit = Unit.TEXT) Role role,
            @Field(value = "day of the signature", unit = Unit.TEXT) LocalDate signed) {}
}
