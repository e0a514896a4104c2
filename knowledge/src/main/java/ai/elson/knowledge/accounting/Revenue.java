package ai.elson.knowledge.accounting;

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

/// Revenue of contracts with several obligations, and of those fulfilled over time.
final class Revenue {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private Revenue() {}

    record Obligation(
            @Field(value = "what is promised", unit = Unit.TEXT) String name,
            @Field(value = "standalone selling price", unit = Unit.USD, min = 0, max = 1e12)
                    BigDecimal standalonePrice,
            @Field(value = "whether the discount falls on it", unit = Unit.TEXT)
                    boolean discounted) {}

    record Contract(
            @Field(value = "transaction price", unit = Unit.USD, min = 0, max = 1e12)
                    BigDecimal transactionPrice,
            @Field(value = "performance obligations", unit = Unit.TEXT, maxItems = 100)
                    List<Obligation> obligations) {}

    record Allocated(
            @Field(value = "what is promised", unit = Unit.TEXT) String name,
            @Field(value = "its part of the price", unit = Unit.USD) BigDecimal allocated) {}

    record Allocation(
            @Field(value = "sum of standalone prices", unit = Unit.USD) BigDecimal standaloneTotal,
            @Field(value = "discount of the bundle", unit = Unit.USD) BigDecimal discount,
            @Field(value = "price of each obligation", unit = Unit.TEXT) List<Allocated> parts) {}

    record LongContract(
            @Field(value = "contract price", unit = Unit.USD, min = 0, max = 1e12)
                    BigDecimal contractPrice,
            @Field(value = "cost incurred to date", unit = Unit.USD, min = 0, max = 1e12)
                    BigDecimal costToDate,
            @Field(value = "cost still to come", unit = Unit.USD, min = 0, max = 1e12)
                    BigDecimal costToComplete,
            @Field(value = "revenue of earlier periods", unit = Unit.USD, min = 0, max = 1e12)
                    BigDecimal priorRevenue,
            @Field(value = "cost of earlier periods", unit = Unit.USD, min = 0, max = 1e12)
                    BigDecimal priorCost) {}

    record Progress(
            @Field(value = "revenue of the period", unit = Unit.USD) BigDecimal revenue,
            @Field(value = "part completed", unit = Unit.PERCENT) BigDecimal percentComplete,
            @Field(value = "revenue to date", unit = Unit.USD) BigDecimal revenueToDate,
            @Field(value = "gross profit of the period", unit = Unit.USD) BigDecimal grossProfit,
            @Field(value = "provision for the loss ahead", unit = Unit.USD)
                    BigDecimal lossProvision) {}

    static final List<Calculator<?, ?>> CALCULATORS =
            List.of(
                    new Formula<>(
                            "revenue_allocation",
                            "Allocation of the transaction price",
                            "Splits a contract price over its obligations by standalone prices",
                            "accounting",
                            "gaap_ifrs",
                            Contract.class,
                            Allocation.class,
                            Revenue::allocate),
                    new Formula<>(
                            "percentage_of_completion",
                            "Percentage of completion",
                            "Revenue and profit of a long contract by cost incurred",
                            "accounting",
                            "gaap_ifrs",
                            LongContract.class,
                            Progress.class,
                            Revenue::completion));

    /// By relative standalone selling prices, in cents that sum to the price. Where observable
    /// evidence puts the discount on some obligations only, those are marked: they share what the
    /// others leave at their full prices.
    ///
    /// Source: FASB ASC 606-10-32-31 and -32-37.
    private static Outcome<Allocation> allocate(Contract in) {
        BigDecimal total = Totals.of(in.obligations(), Obligation::standalonePrice);
        if (total.signum() == 0) {
            throw new BadField(
                    "obligations[0].standalonePrice", "all zero", "at least one price above zero");
        }
        boolean all = in.obligations().stream().noneMatch(Obligation::discounted);
        Working w = new Working();
        w.uses("acct.revenue");
        w.dollars("sum of standalone prices", "of " + in.obligations().size(), total);
        BigDecimal discount =
                w.dollars(
                        "discount",
                        usd(total) + " - " + usd(in.transactionPrice()),
                        total.subtract(in.transactionPrice()));
        List<BigDecimal> weights =
                in.obligations().stream()
                        .map(o -> all || o.discounted() ? o.standalonePrice() : BigDecimal.ZERO)
                        .toList();
        BigDecimal shared = Totals.of(weights, x -> x);
        BigDecimal toShare = in.transactionPrice().subtract(Totals.of(full(in, all), x -> x));
        if (toShare.signum() < 0 || shared.signum() == 0 || (!all && discount.signum() < 0)) {
            throw new BadField(
                    "transactionPrice",
                    in.transactionPrice().toPlainString(),
                    "from "
                            + usd(total.subtract(shared))
                            + " to "
                            + usd(total)
                            + ", so that the discount fits the marked obligations");
        }
        List<BigDecimal> split = Totals.split(toShare, weights);
        List<Allocated> parts = new ArrayList<>();
        for (int i = 0; i < split.size(); i++) {
            Obligation o = in.obligations().get(i);
            BigDecimal part = all || o.discounted() ? split.get(i) : cents(o.standalonePrice());
            parts.add(new Allocated(o.name(), part));
            if (i < 50) {
                w.dollars(
                        o.name(),
                        all || o.discounted()
                                ? usd(toShare)
                                        + " x "
                                        + usd(o.standalonePrice())
                                        + " / "
                                        + usd(shared)
                                : "its standalone price",
                        part);
            }
        }
        return w.gives(new Allocation(cents(total), cents(discount), parts));
    }

    /// What obligations without discount take, each to the cent.
    private static List<BigDecimal> full(Contract in, boolean all) {
        return in.obligations().stream()
                .filter(o -> !all && !o.discounted())
                .map(o -> cents(o.standalonePrice()))
                .toList();
    }

    /// Cost to cost: the part completed is the cost to date over the total cost expected. If the
    /// contract as a whole loses, the part of the loss that is still to come is provided for at
    /// once.
    ///
    /// Source: FASB ASC 606-10-25-31 and 606-10-55-20 (input methods); ASC 605-35-25-45 (losses).
    private static Outcome<Progress> completion(LongContract in) {
        BigDecimal expected = in.costToDate().add(in.costToComplete());
        if (expected.signum() == 0) {
            throw new BadField(
                    "costToComplete", "0", "more than zero if no cost has been incurred");
        }
        requireAtMost("priorCost", in.priorCost(), in.costToDate(), "the cost to date");
        requireAtMost("priorRevenue", in.priorRevenue(), in.contractPrice(), "the contract price");
        Working w = new Working();
        w.uses("acct.revenue");
        w.dollars(
                "total cost expected",
                usd(in.costToDate()) + " + " + usd(in.costToComplete()),
                expected);
        BigDecimal percent =
                w.percent(
                        "part completed",
                        usd(in.costToDate()) + " / " + usd(expected),
                        percentOf(in.costToDate(), expected));
        BigDecimal toDate =
                w.dollars(
                        "revenue to date",
                        "part completed x " + usd(in.contractPrice()),
                        cents(share(percent, in.contractPrice())));
        BigDecimal revenue =
                w.dollars(
                        "revenue of the period",
                        usd(toDate) + " - " + usd(in.priorRevenue()),
                        toDate.subtract(in.priorRevenue()));
        BigDecimal cost = in.costToDate().subtract(in.priorCost());
        BigDecimal profit =
                w.dollars(
                        "gross profit of the period",
                        usd(revenue) + " - " + usd(cost),
                        revenue.subtract(cost));
        BigDecimal loss = notNegative(expected.subtract(in.contractPrice()));
        BigDecimal provision =
                w.dollars(
                        "provision for the loss ahead",
                        usd(loss) + " x part not completed",
                        share(HUNDRED.subtract(percent), loss));
        return w.gives(
                new Progress(
                        cents(revenue),
                        round(percent, Unit.PERCENT),
                        toDate,
                        cents(profit),
                        cents(provision)));
    }
}
