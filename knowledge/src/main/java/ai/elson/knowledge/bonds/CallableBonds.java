package ai.elson.knowledge.bonds;

import static ai.elson.knowledge.calculator.Working.*;

import ai.elson.knowledge.calculator.BadField;
import ai.elson.knowledge.calculator.Calculator;
import ai.elson.knowledge.calculator.Field;
import ai.elson.knowledge.calculator.Formula;
import ai.elson.knowledge.calculator.Outcome;
import ai.elson.knowledge.calculator.Working;
import ai.elson.knowledge.rule.Unit;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Bonds that the issuer may redeem early.
final class CallableBonds {

    private CallableBonds() {}

    record Call(
            @Field(value = "call date", unit = Unit.TEXT) LocalDate date,
            @Field(value = "call price of 100 face", unit = Unit.NUMBER, min = 1, max = 1000)
                    double price) {}

    record Callable(
            @Field(value = "settlement date", unit = Unit.TEXT) LocalDate settlement,
            @Field(value = "maturity date", unit = Unit.TEXT) LocalDate maturity,
            @Field(value = "coupon a year", unit = Unit.PERCENT, min = 0, max = 50) double coupon,
            @Field(value = "coupons a year", unit = Unit.TEXT) CouponFrequency frequency,
            @Field(value = "day count", unit = Unit.TEXT) DayCountRule dayCount,
            @Field(value = "clean price of 100 face", unit = Unit.NUMBER, min = 0.01, max = 5000)
                    double cleanPrice,
            @Field(value = "calls of the issuer", unit = Unit.TEXT, maxItems = 60)
                    List<Call> calls) {}

    record Redemption(
            @Field(value = "redemption date", unit = Unit.TEXT) LocalDate date,
            @Field(value = "redemption price", unit = Unit.NUMBER) double price,
            @Field(value = "yield to that date", unit = Unit.PERCENT) double yieldToDate) {}

    record Worst(
            @Field(value = "lowest of the yields", unit = Unit.PERCENT) double yieldToWorst,
            @Field(value = "date of the lowest yield", unit = Unit.TEXT) LocalDate worstDate,
            @Field(value = "yield to maturity", unit = Unit.PERCENT) double yieldToMaturity,
            @Field(value = "yield to each call", unit = Unit.TEXT) List<Redemption> yieldsToCall) {}

    static final List<Calculator<?, ?>> CALCULATORS =
            List.of(
                    new Formula<>(
                            "bond_yield_to_worst",
                            "Yield to call and to worst",
                            "Yield to call and yield to worst of a callable bond",
                            "fixed_income",
                            "bond_pricing",
                            Callable.class,
                            Worst.class,
                            CallableBonds::worst));

    /// The yield to each call, redeemed there at its price, and to maturity at 100; the lowest is
    /// the yield to worst. Of equal yields the earlier date counts. A call must fall on a coupon
    /// day after settlement.
    ///
    /// Source: MSRB Rule G-15(a)(i)(A)(5), yield to the lower of call and maturity; SIFMA, Standard
    /// Securities Calculation Methods.
    private static Outcome<Worst> worst(Callable in) {
        Working w = new Working();
        CouponBond bond =
                CouponBond.toMaturity(
                        in.settlement(), in.maturity(), in.coupon(), in.frequency(), in.dayCount());
        List<Redemption> calls = new ArrayList<>();
        for (int i = 0; i < in.calls().size(); i++) {
            Call call = in.calls().get(i);
            CouponBond called =
                    bond.redeemed(periods("calls[" + i + "].date", bond, call), call.price());
            calls.add(yieldTo(w, called, in.cleanPrice()));
        }
        Redemption held = yieldTo(w, bond, in.cleanPrice());
        List<Redemption> all = new ArrayList<>(calls);
        all.add(held);
        Redemption worst =
                all.stream()
                        .min(
                                Comparator.comparingDouble(Redemption::yieldToDate)
                                        .thenComparing(Redemption::date))
                        .orElseThrow();
        w.number(
                "yield to worst",
                "lowest of " + all.size() + ", on " + worst.date(),
                worst.yieldToDate(),
                Unit.PERCENT);
        return w.gives(new Worst(worst.yieldToDate(), worst.date(), held.yieldToDate(), calls));
    }

    private static Redemption yieldTo(Working w, CouponBond bond, double cleanPrice) {
        LocalDate day = bond.couponDay(bond.redeemedBefore());
        double found =
                w.number(
                        "yield to " + day,
                        "redeemed at " + figure(bond.redemption()),
                        bond.yieldAt("cleanPrice", cleanPrice),
                        Unit.PERCENT);
        return new Redemption(day, bond.redemption(), found);
    }

    /// Coupon periods from the call to maturity.
    private static int periods(String field, CouponBond bond, Call call) {
        int open = bond.coupons();
        for (int k = 1; k < open; k++) {
            if (bond.couponDay(k).equals(call.date())) {
                return k;
            }
        }
        throw new BadField(
                field,
                call.date().toString(),
                "a coupon date after settlement and before maturity, as " + bond.nextCouponDay());
    }
}
