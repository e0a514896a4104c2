package ai.elson.knowledge.insurance;

import static ai.elson.knowledge.calculator.Working.*;

import ai.elson.knowledge.calculator.BadField;
import ai.elson.knowledge.calculator.Calculator;
import ai.elson.knowledge.calculator.Field;
import ai.elson.knowledge.calculator.Formula;
import ai.elson.knowledge.calculator.Outcome;
import ai.elson.knowledge.calculator.Working;
import ai.elson.knowledge.rule.Unit;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Annuity contracts: their tax, their credited interest, and whether they suit the buyer.
final class AnnuityContracts {

    private AnnuityContracts() {}

    record Annuitant(
            @Field(value = "investment in the contract", unit = Unit.USD, min = 0, max = 1e10)
                    BigDecimal investment,
            @Field(value = "paid a month", unit = Unit.USD, min = 0.01, max = 1e8)
                    BigDecimal monthlyPayment,
            @Field(
                            value = "years of term or expected multiple",
                            unit = Unit.NUMBER,
                            min = 0.1,
                            max = 120)
                    BigDecimal expectedYears) {}

    record Exclusion(
            @Field(value = "part free of tax", unit = Unit.PERCENT) BigDecimal exclusionRatio,
            @Field(value = "free of tax a year", unit = Unit.USD) BigDecimal excludedPerYear,
            @Field(value = "taxed a year", unit = Unit.USD) BigDecimal taxablePerYear,
            @Field(value = "expected return", unit = Unit.USD) BigDecimal expectedReturn) {}

    record IndexedTerm(
            @Field(value = "index at the start", unit = Unit.POINTS, min = 0.01, max = 1e7)
                    BigDecimal indexStart,
            @Field(value = "index at the end", unit = Unit.POINTS, min = 0, max = 1e7)
                    BigDecimal indexEnd,
            @Field(value = "participation rate", unit = Unit.PERCENT, min = 0, max = 500)
                    BigDecimal participation,
            @Field(value = "spread", unit = Unit.PERCENT, min = 0, max = 20) BigDecimal spread,
            @Field(value = "cap", unit = Unit.PERCENT, min = 0, max = 100) @Nullable BigDecimal cap,
            @Field(value = "floor", unit = Unit.PERCENT, min = -50, max = 10) BigDecimal floor,
            @Field(value = "contract value", unit = Unit.USD, min = 0, max = 1e10)
                    BigDecimal contractValue) {}

    record Credited(
            @Field(value = "interest credited", unit = Unit.PERCENT) BigDecimal creditedRate,
            @Field(value = "interest in dollars", unit = Unit.USD) BigDecimal credit,
            @Field(value = "change of the index", unit = Unit.PERCENT) BigDecimal indexChange) {}

    record Proposal(
            @Field(value = "premium", unit = Unit.USD, min = 0, max = 1e9) BigDecimal premium,
            @Field(value = "liquid net worth before", unit = Unit.USD, min = 1, max = 1e10)
                    BigDecimal liquidNetWorth,
            @Field(
                            value = "firm's limit of liquid net worth",
                            unit = Unit.PERCENT,
                            min = 1,
                            max = 100)
                    BigDecimal shareLimit,
            @Field(value = "years of surrender charges", unit = Unit.YEARS, min = 0, max = 20)
                    int surrenderYears,
            @Field(value = "years until money is needed", unit = Unit.YEARS, min = 0, max = 60)
                    int yearsUntilNeed,
            @Field(
                            value = "months since last annuity exchange",
                            unit = Unit.MONTHS,
                            min = 0,
                            max = 600)
                    @Nullable Integer monthsSinceExchange) {}

    record Suitability(
            @Field(value = "to be reviewed closely", unit = Unit.TEXT) boolean reviewNeeded,
            @Field(value = "part of liquid net worth", unit = Unit.PERCENT)
                    BigDecimal shareOfLiquid,
            @Field(value = "above the firm's limit", unit = Unit.TEXT) boolean tooConcentrated,
            @Field(value = "money needed during surrender charges", unit = Unit.TEXT)
                    boolean needWithinSurrender,
            @Field(value = "exchanged within the look-back", unit = Unit.TEXT)
                    boolean recentExchange) {}

    static final List<Calculator<?, ?>> CALCULATORS =
            List.of(
                    new Formula<>(
                            "annuity_exclusion_ratio",
                            "Exclusion ratio",
                            "Part of annuity payments that is free of income tax",
                            "annuities",
                            "income_annuities",
                            Annuitant.class,
                            Exclusion.class,
                            AnnuityContracts::exclusion),
                    new Formula<>(
                            "fixed_indexed_annuity_credit",
                            "Indexed annuity credit",
                            "Interest an indexed annuity credits under cap, participation, spread",
                            "annuities",
                            "deferred_annuities",
                            IndexedTerm.class,
                            Credited.class,
                            AnnuityContracts::credit),
                    new Formula<>(
                            "annuity_suitability_check",
                            "Annuity suitability check",
                            "Whether a deferred annuity proposal needs a closer suitability review",
                            "annuities",
                            "annuity_suitability",
                            Proposal.class,
                            Suitability.class,
                            AnnuityContracts::suitability));

    /// Investment over expected return, to the nearest tenth of a percent and at most 100; the
    /// expected return is a year's payments x the years of the term or the multiple of the table
    /// for the annuitant's age. The exclusion ends when the investment is recovered.
    ///
    /// Source: IRC 72(b)(1), (2); 26 CFR 1.72-4(a)(2).
    private static Outcome<Exclusion> exclusion(Annuitant in) {
        Working w = new Working();
        w.uses("annuity.exclusion_ratio");
        BigDecimal year =
                w.dollars(
                        "payments a year",
                        usd(in.monthlyPayment()) + " x 12",
                        times(in.monthlyPayment(), 12));
        BigDecimal expected =
                w.dollars(
                        "expected return",
                        usd(year) + " x " + in.expectedYears().toPlainString(),
                        year.multiply(in.expectedYears()));
        BigDecimal ratio =
                w.percent(
                        "exclusion ratio",
                        usd(in.investment()) + " / " + usd(expected) + ", to a tenth, at most 100%",
                        percentOf(in.investment(), expected)
                                .setScale(1, RoundingMode.HALF_UP)
                                .min(BigDecimal.valueOf(100)));
        BigDecimal free =
                cents(
                        w.dollars(
                                "free of tax",
                                pct(ratio) + " of " + usd(year),
                                share(ratio, year)));
        return w.gives(
                new Exclusion(
                        round(ratio, Unit.PERCENT),
                        free,
                        cents(year.subtract(free)),
                        cents(expected)));
    }

    /// Change x participation - spread, at most the cap, at least the floor; point to point.
    private static Outcome<Credited> credit(IndexedTerm in) {
        if (in.cap() != null && in.cap().compareTo(in.floor()) < 0) {
            throw new BadField("cap", in.cap().toPlainString(), "at least the floor");
        }
        Working w = new Working();
        BigDecimal change =
                w.percent(
                        "change of the index",
                        in.indexEnd().toPlainString()
                                + " / "
                                + in.indexStart().toPlainString()
                                + " - 1",
                        percentOf(in.indexEnd().subtract(in.indexStart()), in.indexStart()));
        BigDecimal part =
                w.percent(
                        "after participation and spread",
                        pct(in.participation()) + " of it - " + pct(in.spread()),
                        share(in.participation(), change).subtract(in.spread()));
        BigDecimal capped =
                in.cap() == null
                        ? part
                        : w.percent("capped", "at most " + pct(in.cap()), part.min(in.cap()));
        BigDecimal rate =
                w.percent("credited", "at least " + pct(in.floor()), capped.max(in.floor()));
        BigDecimal dollars =
                w.dollars(
                        "interest",
                        "of " + usd(in.contractValue()),
                        share(rate, in.contractValue()));
        return w.gives(
                new Credited(
                        round(rate, Unit.PERCENT), cents(dollars), round(change, Unit.PERCENT)));
    }

    /// Three warning signs: the premium's part of liquid net worth against the firm's own limit
    /// (the rule sets none), money needed before the surrender charges end, an exchange within the
    /// look-back. None of them decides suitability; each calls for the principal's closer look.
    ///
    /// Source: FINRA Rule 2330(b), (c).
    private static Outcome<Suitability> suitability(Proposal in) {
        requireAtMost("premium", in.premium(), in.liquidNetWorth(), "the liquid net worth");
        Working w = new Working();
        w.uses("annuity.suitability");
        BigDecimal lookBack = w.standing("annuity.exchange_lookback");
        BigDecimal part =
                w.percent(
                        "part of liquid net worth",
                        usd(in.premium()) + " / " + usd(in.liquidNetWorth()),
                        percentOf(in.premium(), in.liquidNetWorth()));
        boolean concentrated = part.compareTo(in.shareLimit()) > 0;
        boolean needed = in.yearsUntilNeed() < in.surrenderYears();
        boolean recent =
                in.monthsSinceExchange() != null
                        && in.monthsSinceExchange() <= lookBack.intValueExact();
        return w.gives(
                new Suitability(
                        concentrated || needed || recent,
                        round(part, Unit.PERCENT),
                        concentrated,
                        needed,
                        recent));
    }
}
