package ai.elson.knowledge.company;

import static ai.elson.knowledge.calculator.Working.*;

import ai.elson.knowledge.calculator.BadField;
import ai.elson.knowledge.calculator.Calculator;
import ai.elson.knowledge.calculator.Field;
import ai.elson.knowledge.calculator.Formula;
import ai.elson.knowledge.calculator.Outcome;
import ai.elson.knowledge.calculator.Working;
import ai.elson.knowledge.rule.Unit;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/// What buying a company does: to a buyer's earnings per share, and to a fund's money.
///
/// Source: J. Rosenbaum and J. Pearl, Investment Banking (accretion and dilution, leveraged
/// buyouts, comparable companies).
final class Deals {

    private Deals() {}

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    record Side(
            @Field(value = "net income", unit = Unit.USD, min = -1e13, max = 1e13)
                    BigDecimal netIncome,
            @Field(value = "diluted shares", unit = Unit.SHARES, min = 0.01, max = 1e12)
                    BigDecimal shares,
            @Field(value = "share price", unit = Unit.USD, min = 0.01, max = 1e7)
                    BigDecimal price) {}

    record Merger(
            @Field(value = "buyer", unit = Unit.TEXT) Side acquirer,
            @Field(value = "company bought", unit = Unit.TEXT) Side target,
            @Field(
                            value = "premium over the target's price",
                            unit = Unit.PERCENT,
                            min = -50,
                            max = 500)
                    BigDecimal premium,
            @Field(value = "part paid in cash", unit = Unit.PERCENT, min = 0, max = 100)
                    BigDecimal cashPart,
            @Field(value = "part paid with new debt", unit = Unit.PERCENT, min = 0, max = 100)
                    BigDecimal debtPart,
            @Field(value = "part paid in stock", unit = Unit.PERCENT, min = 0, max = 100)
                    BigDecimal stockPart,
            @Field(value = "yield lost on the cash", unit = Unit.PERCENT, min = 0, max = 50)
                    BigDecimal cashYield,
            @Field(value = "interest rate of the debt", unit = Unit.PERCENT, min = 0, max = 50)
                    BigDecimal debtRate,
            @Field(value = "tax rate", unit = Unit.PERCENT, min = 0, max = 99) BigDecimal taxRate,
            @Field(value = "yearly synergies before tax", unit = Unit.USD, min = -1e13, max = 1e13)
                    BigDecimal synergies,
            @Field(
                            value = "yearly new amortization before tax",
                            unit = Unit.USD,
                            min = 0,
                            max = 1e13)
                    BigDecimal amortization) {}

    record Accretion(
            @Field(value = "accretion, below zero dilution", unit = Unit.PERCENT)
                    BigDecimal accretion,
            @Field(value = "earnings per share together", unit = Unit.USD)
                    BigDecimal combinedEarnings,
            @Field(value = "buyer's earnings per share alone", unit = Unit.USD)
                    BigDecimal ownEarnings,
            @Field(value = "price paid for all", unit = Unit.USD) BigDecimal offerValue,
            @Field(value = "new shares a target share", unit = Unit.RATIO) BigDecimal exchangeRatio,
            @Field(value = "new shares", unit = Unit.SHARES) BigDecimal newShares,
            @Field(value = "synergies that break even, before tax", unit = Unit.USD)
                    BigDecimal breakEvenSynergies) {}

    record Buyout(
            @Field(value = "EBITDA when bought", unit = Unit.USD, min = 0.01, max = 1e13)
                    BigDecimal entryEbitda,
            @Field(value = "multiple paid", unit = Unit.RATIO, min = 0.01, max = 100)
                    BigDecimal entryMultiple,
            @Field(value = "fees", unit = Unit.USD, min = 0, max = 1e12) BigDecimal fees,
            @Field(value = "debt", unit = Unit.USD, min = 0, max = 1e13) BigDecimal debt,
            @Field(value = "interest rate", unit = Unit.PERCENT, min = 0, max = 50)
                    BigDecimal interestRate,
            @Field(value = "tax rate", unit = Unit.PERCENT, min = 0, max = 100) BigDecimal taxRate,
            @Field(
                            value = "yearly cash flows before interest",
                            unit = Unit.USD,
                            min = -1e13,
                            max = 1e13,
                            maxItems = 20)
                    List<BigDecimal> cashFlows,
            @Field(value = "EBITDA when sold", unit = Unit.USD, min = 0, max = 1e13)
                    BigDecimal exitEbitda,
            @Field(value = "multiple sold at", unit = Unit.RATIO, min = 0, max = 100)
                    BigDecimal exitMultiple) {}

    record YearOfDebt(
            @Field(value = "year", unit = Unit.COUNT) int year,
            @Field(value = "interest", unit = Unit.USD) BigDecimal interest,
            @Field(value = "debt less cash at its end", unit = Unit.USD) BigDecimal netDebt) {}

    record Returns(
            @Field(value = "yearly return, IRR", unit = Unit.PERCENT) double irr,
            @Field(value = "multiple of money, MOIC", unit = Unit.RATIO) BigDecimal moic,
            @Field(value = "equity put in", unit = Unit.USD) BigDecimal equityIn,
            @Field(value = "equity taken out", unit = Unit.USD) BigDecimal equityOut,
            @Field(value = "uses: price and fees", unit = Unit.USD) BigDecimal uses,
            @Field(value = "debt over EBITDA when bought", unit = Unit.RATIO) BigDecimal leverage,
            @Field(value = "each year's debt", unit = Unit.TEXT) List<YearOfDebt> years) {}

    static final List<Calculator<?, ?>> CALCULATORS =
            List.of(
                    new Formula<>(
                            "merger_accretion_dilution",
                            "Merger accretion and dilution",
                            "Merger accretion or dilution of EPS, exchange ratio, break-even synergies",
                            "business_finance",
                            "mergers_acquisitions",
                            Merger.class,
                            Accretion.class,
                            Deals::merger),
                    new Formula<>(
                            "lbo_returns",
                            "Leveraged buyout returns",
                            "LBO returns: IRR and multiple of money of a leveraged buyout",
                            "business_finance",
                            "mergers_acquisitions",
                            Buyout.class,
                            Returns.class,
                            Deals::buyout));

    /// Combined income = both incomes + (synergies - amortization - lost yield of the cash -
    /// interest of the debt) (1 - t); new shares = stock part x offer / buyer's price. Break-even
    /// synergies keep earnings per share where they are. The exchange ratio is new shares for one
    /// target share, which is the offer over the buyer's price in a deal all in stock. Accretion to
    /// two decimals from unrounded figures.
    private static Outcome<Accretion> merger(Merger in) {
        if (in.acquirer().netIncome().signum() <= 0) {
            throw new BadField(
                    "acquirer.netIncome",
                    in.acquirer().netIncome().toPlainString(),
                    "above zero, as a loss per share is neither accreted nor diluted");
        }
        BigDecimal parts = in.cashPart().add(in.debtPart()).add(in.stockPart());
        if (parts.compareTo(HUNDRED) != 0) {
            throw new BadField(
                    "stockPart",
                    in.stockPart().toPlainString() + " of parts that sum to " + pct(parts),
                    "cash, debt and stock parts that sum to 100%");
        }
        Working w = new Working();
        BigDecimal price = Discounting.grown(in.target().price(), in.premium());
        BigDecimal offer =
                w.dollars(
                        "offer",
                        usd(price) + " x " + Unit.SHARES.format(in.target().shares()),
                        price.multiply(in.target().shares()));
        BigDecimal financing =
                w.dollars(
                        "cost of cash and debt",
                        pct(in.cashYield())
                                + " of the cash, "
                                + pct(in.debtRate())
                                + " of the debt",
                        share(in.cashYield(), share(in.cashPart(), offer))
                                .add(share(in.debtRate(), share(in.debtPart(), offer))));
        BigDecimal newShares =
                w.step(
                        "new shares",
                        pct(in.stockPart()) + " of the offer / " + usd(in.acquirer().price()),
                        divide(share(in.stockPart(), offer), in.acquirer().price()),
                        Unit.SHARES);
        BigDecimal without =
                in.acquirer()
                        .netIncome()
                        .add(in.target().netIncome())
                        .subtract(afterTax(in.amortization().add(financing), in.taxRate()));
        w.dollars("income without synergies", "both incomes less costs after tax", without);
        BigDecimal income =
                w.dollars(
                        "combined income",
                        usd(without) + " + synergies after tax",
                        without.add(afterTax(in.synergies(), in.taxRate())));
        BigDecimal shares = in.acquirer().shares().add(newShares);
        BigDecimal own =
                w.dollars(
                        "earnings per share alone",
                        usd(in.acquirer().netIncome())
                                + " / "
                                + Unit.SHARES.format(in.acquirer().shares()),
                        divide(in.acquirer().netIncome(), in.acquirer().shares()));
        BigDecimal combined =
                w.dollars(
                        "earnings per share together",
                        usd(income) + " / " + Unit.SHARES.format(shares),
                        divide(income, shares));
        BigDecimal accretion =
                w.percent(
                        "accretion",
                        usd(combined) + " / " + usd(own) + " - 1",
                        percentOf(combined.subtract(own), own));
        BigDecimal lacking = own.multiply(shares).subtract(without);
        BigDecimal breakEven =
                w.dollars(
                        "break-even synergies",
                        usd(lacking) + " / (1 - " + pct(in.taxRate()) + ")",
                        divide(lacking, BigDecimal.ONE.subtract(fraction(in.taxRate()))));
        return w.gives(
                new Accretion(
                        round(accretion, Unit.PERCENT),
                        cents(combined),
                        cents(own),
                        cents(offer),
                        round(divide(newShares, in.target().shares()), Unit.RATIO),
                        round(newShares, Unit.SHARES),
                        cents(breakEven)));
    }

    private static BigDecimal afterTax(BigDecimal amount, BigDecimal taxRate) {
        return amount.subtract(share(taxRate, amount));
    }

    /// Uses (price and fees) less debt is the equity put in. Each year's cash flow, before interest
    /// and after tax, pays the interest on the opening net debt after its tax and then debt; what
    /// is left over is kept as cash that earns nothing, and what lacks is borrowed. Equity taken
    /// out is the exit price less net debt, and not below zero. MOIC = out / in, to four decimals;
    /// IRR = MOIC^(1 / years) - 1, as money flows at both ends only.
    private static Outcome<Returns> buyout(Buyout in) {
        Working w = new Working();
        BigDecimal price =
                w.dollars(
                        "price",
                        usd(in.entryEbitda()) + " x " + in.entryMultiple().toPlainString(),
                        in.entryEbitda().multiply(in.entryMultiple()));
        BigDecimal uses = w.dollars("uses", "price and fees", price.add(in.fees()));
        BigDecimal equity =
                w.dollars(
                        "equity in", usd(uses) + " - " + usd(in.debt()), uses.subtract(in.debt()));
        if (equity.signum() <= 0) {
            throw new BadField(
                    "debt", in.debt().toPlainString(), "less than price and fees, " + usd(uses));
        }
        BigDecimal net = in.debt();
        List<YearOfDebt> years = new ArrayList<>();
        for (BigDecimal flow : in.cashFlows()) {
            BigDecimal interest = share(in.interestRate(), notNegative(net));
            net = net.add(afterTax(interest, in.taxRate())).subtract(flow).round(Working.DIGITS);
            years.add(new YearOfDebt(years.size() + 1, cents(interest), cents(net)));
            w.dollars(
                    "net debt of year " + years.size(),
                    "interest " + usd(interest) + " after tax, cash flow " + usd(flow),
                    net);
        }
        BigDecimal out =
                w.dollars(
                        "equity out",
                        usd(in.exitEbitda())
                                + " x "
                                + in.exitMultiple().toPlainString()
                                + " - "
                                + usd(net)
                                + ", at least 0",
                        notNegative(in.exitEbitda().multiply(in.exitMultiple()).subtract(net)));
        BigDecimal moic = w.ratio("MOIC", usd(out) + " / " + usd(equity), divide(out, equity));
        double irr =
                w.number(
                        "IRR",
                        "MOIC^(1 / " + years.size() + ") - 1",
                        100 * (StrictMath.pow(moic.doubleValue(), 1.0 / years.size()) - 1),
                        Unit.PERCENT);
        return w.gives(
                new Returns(
                        irr,
                        round(moic, Unit.RATIO),
                        cents(equity),
                        cents(out),
                        cents(uses),
                        round(divide(in.debt(), in.entryEbitda()), Unit.RATIO),
                        years));
    }
}
