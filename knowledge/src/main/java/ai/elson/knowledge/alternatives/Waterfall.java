package ai.elson.knowledge.alternatives;

import static ai.elson.knowledge.calculator.Working.*;

import ai.elson.knowledge.calculator.BadField;
import ai.elson.knowledge.calculator.Calculator;
import ai.elson.knowledge.calculator.Field;
import ai.elson.knowledge.calculator.Formula;
import ai.elson.knowledge.calculator.Outcome;
import ai.elson.knowledge.calculator.Working;
import ai.elson.knowledge.rule.Unit;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/// How a private fund's distributions are shared by its partners: return of capital, preferred
/// return, catch-up, carried interest. Payments are rounded to the cent.
///
/// Source: CFA Institute, Private Capital, Real Estate, Infrastructure: distribution waterfalls; A.
/// Metrick and A. Yasuda, Review of Financial Studies 23 (2010).
final class Waterfall {

    private Waterfall() {}

    record Flow(
            @Field(value = "day", unit = Unit.TEXT) LocalDate date,
            @Field(value = "paid in by the limited partners", unit = Unit.USD, min = 0, max = 1e12)
                    BigDecimal contribution,
            @Field(value = "to be distributed", unit = Unit.USD, min = 0, max = 1e12)
                    BigDecimal distribution) {}

    record WholeFund(
            @Field(value = "flows in order of time", unit = Unit.TEXT) List<Flow> flows,
            @Field(value = "preferred return a year", unit = Unit.PERCENT, min = 0, max = 30)
                    BigDecimal preferredReturn,
            @Field(value = "part of the catch-up", unit = Unit.PERCENT, min = 0, max = 100)
                    BigDecimal catchUp,
            @Field(value = "carried interest", unit = Unit.PERCENT, min = 0, max = 50)
                    BigDecimal carry) {}

    record Row(
            @Field(value = "day", unit = Unit.TEXT) LocalDate date,
            @Field(value = "to the limited partners", unit = Unit.USD) BigDecimal limitedPartners,
            @Field(value = "to the general partner", unit = Unit.USD) BigDecimal generalPartner) {}

    record Shared(
            @Field(value = "carried interest paid", unit = Unit.USD) BigDecimal carriedInterest,
            @Field(value = "to the limited partners", unit = Unit.USD) BigDecimal limitedPartners,
            @Field(value = "capital returned", unit = Unit.USD) BigDecimal capitalReturned,
            @Field(value = "preferred return paid", unit = Unit.USD) BigDecimal preferredPaid,
            @Field(value = "catch-up to the general partner", unit = Unit.USD)
                    BigDecimal catchUpPaid,
            @Field(value = "still owed before any carry", unit = Unit.USD) BigDecimal hurdleLeft,
            @Field(value = "each distribution", unit = Unit.USD) List<Row> distributions) {}

    record Deal(
            @Field(value = "name of the deal", unit = Unit.TEXT) String name,
            @Field(value = "capital invested", unit = Unit.USD, min = 0.01, max = 1e12)
                    BigDecimal capital,
            @Field(value = "proceeds at exit", unit = Unit.USD, min = 0, max = 1e12)
                    BigDecimal proceeds,
            @Field(value = "years to exit", unit = Unit.YEARS, min = 0, max = 30)
                    BigDecimal years) {}

    record Deals(
            @Field(value = "deals in order of exit", unit = Unit.TEXT) List<Deal> deals,
            @Field(value = "preferred return a year", unit = Unit.PERCENT, min = 0, max = 30)
                    BigDecimal preferredReturn,
            @Field(value = "part of the catch-up", unit = Unit.PERCENT, min = 0, max = 100)
                    BigDecimal catchUp,
            @Field(value = "carried interest", unit = Unit.PERCENT, min = 0, max = 50)
                    BigDecimal carry) {}

    record DealShare(
            @Field(value = "name of the deal", unit = Unit.TEXT) String name,
            @Field(value = "carry on the deal", unit = Unit.USD) BigDecimal carry,
            @Field(value = "to the limited partners", unit = Unit.USD)
                    BigDecimal limitedPartners) {}

    record DealByDeal(
            @Field(value = "carry deal by deal", unit = Unit.USD) BigDecimal americanCarry,
            @Field(value = "carry on the fund as a whole", unit = Unit.USD)
                    BigDecimal europeanCarry,
            @Field(value = "owed back by the general partner", unit = Unit.USD) BigDecimal clawback,
            @Field(value = "each deal", unit = Unit.USD) List<DealShare> deals) {}

    static final List<Calculator<?, ?>> CALCULATORS =
            List.of(
                    new Formula<>(
                            "private_equity_waterfall",
                            "Private equity waterfall",
                            "European distribution waterfall: preferred return, catch-up and carried interest",
                            "alternatives_crypto",
                            "private_equity",
                            WholeFund.class,
                            Shared.class,
                            Waterfall::wholeFund),
                    new Formula<>(
                            "deal_by_deal_carry",
                            "Deal-by-deal carry",
                            "American deal-by-deal carried interest and the clawback owed",
                            "alternatives_crypto",
                            "private_equity",
                            Deals.class,
                            DealByDeal.class,
                            Waterfall::dealByDeal));

    /// The hurdle is the capital not yet returned, with the preferred return compounded on days of
    /// a 365th of a year; payments reduce it, capital first. Nothing is carried while it is above
    /// zero. On one day a contribution comes before a distribution.
    private static Outcome<Shared> wholeFund(WholeFund in) {
        Tiers tiers = new Tiers(in.catchUp(), in.carry());
        Working w = new Working();
        Tiers.Payment paid = Tiers.Payment.NOTHING;
        BigDecimal contributed = BigDecimal.ZERO;
        BigDecimal hurdle = BigDecimal.ZERO;
        LocalDate last = in.flows().getFirst().date();
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < in.flows().size(); i++) {
            Flow flow = in.flows().get(i);
            if (flow.date().isBefore(last)) {
                throw new BadField(
                        "flows[" + i + "].date", flow.date().toString(), "a day from " + last);
            }
            double years = ChronoUnit.DAYS.between(last, flow.date()) / 365.0;
            if (years > 100) {
                throw new BadField(
                        "flows[" + i + "].date",
                        flow.date().toString(),
                        "a day within 100 years of the last");
            }
            last = flow.date();
            hurdle = hurdle.multiply(growth(in.preferredReturn(), years)).add(flow.contribution());
            contributed = contributed.add(flow.contribution());
            if (flow.distribution().signum() == 0) {
                continue;
            }
            BigDecimal capitalOwed = contributed.subtract(paid.capital());
            Tiers.Payment payment =
                    tiers.pay(
                            cents(flow.distribution()),
                            capitalOwed,
                            hurdle.subtract(capitalOwed),
                            paid,
                            contributed);
            w.dollars(
                    "distribution of " + flow.date(),
                    usd(payment.capital())
                            + " capital, "
                            + usd(payment.preferred())
                            + " preferred return, "
                            + usd(payment.catchUp())
                            + " catch-up, "
                            + usd(payment.carried())
                            + " carry, rest to the limited partners",
                    flow.distribution());
            hurdle = notNegative(hurdle.subtract(payment.capital()).subtract(payment.preferred()));
            paid = paid.plus(payment);
            rows.add(new Row(flow.date(), payment.limited(), payment.general()));
        }
        w.dollars("hurdle left", "capital and preferred return not yet paid", hurdle);
        return w.gives(
                new Shared(
                        w.dollars(
                                "carried interest",
                                usd(paid.catchUp()) + " + " + usd(paid.carried()),
                                paid.general()),
                        paid.limited(),
                        paid.capital(),
                        paid.preferred(),
                        paid.catchUp(),
                        cents(hurdle),
                        rows));
    }

    private static BigDecimal growth(BigDecimal percent, double years) {
        return BigDecimal.valueOf(StrictMath.pow(1 + percent.doubleValue() / 100, years));
    }

    /// Each deal by itself: its capital, its preferred return compounded over its years, catch-up,
    /// carry; a loss elsewhere is not made good. The whole fund's carry takes capital, preferred
    /// returns and proceeds of all deals together; what the general partner has above it is owed
    /// back.
    private static Outcome<DealByDeal> dealByDeal(Deals in) {
        Tiers tiers = new Tiers(in.catchUp(), in.carry());
        Working w = new Working();
        List<DealShare> deals = new ArrayList<>();
        BigDecimal capital = BigDecimal.ZERO;
        BigDecimal preferred = BigDecimal.ZERO;
        BigDecimal proceeds = BigDecimal.ZERO;
        BigDecimal american = BigDecimal.ZERO;
        for (Deal deal : in.deals()) {
            BigDecimal owed =
                    deal.capital()
                            .multiply(growth(in.preferredReturn(), deal.years().doubleValue()))
                            .subtract(deal.capital());
            Tiers.Payment payment =
                    tiers.pay(
                            cents(deal.proceeds()),
                            deal.capital(),
                            owed,
                            Tiers.Payment.NOTHING,
                            deal.capital());
            w.dollars(
                    "carry on " + deal.name(),
                    usd(deal.proceeds())
                            + " after "
                            + usd(deal.capital())
                            + " capital and "
                            + usd(owed)
                            + " preferred return",
                    payment.general());
            deals.add(new DealShare(deal.name(), payment.general(), payment.limited()));
            american = american.add(payment.general());
            capital = capital.add(deal.capital());
            preferred = preferred.add(owed);
            proceeds = proceeds.add(cents(deal.proceeds()));
        }
        w.dollars("carry deal by deal", "sum", american);
        BigDecimal european =
                w.dollars(
                        "carry on the whole fund",
                        usd(proceeds)
                                + " after "
                                + usd(capital)
                                + " capital and "
                                + usd(preferred)
                                + " preferred return",
                        tiers.pay(proceeds, capital, preferred, Tiers.Payment.NOTHING, capital)
                                .general());
        BigDecimal clawback =
                w.dollars(
                        "clawback",
                        usd(american) + " - " + usd(european),
                        notNegative(american.subtract(european)));
        return w.gives(new DealByDeal(cents(american), european, cents(clawback), deals));
    }
}
