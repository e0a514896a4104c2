package ai.elson.knowledge.options;

import static ai.elson.knowledge.calculator.Working.*;

import ai.elson.knowledge.calculator.BadField;
import ai.elson.knowledge.calculator.Calculator;
import ai.elson.knowledge.calculator.Field;
import ai.elson.knowledge.calculator.Formula;
import ai.elson.knowledge.calculator.Outcome;
import ai.elson.knowledge.calculator.Working;
import ai.elson.knowledge.rule.Unit;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Shares held together with options on them until expiry, without interest on the premiums. Money
/// is rounded to cents, returns to a hundredth of a percent.
final class StockWithOptions {

    private StockWithOptions() {}

    private static final BigDecimal DAYS_OF_YEAR = BigDecimal.valueOf(365);

    record Covered(
            @Field(value = "stock price paid", unit = Unit.USD, min = 0.01, max = 1e6)
                    BigDecimal stockPrice,
            @Field(value = "strike of the call sold", unit = Unit.USD, min = 0.01, max = 1e6)
                    BigDecimal strike,
            @Field(value = "premium received a share", unit = Unit.USD, min = 0, max = 1e6)
                    BigDecimal premium,
            @Field(value = "dividends until expiry a share", unit = Unit.USD, min = 0, max = 1e5)
                    BigDecimal dividends,
            @Field(value = "days to expiry", unit = Unit.DAYS, min = 1, max = 3650) int days) {}

    record CoveredReturn(
            @Field(value = "return if the stock is called", unit = Unit.PERCENT)
                    BigDecimal returnIfCalled,
            @Field(value = "the same for a year, simple", unit = Unit.PERCENT)
                    BigDecimal yearlyReturnIfCalled,
            @Field(value = "return if the price stays", unit = Unit.PERCENT)
                    BigDecimal returnIfUnchanged,
            @Field(value = "stock price without gain or loss", unit = Unit.USD)
                    BigDecimal breakEven,
            @Field(value = "greatest gain a share", unit = Unit.USD) BigDecimal maximumGain) {}

    record Protected(
            @Field(value = "stock price paid", unit = Unit.USD, min = 0.01, max = 1e6)
                    BigDecimal stockPrice,
            @Field(value = "strike of the put bought", unit = Unit.USD, min = 0.01, max = 1e6)
                    BigDecimal strike,
            @Field(value = "premium paid a share", unit = Unit.USD, min = 0, max = 1e6)
                    BigDecimal premium,
            @Field(value = "shares", unit = Unit.SHARES, min = 1, max = 1e8) BigDecimal shares) {}

    record Insured(
            @Field(value = "greatest loss", unit = Unit.USD) BigDecimal maximumLoss,
            @Field(value = "greatest loss of the stock's cost", unit = Unit.PERCENT)
                    BigDecimal maximumLossPercent,
            @Field(value = "stock price without gain or loss", unit = Unit.USD)
                    BigDecimal breakEven,
            @Field(value = "premium of all shares", unit = Unit.USD) BigDecimal premiumCost,
            @Field(value = "least value at expiry", unit = Unit.USD) BigDecimal floorValue) {}

    record Collared(
            @Field(value = "stock price paid", unit = Unit.USD, min = 0.01, max = 1e6)
                    BigDecimal stockPrice,
            @Field(value = "strike of the put bought", unit = Unit.USD, min = 0.01, max = 1e6)
                    BigDecimal putStrike,
            @Field(value = "put premium paid a share", unit = Unit.USD, min = 0, max = 1e6)
                    BigDecimal putPremium,
            @Field(value = "strike of the call sold", unit = Unit.USD, min = 0.01, max = 1e6)
                    BigDecimal callStrike,
            @Field(value = "call premium received a share", unit = Unit.USD, min = 0, max = 1e6)
                    BigDecimal callPremium,
            @Field(value = "shares", unit = Unit.SHARES, min = 1, max = 1e8) BigDecimal shares) {}

    record Range(
            @Field(value = "premium paid, received below zero", unit = Unit.USD)
                    BigDecimal netPremium,
            @Field(value = "result at the call strike or above", unit = Unit.USD)
                    BigDecimal greatestResult,
            @Field(value = "result at the put strike or below", unit = Unit.USD)
                    BigDecimal leastResult,
            @Field(value = "price without gain or loss, if any", unit = Unit.USD)
                    @Nullable BigDecimal breakEven) {}

    static final List<Calculator<?, ?>> CALCULATORS =
            List.of(
                    new Formula<>(
                            "covered_call_return",
                            "Covered call return",
                            "Return of a covered call if called and if unchanged",
                            "derivatives",
                            "options",
                            Covered.class,
                            CoveredReturn.class,
                            StockWithOptions::covered),
                    new Formula<>(
                            "protective_put",
                            "Protective put",
                            "Greatest loss and break-even of stock insured with a put",
                            "derivatives",
                            "hedging",
                            Protected.class,
                            Insured.class,
                            StockWithOptions::insured),
                    new Formula<>(
                            "collar",
                            "Collar",
                            "Range of results of stock with a bought put and sold call",
                            "derivatives",
                            "hedging",
                            Collared.class,
                            Range.class,
                            StockWithOptions::collar));

    /// Returns on the stock price paid; the premium and dividends are income, not a lower cost.
    private static Outcome<CoveredReturn> covered(Covered in) {
        Working w = new Working();
        BigDecimal income =
                w.dollars(
                        "income",
                        usd(in.premium()) + " + " + usd(in.dividends()),
                        in.premium().add(in.dividends()));
        BigDecimal gain =
                w.dollars(
                        "gain if called",
                        usd(in.strike()) + " - " + usd(in.stockPrice()) + " + income",
                        in.strike().subtract(in.stockPrice()).add(income));
        BigDecimal called =
                w.percent(
                        "return if called",
                        usd(gain) + " / " + usd(in.stockPrice()),
                        percentOf(gain, in.stockPrice()));
        BigDecimal yearly =
                w.percent(
                        "a year",
                        "return x 365 / " + in.days(),
                        divide(called.multiply(DAYS_OF_YEAR), BigDecimal.valueOf(in.days())));
        BigDecimal still =
                w.dollars(
                        "gain if unchanged",
                        "income less what the call takes",
                        in.strike().min(in.stockPrice()).subtract(in.stockPrice()).add(income));
        BigDecimal unchanged =
                w.percent(
                        "return if unchanged",
                        usd(still) + " / " + usd(in.stockPrice()),
                        percentOf(still, in.stockPrice()));
        BigDecimal even =
                w.dollars(
                        "break-even",
                        usd(in.stockPrice()) + " - " + usd(income),
                        in.stockPrice().subtract(income));
        return w.gives(
                new CoveredReturn(
                        round(called, Unit.PERCENT),
                        round(yearly, Unit.PERCENT),
                        round(unchanged, Unit.PERCENT),
                        cents(even),
                        cents(gain)));
    }

    /// Whatever the stock does, the put sells it for the strike.
    private static Outcome<Insured> insured(Protected in) {
        Working w = new Working();
        BigDecimal paid =
                w.dollars(
                        "paid a share",
                        usd(in.stockPrice()) + " + " + usd(in.premium()),
                        in.stockPrice().add(in.premium()));
        BigDecimal premium =
                w.dollars(
                        "premium",
                        usd(in.premium()) + " x " + in.shares().toPlainString(),
                        in.premium().multiply(in.shares()));
        BigDecimal floor =
                w.dollars(
                        "floor",
                        usd(in.strike()) + " x " + in.shares().toPlainString(),
                        in.strike().multiply(in.shares()));
        BigDecimal loss =
                w.dollars(
                        "greatest loss",
                        usd(paid)
                                + " x "
                                + in.shares().toPlainString()
                                + " - floor, not below zero",
                        notNegative(paid.multiply(in.shares()).subtract(floor)));
        BigDecimal percent =
                w.percent(
                        "of the stock's cost",
                        usd(loss) + " / (" + usd(in.stockPrice()) + " x shares)",
                        percentOf(loss, in.stockPrice().multiply(in.shares())));
        return w.gives(
                new Insured(
                        cents(loss),
                        round(percent, Unit.PERCENT),
                        cents(paid),
                        cents(premium),
                        cents(floor)));
    }

    /// The result is that of the stock price held between the strikes, less the net premium.
    private static Outcome<Range> collar(Collared in) {
        if (in.callStrike().compareTo(in.putStrike()) < 0) {
            throw new BadField(
                    "callStrike",
                    in.callStrike().toPlainString(),
                    "at least the put strike, " + usd(in.putStrike()));
        }
        Working w = new Working();
        BigDecimal net =
                w.dollars(
                        "net premium a share",
                        usd(in.putPremium()) + " - " + usd(in.callPremium()),
                        in.putPremium().subtract(in.callPremium()));
        BigDecimal cost =
                w.dollars("net premium", usd(net) + " x shares", net.multiply(in.shares()));
        BigDecimal paid =
                w.dollars(
                        "paid a share",
                        usd(in.stockPrice()) + " + " + usd(net),
                        in.stockPrice().add(net));
        BigDecimal best =
                w.dollars(
                        "at the call strike",
                        "(" + usd(in.callStrike()) + " - " + usd(paid) + ") x shares",
                        in.callStrike().subtract(paid).multiply(in.shares()));
        BigDecimal worst =
                w.dollars(
                        "at the put strike",
                        "(" + usd(in.putStrike()) + " - " + usd(paid) + ") x shares",
                        in.putStrike().subtract(paid).multiply(in.shares()));
        boolean between = best.signum() >= 0 && worst.signum() <= 0;
        return w.gives(
                new Range(cents(cost), cents(best), cents(worst), between ? cents(paid) : null));
    }
}
