package ai.elson.knowledge.accounting;

import static ai.elson.knowledge.calculator.Working.*;

import ai.elson.knowledge.calculator.Calculator;
import ai.elson.knowledge.calculator.Field;
import ai.elson.knowledge.calculator.Formula;
import ai.elson.knowledge.calculator.Outcome;
import ai.elson.knowledge.calculator.Working;
import ai.elson.knowledge.rule.Unit;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// Diluted earnings per share.
///
/// Source: FASB ASC 260-10-45-16 to -21 (antidilution and its sequence), -23 (treasury stock
/// method), -40 (if-converted method).
final class DilutedEarnings {

    private DilutedEarnings() {}

    record Option(
            @Field(value = "name", unit = Unit.TEXT) String name,
            @Field(value = "shares under option", unit = Unit.SHARES, min = 0, max = 1e12)
                    BigDecimal shares,
            @Field(value = "exercise price", unit = Unit.USD, min = 0, max = 1e7)
                    BigDecimal exercisePrice) {}

    record Convertible(
            @Field(value = "name", unit = Unit.TEXT) String name,
            @Field(
                            value = "after-tax interest or preferred dividends",
                            unit = Unit.USD,
                            min = 0,
                            max = 1e13)
                    BigDecimal incomeEffect,
            @Field(value = "shares on conversion", unit = Unit.SHARES, min = 1, max = 1e12)
                    BigDecimal shares) {}

    record Earnings(
            @Field(
                            value = "income from continuing operations",
                            unit = Unit.USD,
                            min = -1e13,
                            max = 1e13)
                    BigDecimal income,
            @Field(value = "all preferred dividends", unit = Unit.USD, min = 0, max = 1e13)
                    BigDecimal preferredDividends,
            @Field(value = "weighted average shares", unit = Unit.SHARES, min = 1, max = 1e12)
                    BigDecimal shares,
            @Field(value = "average market price", unit = Unit.USD, min = 0.01, max = 1e7)
                    BigDecimal marketPrice,
            @Field(value = "options and warrants", unit = Unit.TEXT, minItems = 0, maxItems = 20)
                    List<Option> options,
            @Field(
                            value = "convertible bonds and preferred",
                            unit = Unit.TEXT,
                            minItems = 0,
                            maxItems = 20)
                    List<Convertible> convertibles) {}

    record Test(
            @Field(value = "name", unit = Unit.TEXT) String name,
            @Field(value = "added to income", unit = Unit.USD) BigDecimal incomeEffect,
            @Field(value = "added to shares", unit = Unit.SHARES) BigDecimal incrementalShares,
            @Field(value = "whether it dilutes", unit = Unit.TEXT) boolean dilutive) {}

    record PerShare(
            @Field(value = "diluted earnings per share", unit = Unit.USD) BigDecimal diluted,
            @Field(value = "basic earnings per share", unit = Unit.USD) BigDecimal basic,
            @Field(value = "income of diluted shares", unit = Unit.USD) BigDecimal dilutedIncome,
            @Field(value = "diluted shares", unit = Unit.SHARES) BigDecimal dilutedShares,
            @Field(value = "each security in its order", unit = Unit.TEXT) List<Test> securities) {}

    static final List<Calculator<?, ?>> CALCULATORS =
            List.of(
                    new Formula<>(
                            "earnings_per_share_diluted",
                            "Diluted earnings per share",
                            "Basic and diluted EPS with options and convertible securities",
                            "accounting",
                            "gaap_ifrs",
                            Earnings.class,
                            PerShare.class,
                            DilutedEarnings::diluted));

    /// Options in the money add the shares that their exercise money would not buy back;
    /// convertible securities add what conversion would save and issue. They are taken from the
    /// least earnings per incremental share upwards, options first, and each only while it lowers
    /// the figure reached. With a loss nothing dilutes.
    private static Outcome<PerShare> diluted(Earnings in) {
        Working w = new Working();
        BigDecimal income =
                w.dollars(
                        "income for common stock",
                        usd(in.income()) + " - " + usd(in.preferredDividends()),
                        in.income().subtract(in.preferredDividends()));
        BigDecimal shares = in.shares();
        BigDecimal basic = perShare(w, "basic earnings per share", income, shares);
        BigDecimal reached = basic;
        List<Test> tests = new ArrayList<>();
        for (Test candidate : candidates(in)) {
            BigDecimal added = candidate.incrementalShares();
            boolean dilutive =
                    basic.signum() > 0
                            && added.signum() > 0
                            && candidate.incomeEffect().compareTo(reached.multiply(added)) < 0;
            if (dilutive) {
                income = income.add(candidate.incomeEffect());
                shares = shares.add(added);
                reached = perShare(w, "with " + candidate.name(), income, shares);
            }
            tests.add(
                    new Test(
                            candidate.name(),
                            cents(candidate.incomeEffect()),
                            round(added, Unit.SHARES),
                            dilutive));
        }
        w.dollars("diluted earnings per share", "the last figure reached", reached);
        return w.gives(
                new PerShare(
                        cents(reached),
                        cents(basic),
                        cents(income),
                        round(shares, Unit.SHARES),
                        tests));
    }

    private static List<Test> candidates(Earnings in) {
        Stream<Test> options =
                in.options().stream()
                        .map(o ->
                                new Test(
                                        o.name(),
                                        BigDecimal.ZERO,
                                        notBoughtBack(o, in.marketPrice()),
                                        false));
        Stream<Test> convertibles =
                in.convertibles().stream()
                        .sorted(
                                Comparator.comparing(
                                        (Convertible c) -> divide(c.incomeEffect(), c.shares())))
                        .map(c -> new Test(c.name(), c.incomeEffect(), c.shares(), false));
        return Stream.concat(options, convertibles).toList();
    }

    /// Treasury stock method: shares x (market price - exercise price) / market price.
    private static BigDecimal notBoughtBack(Option option, BigDecimal marketPrice) {
        BigDecimal gain = notNegative(marketPrice.subtract(option.exercisePrice()));
        return divide(option.shares().multiply(gain), marketPrice);
    }

    private static BigDecimal perShare(
            Working w, String name, BigDecimal income, BigDecimal shares) {
        return w.dollars(
                name, usd(income) + " / " + Unit.SHARES.format(shares), divide(income, shares));
    }
}
