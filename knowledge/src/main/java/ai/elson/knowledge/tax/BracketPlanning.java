package ai.elson.knowledge.tax;

import static ai.elson.knowledge.calculator.Working.*;

import ai.elson.knowledge.calculator.Calculator;
import ai.elson.knowledge.calculator.Field;
import ai.elson.knowledge.calculator.FilingStatus;
import ai.elson.knowledge.calculator.Formula;
import ai.elson.knowledge.calculator.Outcome;
import ai.elson.knowledge.calculator.Working;
import ai.elson.knowledge.retirement.IraBasis;
import ai.elson.knowledge.rule.Unit;
import java.math.BigDecimal;
import java.util.List;

/// Filling a bracket, and converting an IRA: what one more dollar of ordinary income costs.
final class BracketPlanning {

    private BracketPlanning() {}

    record Room(
            @Field(value = "ordinary taxable income so far", unit = Unit.USD, min = 0, max = 1e9)
                    BigDecimal taxableIncome,
            @Field(value = "rate of the bracket to fill", unit = Unit.PERCENT, min = 10, max = 35)
                    int rate,
            @Field(value = "filing status", unit = Unit.TEXT) FilingStatus filingStatus,
            @Field(value = "tax year", unit = Unit.YEAR, min = 2000, max = 2100) int year) {}

    record Filled(
            @Field(value = "income that still fits", unit = Unit.USD) BigDecimal room,
            @Field(value = "tax on that income", unit = Unit.USD) BigDecimal tax,
            @Field(value = "average rate on it", unit = Unit.PERCENT) BigDecimal averageRate,
            @Field(value = "end of the bracket", unit = Unit.USD) BigDecimal bracketTop) {}

    record Conversion(
            @Field(value = "return without the conversion", unit = Unit.TEXT)
                    FederalReturn.Return taxReturn,
            @Field(value = "amount converted", unit = Unit.USD, min = 0.01, max = 1e8)
                    BigDecimal converted,
            @Field(value = "value of all IRAs at year end", unit = Unit.USD, min = 0, max = 1e9)
                    BigDecimal yearEndValue,
            @Field(
                            value = "nondeductible contributions not yet recovered",
                            unit = Unit.USD,
                            min = 0,
                            max = 1e8)
                    BigDecimal basis,
            @Field(
                            value = "tax rate expected at withdrawal",
                            unit = Unit.PERCENT,
                            min = 0,
                            max = 60)
                    BigDecimal laterRate) {}

    record Converted(
            @Field(value = "tax that the conversion adds", unit = Unit.USD) BigDecimal addedTax,
            @Field(value = "later rate that breaks even", unit = Unit.PERCENT)
                    BigDecimal breakEvenRate,
            @Field(value = "converting is cheaper than waiting", unit = Unit.TEXT)
                    boolean worthwhile,
            @Field(value = "conversion that is taxed", unit = Unit.USD)
                    BigDecimal taxableConversion,
            @Field(value = "basis recovered free of tax", unit = Unit.USD)
                    BigDecimal recoveredBasis,
            @Field(value = "adjusted gross income with it", unit = Unit.USD)
                    BigDecimal adjustedIncome) {}

    static final List<Calculator<?, ?>> CALCULATORS =
            List.of(
                    new Formula<>(
                            "bracket_room",
                            "Room in a tax bracket",
                            "Fill the tax bracket: how much more income still fits",
                            "federal_income_tax",
                            "individual_income",
                            Room.class,
                            Filled.class,
                            BracketPlanning::room),
                    new Formula<>(
                            "roth_conversion_tax",
                            "Tax of a Roth conversion",
                            "Roth conversion: tax of converting an IRA now, and break-even rate",
                            "retirement_planning",
                            "ira_roth",
                            Conversion.class,
                            Converted.class,
                            BracketPlanning::convert));

    /// From taxable income to the end of the bracket of the given rate, and the tax by the rate
    /// schedule on what is added; none where income is past it. Gains and dividends that have rates
    /// of their own are not part of the income. Rounded to the cent.
    ///
    /// Source: IRC 1(j)(2).
    private static Outcome<Filled> room(Room in) {
        Working w = new Working();
        RateSchedule rates = RateSchedule.of(w, in.filingStatus(), in.year());
        BigDecimal top = rates.top(in.rate());
        BigDecimal room =
                w.dollars(
                        "room",
                        usd(top) + " - " + usd(in.taxableIncome()) + ", at least 0",
                        notNegative(top.subtract(in.taxableIncome())));
        BigDecimal tax =
                w.dollars(
                        "tax on it",
                        "tax on "
                                + usd(in.taxableIncome().add(room))
                                + " - tax on "
                                + usd(in.taxableIncome()),
                        rates.tax(in.taxableIncome().add(room))
                                .subtract(rates.tax(in.taxableIncome())));
        BigDecimal average = room.signum() == 0 ? BigDecimal.ZERO : percentOf(tax, room);
        return w.gives(
                new Filled(cents(room), cents(tax), round(average, Unit.PERCENT), cents(top)));
    }

    /// The federal return is filed twice, without and with the taxable part of the conversion, so
    /// that brackets, taxed Social Security benefits, credits, deductions and the investment income
    /// tax all move with it; the surcharge on Medicare premiums two years later is not in it. The
    /// taxable part leaves out the share of basis by the pro-rata rule. The same balance grows at
    /// the same rate in either account, so converting pays where the later rate is above the added
    /// tax over the amount converted; the tax is taken to be paid from the conversion's own value.
    /// Rounded to the cent and to hundredths of a percent.
    ///
    /// Source: IRC 408(d)(2), 408A(d)(3); Form 8606, parts I and II.
    private static Outcome<Converted> convert(Conversion in) {
        Working w = new Working();
        BigDecimal free =
                IraBasis.recovered(
                        w, in.basis(), in.yearEndValue(), BigDecimal.ZERO, in.converted());
        BigDecimal taxable =
                w.dollars(
                        "conversion that is taxed",
                        usd(in.converted()) + " - " + usd(free),
                        in.converted().subtract(free));
        FederalReturn.Filed before = FederalReturn.file(in.taxReturn()).value();
        Outcome<FederalReturn.Filed> after =
                FederalReturn.file(in.taxReturn().withPensions(taxable));
        after.ruleIds().forEach(w::uses);
        BigDecimal added =
                w.dollars(
                        "added tax",
                        "due "
                                + usd(after.value().due())
                                + " with the conversion - due "
                                + usd(before.due())
                                + " without it",
                        after.value().due().subtract(before.due()));
        BigDecimal rate =
                w.percent(
                        "break-even rate",
                        usd(added) + " / " + usd(in.converted()),
                        percentOf(added, in.converted()));
        return w.gives(
                new Converted(
                        cents(added),
                        round(rate, Unit.PERCENT),
                        in.laterRate().compareTo(rate) > 0,
                        cents(taxable),
                        cents(free),
                        after.value().adjustedIncome()));
    }
}
