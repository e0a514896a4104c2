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
import org.jspecify.annotations.Nullable;

/// How long cash lasts, and how much stock to order.
///
/// Source: R. A. Brealey, S. C. Myers, Principles of Corporate Finance, Working Capital; F. W.
/// Harris, Factory 10(2) (1913) (order quantity).
final class CashPlanning {

    private CashPlanning() {}

    private static final int MOST_MONTHS = 600;
    private static final BigDecimal DAYS_OF_A_YEAR = BigDecimal.valueOf(365);

    record Burn(
            @Field(value = "cash", unit = Unit.USD, min = 0, max = 1e13) BigDecimal cash,
            @Field(value = "next month's receipts", unit = Unit.USD, min = 0, max = 1e12)
                    BigDecimal monthlyReceipts,
            @Field(value = "monthly spending", unit = Unit.USD, min = 0, max = 1e12)
                    BigDecimal monthlySpending,
            @Field(value = "monthly growth of receipts", unit = Unit.PERCENT, min = -50, max = 50)
                    BigDecimal receiptsGrowth) {}

    record Runway(
            @Field(value = "months paid in full", unit = Unit.MONTHS) @Nullable Integer runway,
            @Field(value = "net burn of the first month", unit = Unit.USD) BigDecimal netBurn,
            @Field(value = "least cash on the way", unit = Unit.USD) BigDecimal leastCash,
            @Field(value = "why there is no end", unit = Unit.TEXT) @Nullable String note) {}

    record Reserves(
            @Field(value = "cash and short-term investments", unit = Unit.USD, min = 0, max = 1e13)
                    BigDecimal cash,
            @Field(value = "yearly operating expense", unit = Unit.USD, min = 0.01, max = 1e13)
                    BigDecimal operatingExpense,
            @Field(
                            value = "depreciation and other noncash expense",
                            unit = Unit.USD,
                            min = 0,
                            max = 1e13)
                    BigDecimal noncashExpense) {}

    record DaysOfCash(
            @Field(value = "days of cash on hand", unit = Unit.DAYS) BigDecimal days,
            @Field(value = "cash expense a day", unit = Unit.USD) BigDecimal dailyExpense) {}

    record Month(
            @Field(value = "receipts", unit = Unit.USD, min = 0, max = 1e12) BigDecimal receipts,
            @Field(value = "payments", unit = Unit.USD, min = 0, max = 1e12) BigDecimal payments) {}

    record Budget(
            @Field(value = "opening cash", unit = Unit.USD, min = -1e12, max = 1e12)
                    BigDecimal openingCash,
            @Field(value = "least cash to keep", unit = Unit.USD, min = 0, max = 1e12)
                    BigDecimal minimumCash,
            @Field(value = "each month or week", unit = Unit.TEXT, maxItems = 120)
                    List<Month> periods) {}

    record Row(
            @Field(value = "period", unit = Unit.COUNT) int period,
            @Field(value = "receipts less payments", unit = Unit.USD) BigDecimal net,
            @Field(value = "closing cash", unit = Unit.USD) BigDecimal closingCash,
            @Field(value = "lacking to the least", unit = Unit.USD) BigDecimal shortfall) {}

    record Forecast(
            @Field(value = "most financing needed", unit = Unit.USD) BigDecimal financingNeed,
            @Field(value = "first period that lacks cash", unit = Unit.COUNT)
                    @Nullable Integer firstShortPeriod,
            @Field(value = "cash at the end", unit = Unit.USD) BigDecimal closingCash,
            @Field(value = "each period", unit = Unit.TEXT) List<Row> periods) {}

    record Stock(
            @Field(value = "units a year", unit = Unit.COUNT, min = 0.01, max = 1e12)
                    BigDecimal yearlyDemand,
            @Field(value = "cost of one order", unit = Unit.USD, min = 0.01, max = 1e9)
                    BigDecimal orderCost,
            @Field(value = "yearly cost of holding a unit", unit = Unit.USD, min = 0.01, max = 1e9)
                    BigDecimal holdingCost,
            @Field(value = "days until delivery", unit = Unit.DAYS, min = 0, max = 365)
                    BigDecimal leadDays,
            @Field(value = "safety stock in units", unit = Unit.COUNT, min = 0, max = 1e12)
                    BigDecimal safetyStock) {}

    record Order(
            @Field(value = "units to order at once", unit = Unit.RATIO) BigDecimal orderQuantity,
            @Field(value = "orders a year", unit = Unit.RATIO) BigDecimal ordersPerYear,
            @Field(value = "yearly ordering and holding cost", unit = Unit.USD)
                    BigDecimal yearlyCost,
            @Field(value = "order when so many units remain", unit = Unit.RATIO)
                    BigDecimal reorderPoint) {}

    static final List<Calculator<?, ?>> CALCULATORS =
            List.of(
                    new Formula<>(
                            "cash_runway",
                            "Cash runway",
                            "Months of runway until a startup's cash is burned",
                            "business_finance",
                            "cash_flow",
                            Burn.class,
                            Runway.class,
                            CashPlanning::runway),
                    new Formula<>(
                            "days_cash_on_hand",
                            "Days of cash on hand",
                            "Days of cash on hand to cover operating expenses",
                            "business_finance",
                            "cash_flow",
                            Reserves.class,
                            DaysOfCash.class,
                            CashPlanning::days),
                    new Formula<>(
                            "cash_flow_forecast",
                            "Cash flow forecast",
                            "Cash budget: forecast of receipts, payments and financing needed",
                            "business_finance",
                            "cash_flow",
                            Budget.class,
                            Forecast.class,
                            CashPlanning::forecast),
                    new Formula<>(
                            "economic_order_quantity",
                            "Economic order quantity",
                            "EOQ: inventory order size, orders a year and reorder point",
                            "business_finance",
                            "cash_flow",
                            Stock.class,
                            Order.class,
                            CashPlanning::order));

    /// Month by month cash + receipts - spending, receipts growing each month; the runway is the
    /// months before the first one that cash cannot pay in full. There is no end where receipts
    /// that do not shrink have reached spending, and none is sought beyond 600 months.
    private static Outcome<Runway> runway(Burn in) {
        Working w = new Working();
        BigDecimal burn =
                w.dollars(
                        "net burn",
                        usd(in.monthlySpending()) + " - " + usd(in.monthlyReceipts()),
                        in.monthlySpending().subtract(in.monthlyReceipts()));
        BigDecimal cash = in.cash();
        BigDecimal least = cash;
        BigDecimal receipts = in.monthlyReceipts();
        int month = 0;
        String note = "cash lasts for " + MOST_MONTHS + " months or more";
        while (cash.signum() >= 0 && month < MOST_MONTHS) {
            if (in.receiptsGrowth().signum() >= 0
                    && receipts.compareTo(in.monthlySpending()) >= 0) {
                note = "receipts cover spending from month " + (month + 1);
                break;
            }
            month++;
            cash = cash.add(receipts).subtract(in.monthlySpending()).round(Working.DIGITS);
            least = least.min(notNegative(cash));
            receipts = Discounting.grown(receipts, in.receiptsGrowth()).round(Working.DIGITS);
        }
        boolean ends = cash.signum() < 0;
        w.dollars("cash after " + month + " months", ends ? "not enough" : note, cash);
        if (ends) {
            w.step(
                    "months that cash lasts",
                    "the months before that one",
                    BigDecimal.valueOf(month - 1),
                    Unit.MONTHS);
        }
        return w.gives(
                new Runway(ends ? month - 1 : null, cents(burn), cents(least), ends ? null : note));
    }

    /// Cash x 365 / (operating expense - noncash expense), to whole days, half up.
    private static Outcome<DaysOfCash> days(Reserves in) {
        BigDecimal expense = in.operatingExpense().subtract(in.noncashExpense());
        if (expense.signum() <= 0) {
            throw new BadField(
                    "noncashExpense",
                    in.noncashExpense().toPlainString(),
                    "less than operating expense, " + usd(in.operatingExpense()));
        }
        Working w = new Working();
        BigDecimal daily =
                w.dollars(
                        "cash expense a day",
                        usd(expense) + " / 365",
                        divide(expense, DAYS_OF_A_YEAR));
        BigDecimal days =
                w.step(
                        "days of cash",
                        usd(in.cash()) + " / " + usd(daily),
                        divide(in.cash().multiply(DAYS_OF_A_YEAR), expense),
                        Unit.DAYS);
        return w.gives(new DaysOfCash(round(days, Unit.DAYS), cents(daily)));
    }

    /// Opening cash + receipts - payments of each period; what lacks to the least cash must be
    /// financed, the most of it being the need. Interest on it is not counted. Cents.
    private static Outcome<Forecast> forecast(Budget in) {
        Working w = new Working();
        BigDecimal cash = in.openingCash();
        BigDecimal need = BigDecimal.ZERO;
        Integer first = null;
        List<Row> rows = new ArrayList<>();
        for (Month month : in.periods()) {
            BigDecimal net = month.receipts().subtract(month.payments());
            cash =
                    w.dollars(
                            "cash after period " + (rows.size() + 1),
                            usd(cash)
                                    + " + "
                                    + usd(month.receipts())
                                    + " - "
                                    + usd(month.payments()),
                            cash.add(net));
            BigDecimal lacking = notNegative(in.minimumCash().subtract(cash));
            if (lacking.signum() > 0 && first == null) {
                first = rows.size() + 1;
            }
            need = need.max(lacking);
            rows.add(new Row(rows.size() + 1, cents(net), cents(cash), cents(lacking)));
        }
        w.dollars("financing needed", "the most that lacks to " + usd(in.minimumCash()), need);
        return w.gives(new Forecast(cents(need), first, cents(cash), rows));
    }

    /// Q = square root of (2 D S / H), D units a year, S the cost of an order, H the yearly cost of
    /// holding a unit; then ordering D S / Q and holding Q H / 2 cost the same. Order again at the
    /// demand of the delivery time (of a 365-day year) and the safety stock, whose holding is
    /// counted. Four decimals.
    private static Outcome<Order> order(Stock in) {
        Working w = new Working();
        BigDecimal quantity =
                w.ratio(
                        "order quantity",
                        "square root of 2 x "
                                + figure(in.yearlyDemand().doubleValue())
                                + " x "
                                + usd(in.orderCost())
                                + " / "
                                + usd(in.holdingCost()),
                        divide(
                                        in.yearlyDemand()
                                                .multiply(in.orderCost())
                                                .multiply(BigDecimal.TWO),
                                        in.holdingCost())
                                .sqrt(Working.DIGITS));
        BigDecimal orders =
                w.ratio("orders a year", "demand / quantity", divide(in.yearlyDemand(), quantity));
        BigDecimal cost =
                w.dollars(
                        "yearly cost",
                        "orders x "
                                + usd(in.orderCost())
                                + " + (quantity / 2 + safety stock) x "
                                + usd(in.holdingCost()),
                        orders.multiply(in.orderCost())
                                .add(
                                        divide(quantity, BigDecimal.TWO)
                                                .add(in.safetyStock())
                                                .multiply(in.holdingCost())));
        BigDecimal reorder =
                w.ratio(
                        "reorder point",
                        "demand x " + in.leadDays().toPlainString() + " / 365 + safety stock",
                        divide(in.yearlyDemand().multiply(in.leadDays()), DAYS_OF_A_YEAR)
                                .add(in.safetyStock()));
        return w.gives(
                new Order(
                        round(quantity, Unit.RATIO),
                        round(orders, Unit.RATIO),
                        cents(cost),
                        round(reorder, Unit.RATIO)));
    }
}
