package ai.elson.knowledge.company;

import static ai.elson.knowledge.calculator.Working.*;

import ai.elson.knowledge.calculator.Calculator;
import ai.elson.knowledge.calculator.Field;
import ai.elson.knowledge.calculator.Formula;
import ai.elson.knowledge.calculator.Outcome;
import ai.elson.knowledge.calculator.Working;
import ai.elson.knowledge.rule.Unit;
import java.math.BigDecimal;
import java.util.List;

/// A share's value from dividends whose growth changes.
///
/// Source: CFA Program curriculum, Discounted Dividend Valuation; A. Damodaran, Investment
/// Valuation, Dividend Discount Models.
final class DividendStages {

    private DividendStages() {}

    record Stages(
            @Field(value = "dividend just paid", unit = Unit.USD, min = 0, max = 1e6)
                    BigDecimal dividend,
            @Field(value = "required return", unit = Unit.PERCENT, min = 0.01, max = 100)
                    BigDecimal requiredReturn,
            @Field(value = "growth at first", unit = Unit.PERCENT, min = -50, max = 100)
                    BigDecimal firstGrowth,
            @Field(value = "years of that growth", unit = Unit.YEARS, min = 0, max = 50)
                    int firstYears,
            @Field(value = "years of even change after it", unit = Unit.YEARS, min = 0, max = 50)
                    int fadeYears,
            @Field(value = "growth for ever", unit = Unit.PERCENT, min = -50, max = 50)
                    BigDecimal lastGrowth) {}

    record Value(
            @Field(value = "value of one share", unit = Unit.USD) BigDecimal shareValue,
            @Field(value = "worth today of first dividends", unit = Unit.USD) BigDecimal firstStage,
            @Field(value = "worth today of fading stage", unit = Unit.USD) BigDecimal fadeStage,
            @Field(value = "worth today of all later", unit = Unit.USD) BigDecimal lastStage,
            @Field(value = "price when growth is steady", unit = Unit.USD)
                    BigDecimal terminalPrice) {}

    record Fading(
            @Field(value = "dividend just paid", unit = Unit.USD, min = 0, max = 1e6)
                    BigDecimal dividend,
            @Field(value = "required return", unit = Unit.PERCENT, min = 0.01, max = 100)
                    BigDecimal requiredReturn,
            @Field(value = "growth now", unit = Unit.PERCENT, min = -50, max = 100)
                    BigDecimal shortGrowth,
            @Field(value = "growth for ever", unit = Unit.PERCENT, min = -50, max = 50)
                    BigDecimal longGrowth,
            @Field(value = "years until growth is steady", unit = Unit.YEARS, min = 0, max = 50)
                    BigDecimal fadeYears) {}

    record HModel(
            @Field(value = "value of one share", unit = Unit.USD) BigDecimal shareValue,
            @Field(value = "value without the extra growth", unit = Unit.USD)
                    BigDecimal steadyValue,
            @Field(value = "value of the extra growth", unit = Unit.USD) BigDecimal extraValue) {}

    static final List<Calculator<?, ?>> CALCULATORS =
            List.of(
                    new Formula<>(
                            "dividend_stages_value",
                            "Two- and three-stage dividend value",
                            "Two-stage or three-stage dividend discount value of a stock",
                            "business_finance",
                            "business_valuation",
                            Stages.class,
                            Value.class,
                            DividendStages::stages),
                    new Formula<>(
                            "h_model_value",
                            "H-model value",
                            "H-model stock value when dividend growth fades evenly",
                            "business_finance",
                            "business_valuation",
                            Fading.class,
                            HModel.class,
                            DividendStages::hModel));

    /// Dividends grow at the first rate for its years, then by a rate that moves evenly to the last
    /// one and reaches it in the final fading year, then at the last rate for ever: two stages
    /// where there are no fading years. Dividends come at the end of each year. Cents.
    private static Outcome<Value> stages(Stages in) {
        Discounting.requireBelow(
                "lastGrowth", in.lastGrowth(), in.requiredReturn(), "required return");
        Working w = new Working();
        BigDecimal factor = BigDecimal.ONE.add(fraction(in.requiredReturn()));
        BigDecimal discount = BigDecimal.ONE;
        BigDecimal dividend = in.dividend();
        BigDecimal first = BigDecimal.ZERO;
        BigDecimal fade = BigDecimal.ZERO;
        BigDecimal gap = in.firstGrowth().subtract(in.lastGrowth());
        for (int year = 1; year <= in.firstYears() + in.fadeYears(); year++) {
            int fading = Math.max(0, year - in.firstYears());
            BigDecimal growth =
                    fading == 0
                            ? in.firstGrowth()
                            : in.firstGrowth()
                                    .subtract(
                                            divide(
                                                    times(gap, fading),
                                                    BigDecimal.valueOf(in.fadeYears())));
            dividend = Discounting.grown(dividend, growth).round(Working.DIGITS);
            discount = divide(discount, factor);
            BigDecimal today = dividend.multiply(discount);
            w.dollars("dividend of year " + year, "grown by " + pct(growth), dividend);
            if (fading == 0) {
                first = first.add(today);
            } else {
                fade = fade.add(today);
            }
        }
        BigDecimal price =
                w.dollars(
                        "price then",
                        usd(dividend)
                                + " x (1 + "
                                + pct(in.lastGrowth())
                                + ") / ("
                                + pct(in.requiredReturn())
                                + " - "
                                + pct(in.lastGrowth())
                                + ")",
                        Discounting.perpetuity(dividend, in.requiredReturn(), in.lastGrowth()));
        BigDecimal last = w.dollars("that today", "discounted", price.multiply(discount));
        BigDecimal value =
                w.dollars(
                        "share value",
                        usd(first) + " + " + usd(fade) + " + " + usd(last),
                        first.add(fade).add(last));
        return w.gives(
                new Value(cents(value), cents(first), cents(fade), cents(last), cents(price)));
    }

    /// P = D0 ((1 + gL) + H (gS - gL)) / (r - gL), H half of the fading years. Cents.
    ///
    /// Source: R. J. Fuller and C. Hsia, Financial Analysts Journal 40(5) (1984).
    private static Outcome<HModel> hModel(Fading in) {
        Discounting.requireBelow(
                "longGrowth", in.longGrowth(), in.requiredReturn(), "required return");
        Working w = new Working();
        BigDecimal spread = fraction(in.requiredReturn().subtract(in.longGrowth()));
        BigDecimal half =
                w.step(
                        "H",
                        in.fadeYears().toPlainString() + " / 2",
                        divide(in.fadeYears(), BigDecimal.TWO),
                        Unit.YEARS);
        BigDecimal steady =
                w.dollars(
                        "steady value",
                        usd(in.dividend()) + " x (1 + " + pct(in.longGrowth()) + ") / spread",
                        Discounting.perpetuity(
                                in.dividend(), in.requiredReturn(), in.longGrowth()));
        BigDecimal extra =
                w.dollars(
                        "extra growth",
                        usd(in.dividend())
                                + " x H x ("
                                + pct(in.shortGrowth())
                                + " - "
                                + pct(in.longGrowth())
                                + ") / spread",
                        divide(
                                in.dividend()
                                        .multiply(half)
                                        .multiply(
                                                fraction(
                                                        in.shortGrowth()
                                                                .subtract(in.longGrowth()))),
                                spread));
        BigDecimal value = w.dollars("share value", "sum of the two", steady.add(extra));
        return w.gives(new HModel(cents(value), cents(steady), cents(extra)));
    }
}
