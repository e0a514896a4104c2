package ai.elson.knowledge.tax;

import static ai.elson.knowledge.calculator.Working.*;

import ai.elson.knowledge.calculator.Calculator;
import ai.elson.knowledge.calculator.Field;
import ai.elson.knowledge.calculator.FilingStatus;
import ai.elson.knowledge.calculator.Formula;
import ai.elson.knowledge.calculator.Outcome;
import ai.elson.knowledge.calculator.Working;
import ai.elson.knowledge.rule.Unit;
import java.math.BigDecimal;
import java.util.List;

/// Short- and long-term gains and losses of a year, netted.
///
/// Source: IRC 1211(b), 1212(b), 1222; Schedule D with its carryover worksheet.
///
/// @param inIncome what goes into income: the net gain, or the loss that may be deducted, negative
/// @param preferred the net long-term gain that has the preferred rates
/// @param shortCarried short-term loss carried to the next year
/// @param longCarried long-term loss carried to the next year
record CapitalGains(
        BigDecimal inIncome,
        BigDecimal preferred,
        BigDecimal shortCarried,
        BigDecimal longCarried) {

    record Year(
            @Field(value = "net short-term gain or loss", unit = Unit.USD, min = -1e10, max = 1e10)
                    BigDecimal shortTerm,
            @Field(value = "net long-term gain or loss", unit = Unit.USD, min = -1e10, max = 1e10)
                    BigDecimal longTerm,
            @Field(value = "filing status", unit = Unit.TEXT) FilingStatus filingStatus) {}

    record Netted(
            @Field(value = "in income, negative a deduction", unit = Unit.USD) BigDecimal inIncome,
            @Field(value = "taxed at long-term rates", unit = Unit.USD) BigDecimal atLongTermRates,
            @Field(value = "short-term loss carried over", unit = Unit.USD) BigDecimal shortCarried,
            @Field(value = "long-term loss carried over", unit = Unit.USD)
                    BigDecimal longCarried) {}

    static final List<Calculator<?, ?>> CALCULATORS =
            List.of(
                    new Formula<>(
                            "capital_loss_carryover",
                            "Capital gains netted",
                            "Net capital gain or deductible loss, and the loss carryover",
                            "federal_income_tax",
                            "capital_gains",
                            Year.class,
                            Netted.class,
                            CapitalGains::netted));

    /// Rounded to the cent. Taxable income is taken to be at least the deducted loss.
    private static Outcome<Netted> netted(Year in) {
        Working w = new Working();
        CapitalGains net = of(w, in.shortTerm(), in.longTerm(), in.filingStatus());
        return w.gives(
                new Netted(
                        cents(net.inIncome()),
                        cents(net.preferred()),
                        cents(net.shortCarried()),
                        cents(net.longCarried())));
    }

    /// A loss beyond the yearly limit is carried over; the deducted part uses up short-term loss
    /// first.
    static CapitalGains of(
            Working w, BigDecimal shortTerm, BigDecimal longTerm, FilingStatus status) {
        BigDecimal net =
                w.dollars(
                        "net capital gain or loss",
                        usd(shortTerm) + " short-term + " + usd(longTerm) + " long-term",
                        shortTerm.add(longTerm));
        if (net.signum() >= 0) {
            BigDecimal preferred =
                    w.dollars(
                            "of it long-term",
                            "at most the net gain",
                            notNegative(longTerm.min(net)));
            return new CapitalGains(net, preferred, BigDecimal.ZERO, BigDecimal.ZERO);
        }
        BigDecimal limit = w.standing("tax.capital_loss_limit", status);
        BigDecimal deducted = net.negate().min(limit);
        w.dollars("in income", "the loss, at most " + usd(limit), deducted.negate());
        // short-term loss left after long-term gain, then the deduction takes of it first
        BigDecimal shortLoss = notNegative(shortTerm.negate().subtract(notNegative(longTerm)));
        BigDecimal longLoss = notNegative(longTerm.negate().subtract(notNegative(shortTerm)));
        BigDecimal fromShort = deducted.min(shortLoss);
        BigDecimal shortCarried = shortLoss.subtract(fromShort);
        BigDecimal longCarried = longLoss.subtract(deducted.subtract(fromShort));
        w.dollars("carried over", "what is left", shortCarried.add(longCarried));
        return new CapitalGains(deducted.negate(), BigDecimal.ZERO, shortCarried, longCarried);
    }
}
