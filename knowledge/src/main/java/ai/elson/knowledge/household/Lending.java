package ai.elson.knowledge.household;

import static ai.elson.knowledge.calculator.Working.*;

import ai.elson.knowledge.calculator.BadField;
import ai.elson.knowledge.calculator.Calculator;
import ai.elson.knowledge.calculator.Field;
import ai.elson.knowledge.calculator.Formula;
import ai.elson.knowledge.calculator.Outcome;
import ai.elson.knowledge.calculator.Working;
import ai.elson.knowledge.cashflow.TimeValue;
import ai.elson.knowledge.rule.Unit;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/// The ratios and losses by which lenders judge loans.
final class Lending {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal TWELVE = BigDecimal.valueOf(12);

    private Lending() {}

    record Service(
            @Field(value = "yearly net operating income", unit = Unit.USD, min = -1e12, max = 1e12)
                    BigDecimal netOperatingIncome,
            @Field(value = "yearly debt payments", unit = Unit.USD, min = 0.01, max = 1e12)
                    BigDecimal debtService) {}

    record Coverage(
            @Field(value = "debt service coverage ratio", unit = Unit.RATIO) BigDecimal coverage,
            @Field(value = "income left after debt payments", unit = Unit.USD)
                    BigDecimal cashFlow) {}

    record Housing(
            @Field(value = "principal and interest a month", unit = Unit.USD, min = 0, max = 1e7)
                    BigDecimal principalInterest,
            @Field(value = "property tax a month", unit = Unit.USD, min = 0, max = 1e7)
                    BigDecimal propertyTax,
            @Field(
                            value = "home and mortgage insurance a month",
                            unit = Unit.USD,
                            min = 0,
                            max = 1e7)
                    BigDecimal insurance,
            @Field(value = "association dues a month", unit = Unit.USD, min = 0, max = 1e7)
                    BigDecimal associationDues,
            @Field(value = "other debt payments a month", unit = Unit.USD, min = 0, max = 1e7)
                    BigDecimal otherDebts,
            @Field(value = "gross income a month", unit = Unit.USD, min = 1, max = 1e8)
                    BigDecimal grossIncome) {}

    record HousingRatios(
            @Field(value = "front-end ratio", unit = Unit.PERCENT) BigDecimal frontEnd,
            @Field(value = "back-end ratio", unit = Unit.PERCENT) BigDecimal backEnd,
            @Field(value = "housing cost a month", unit = Unit.USD) BigDecimal housingCost) {}

    record Buyer(
            @Field(value = "gross income a month", unit = Unit.USD, min = 1, max = 1e8)
                    BigDecimal grossIncome,
            @Field(value = "other debt payments a month", unit = Unit.USD, min = 0, max = 1e7)
                    BigDecimal otherDebts,
            @Field(value = "front-end limit", unit = Unit.PERCENT, min = 1, max = 100)
                    BigDecimal frontEndLimit,
            @Field(value = "back-end limit", unit = Unit.PERCENT, min = 1, max = 100)
                    BigDecimal backEndLimit,
            @Field(value = "yearly mortgage rate", unit = Unit.PERCENT, min = 0, max = 50)
                    BigDecimal rate,
            @Field(value = "years of the mortgage", unit = Unit.YEARS, min = 1, max = 50) int years,
            @Field(value = "yearly tax, insurance of price", unit = Unit.PERCENT, min = 0, max = 20)
                    BigDecimal yearlyCosts,
            @Field(value = "down payment", unit = Unit.USD, min = 0, max = 1e9)
                    BigDecimal downPayment) {}

    record Affordable(
            @Field(value = "highest price", unit = Unit.USD) BigDecimal highestPrice,
            @Field(value = "its mortgage", unit = Unit.USD) BigDecimal mortgage,
            @Field(value = "housing cost a month", unit = Unit.USD) BigDecimal housingCost) {}

    record Exposure(
            @Field(value = "probability of default", unit = Unit.PERCENT, min = 0, max = 100)
                    BigDecimal defaultProbability,
            @Field(value = "loss given default", unit = Unit.PERCENT, min = 0, max = 100)
                    BigDecimal lossGivenDefault,
            @Field(value = "exposure at default", unit = Unit.USD, min = 0, max = 1e12)
                    BigDecimal exposure) {}

    record Exposures(
            @Field(value = "the loans", unit = Unit.TEXT, maxItems = 500)
                    List<Exposure> exposures) {}

    record ExpectedLoss(
            @Field(value = "expected credit loss", unit = Unit.USD) BigDecimal expectedLoss,
            @Field(value = "exposure in all", unit = Unit.USD) BigDecimal totalExposure,
            @Field(value = "loss as part of exposure", unit = Unit.PERCENT) BigDecimal lossRate,
            @Field(value = "loss of each loan", unit = Unit.USD) List<BigDecimal> losses) {}

    record Lifetime(
            @Field(
                            value = "each year's default, loss and exposure",
                            unit = Unit.TEXT,
                            maxItems = 50)
                    List<Exposure> years,
            @Field(value = "effective interest rate", unit = Unit.PERCENT, min = 0, max = 100)
                    BigDecimal effectiveRate) {}

    record LifetimeLoss(
            @Field(value = "lifetime expected credit loss", unit = Unit.USD)
                    BigDecimal lifetimeLoss,
            @Field(value = "loss of the next twelve months", unit = Unit.USD)
                    BigDecimal twelveMonthLoss,
            @Field(value = "probability of ever defaulting", unit = Unit.PERCENT)
                    BigDecimal lifetimeProbability) {}

    static final List<Calculator<?, ?>> CALCULATORS =
            List.of(
                    new Formula<>(
                            "debt_service_coverage",
                            "Debt service coverage ratio",
                            "DSCR, net operating income over yearly debt payments",
                            "credit_debt",
                            "consumer_lending",
                            Service.class,
                            Coverage.class,
                            Lending::coverage),
                    new Formula<>(
                            "housing_expense_ratios",
                            "Housing expense ratios",
                            "Front-end and back-end ratios of housing cost to income",
                            "mortgage_real_estate",
                            "mortgage_finance",
                            Housing.class,
                            HousingRatios.class,
                            Lending::ratios),
                    new Formula<>(
                            "home_affordability",
                            "Home affordability",
                            "Highest home price an income can afford under lender ratios",
                            "mortgage_real_estate",
                            "home_ownership",
                            Buyer.class,
                            Affordable.class,
                            Lending::affordable),
                    new Formula<>(
                            "expected_credit_loss",
                            "Expected credit loss",
                            "Expected credit loss PD times LGD times EAD of loans",
                            "credit_debt",
                            "consumer_lending",
                            Exposures.class,
                            ExpectedLoss.class,
                            Lending::loss),
                    new Formula<>(
                            "lifetime_expected_credit_loss",
                            "Lifetime expected credit loss",
                            "Lifetime credit loss allowance by yearly marginal PD, discounted",
                            "accounting",
                            "gaap_ifrs",
                            Lifetime.class,
                            LifetimeLoss.class,
                            Lending::lifetime));

    /// Net operating income over principal and interest of a year.
    private static Outcome<Coverage> coverage(Service in) {
        Working w = new Working();
        BigDecimal ratio =
                w.ratio(
                        "coverage",
                        usd(in.netOperatingIncome()) + " / " + usd(in.debtService()),
                        divide(in.netOperatingIncome(), in.debtService()));
        return w.gives(
                new Coverage(
                        round(ratio, Unit.RATIO),
                        cents(in.netOperatingIncome().subtract(in.debtService()))));
    }

    /// Housing cost over gross income; with the other debts over gross income.
    private static Outcome<HousingRatios> ratios(Housing in) {
        Working w = new Working();
        BigDecimal housing =
                w.dollars(
                        "housing cost",
                        "principal and interest, tax, insurance, dues",
                        in.principalInterest()
                                .add(in.propertyTax())
                                .add(in.insurance())
                                .add(in.associationDues()));
        BigDecimal front =
                w.percent(
                        "front-end ratio",
                        usd(housing) + " / " + usd(in.grossIncome()),
                        percentOf(housing, in.grossIncome()));
        BigDecimal all = housing.add(in.otherDebts());
        BigDecimal back =
                w.percent(
                        "back-end ratio",
                        usd(all) + " / " + usd(in.grossIncome()),
                        percentOf(all, in.grossIncome()));
        return w.gives(
                new HousingRatios(
                        round(front, Unit.PERCENT), round(back, Unit.PERCENT), cents(housing)));
    }

    /// The lesser of front-end limit x income and back-end limit x income less other debts is spent
    /// on the payment of the loan, price less down payment, and a twelfth of the yearly costs;
    /// where the down payment alone buys all that these costs allow, there is no loan. The limits
    /// are the lender's, not the law's. Rounded to the cent.
    private static Outcome<Affordable> affordable(Buyer in) {
        Working w = new Working();
        BigDecimal most =
                share(in.frontEndLimit(), in.grossIncome())
                        .min(share(in.backEndLimit(), in.grossIncome()).subtract(in.otherDebts()));
        if (most.signum() <= 0) {
            throw new BadField(
                    "otherDebts",
                    in.otherDebts().toPlainString(),
                    "less than the back-end limit allows in all");
        }
        w.dollars("housing cost", "the lesser of both limits", most);
        BigDecimal perDollar =
                TimeValue.payment(
                        BigDecimal.ONE, divide(fraction(in.rate()), TWELVE), in.years() * 12);
        BigDecimal costs = divide(fraction(in.yearlyCosts()), TWELVE);
        BigDecimal withLoan =
                divide(most.add(perDollar.multiply(in.downPayment())), perDollar.add(costs));
        BigDecimal price =
                withLoan.compareTo(in.downPayment()) >= 0 ? withLoan : divide(most, costs);
        w.dollars(
                "highest price",
                "payment of " + usd(withLoan) + " less the down payment, and costs, at most that",
                price);
        BigDecimal mortgage = notNegative(price.subtract(in.downPayment()));
        return w.gives(new Affordable(cents(price), cents(mortgage), cents(most)));
    }

    /// Sum of PD x LGD x EAD, each to the cent.
    ///
    /// Source: Basel Committee on Banking Supervision, CRE35.
    private static Outcome<ExpectedLoss> loss(Exposures in) {
        Working w = new Working();
        BigDecimal total = BigDecimal.ZERO;
        BigDecimal exposure = BigDecimal.ZERO;
        List<BigDecimal> losses = new ArrayList<>();
        for (Exposure loan : in.exposures()) {
            BigDecimal loss = cents(expected(loan));
            w.dollars(
                    "expected loss",
                    pct(loan.defaultProbability())
                            + " x "
                            + pct(loan.lossGivenDefault())
                            + " x "
                            + usd(loan.exposure()),
                    loss);
            losses.add(loss);
            total = total.add(loss);
            exposure = exposure.add(loan.exposure());
        }
        if (exposure.signum() == 0) {
            throw new BadField("exposures", "nothing lent", "at least one exposure above zero");
        }
        w.dollars("expected loss of all", "sum", total);
        BigDecimal rate = percentOf(total, exposure);
        return w.gives(new ExpectedLoss(total, cents(exposure), round(rate, Unit.PERCENT), losses));
    }

    private static BigDecimal expected(Exposure loan) {
        return share(loan.defaultProbability(), share(loan.lossGivenDefault(), loan.exposure()));
    }

    /// Sum over the years of marginal PD x LGD x EAD / (1 + effective rate)^year, defaults at the
    /// end of each year; the first year alone is the loss of the next twelve months. Rounded to the
    /// cent.
    ///
    /// Source: IFRS 9 paragraphs 5.5.17 and B5.5.44; ASC 326-20-30-4.
    private static Outcome<LifetimeLoss> lifetime(Lifetime in) {
        Working w = new Working();
        BigDecimal ever =
                in.years().stream()
                        .map(Exposure::defaultProbability)
                        .reduce(BigDecimal.ZERO, BigDecimal::add);
        if (ever.compareTo(HUNDRED) > 0) {
            throw new BadField(
                    "years",
                    "default in " + pct(ever) + " of cases",
                    "marginal probabilities of at most 100% in all");
        }
        BigDecimal growth = BigDecimal.ONE.add(fraction(in.effectiveRate()));
        BigDecimal discount = BigDecimal.ONE;
        BigDecimal total = BigDecimal.ZERO;
        BigDecimal first = BigDecimal.ZERO;
        for (int t = 0; t < in.years().size(); t++) {
            discount = divide(discount, growth);
            BigDecimal loss =
                    w.dollars(
                            "loss of year " + (t + 1),
                            "discounted at " + pct(in.effectiveRate()),
                            expected(in.years().get(t)).multiply(discount));
            total = total.add(loss);
            first = t == 0 ? loss : first;
        }
        w.dollars("lifetime expected loss", "sum of the years", total);
        return w.gives(new LifetimeLoss(cents(total), cents(first), round(ever, Unit.PERCENT)));
    }
}
