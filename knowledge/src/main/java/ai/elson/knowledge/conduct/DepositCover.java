package ai.elson.knowledge.conduct;

import static ai.elson.knowledge.calculator.Working.*;

import ai.elson.knowledge.calculator.Calculator;
import ai.elson.knowledge.calculator.Field;
import ai.elson.knowledge.calculator.Formula;
import ai.elson.knowledge.calculator.Outcome;
import ai.elson.knowledge.calculator.Working;
import ai.elson.knowledge.rule.Unit;
import java.math.BigDecimal;
import java.util.List;

/// What is insured at a bank or a broker.
final class DepositCover {

    private DepositCover() {}

    record Deposits(
            @Field(value = "deposits at one bank", unit = Unit.USD, min = 0, max = 1e10)
                    BigDecimal deposits,
            @Field(value = "owners of the account", unit = Unit.COUNT, min = 1, max = 10)
                    int owners) {}

    record Uninsured(
            @Field(value = "not insured", unit = Unit.USD) BigDecimal uninsured,
            @Field(value = "insured", unit = Unit.USD) BigDecimal insured) {}

    record Household(
            @Field(value = "single accounts", unit = Unit.USD, min = 0, max = 1e12)
                    BigDecimal singleDeposits,
            @Field(value = "joint accounts", unit = Unit.USD, min = 0, max = 1e12)
                    BigDecimal jointDeposits,
            @Field(value = "owners of the joint accounts", unit = Unit.COUNT, min = 1, max = 10)
                    int jointOwners,
            @Field(
                            value = "retirement accounts such as an IRA",
                            unit = Unit.USD,
                            min = 0,
                            max = 1e12)
                    BigDecimal retirementDeposits,
            @Field(
                            value = "accounts in trust or payable on death",
                            unit = Unit.USD,
                            min = 0,
                            max = 1e12)
                    BigDecimal trustDeposits,
            @Field(value = "owners of the trust accounts", unit = Unit.COUNT, min = 1, max = 10)
                    int trustOwners,
            @Field(value = "beneficiaries of each owner", unit = Unit.COUNT, min = 1, max = 100)
                    int beneficiaries) {}

    record ByCategory(
            @Field(value = "insured", unit = Unit.USD) BigDecimal insured,
            @Field(value = "not insured", unit = Unit.USD) BigDecimal uninsured,
            @Field(value = "single insured", unit = Unit.USD) BigDecimal singleInsured,
            @Field(value = "joint insured", unit = Unit.USD) BigDecimal jointInsured,
            @Field(value = "retirement insured", unit = Unit.USD) BigDecimal retirementInsured,
            @Field(value = "trust insured", unit = Unit.USD) BigDecimal trustInsured) {}

    record Brokerage(
            @Field(value = "securities in the account", unit = Unit.USD, min = 0, max = 1e12)
                    BigDecimal securities,
            @Field(value = "cash in the account", unit = Unit.USD, min = 0, max = 1e12)
                    BigDecimal cash) {}

    record Protected(
            @Field(value = "protected", unit = Unit.USD) BigDecimal protectedAmount,
            @Field(value = "not protected", unit = Unit.USD) BigDecimal unprotected) {}

    static final List<Calculator<?, ?>> CALCULATORS =
            List.of(
                    new Formula<>(
                            "uninsured_deposits",
                            "Uninsured deposits",
                            "Bank deposits above FDIC insurance",
                            "personal_finance",
                            "emergency_savings",
                            Deposits.class,
                            Uninsured.class,
                            DepositCover::uninsured),
                    new Formula<>(
                            "deposit_insurance_by_category",
                            "Deposit insurance by category",
                            "FDIC cover at one bank by ownership category",
                            "personal_finance",
                            "emergency_savings",
                            Household.class,
                            ByCategory.class,
                            DepositCover::byCategory),
                    new Formula<>(
                            "sipc_coverage",
                            "SIPC cover",
                            "What SIPC protects when a broker fails",
                            "investment_fundamentals",
                            "equities",
                            Brokerage.class,
                            Protected.class,
                            DepositCover::brokerage));

    /// The insured amount for each owner of the account; no beneficiaries, no other accounts of the
    /// same ownership category at the bank.
    ///
    /// Source: 12 USC 1821(a)(1)(E); 12 CFR 330.6, 330.9.
    private static Outcome<Uninsured> uninsured(Deposits in) {
        Working w = new Working();
        BigDecimal each = w.standing("pf.fdic");
        BigDecimal cover =
                w.dollars("cover", in.owners() + " x " + usd(each), times(each, in.owners()));
        BigDecimal insured = w.dollars("insured", "at most the cover", in.deposits().min(cover));
        BigDecimal rest =
                w.dollars(
                        "not insured",
                        usd(in.deposits()) + " - " + usd(insured),
                        in.deposits().subtract(insured));
        return w.gives(new Uninsured(cents(rest), cents(insured)));
    }

    /// Each ownership category has its own cover: for each owner the insured amount, in trust for
    /// each owner as many times as there are beneficiaries, at most five times.
    ///
    /// Source: 12 USC 1821(a)(1)(E); 12 CFR 330.6, 330.9, 330.10, 330.14.
    private static Outcome<ByCategory> byCategory(Household in) {
        Working w = new Working();
        BigDecimal each = w.standing("pf.fdic");
        int most = w.standing("pf.trust_beneficiaries").intValueExact();
        BigDecimal single = covered(w, "single", in.singleDeposits(), each, 1);
        BigDecimal joint = covered(w, "joint", in.jointDeposits(), each, in.jointOwners());
        BigDecimal retirement = covered(w, "retirement", in.retirementDeposits(), each, 1);
        BigDecimal trust =
                covered(
                        w,
                        "trust",
                        in.trustDeposits(),
                        each,
                        in.trustOwners() * Math.min(in.beneficiaries(), most));
        BigDecimal insured =
                w.dollars("insured", "sum", single.add(joint).add(retirement).add(trust));
        BigDecimal all =
                in.singleDeposits()
                        .add(in.jointDeposits())
                        .add(in.retirementDeposits())
                        .add(in.trustDeposits());
        return w.gives(
                new ByCategory(
                        cents(insured),
                        cents(all.subtract(insured)),
                        cents(single),
                        cents(joint),
                        cents(retirement),
                        cents(trust)));
    }

    private static BigDecimal covered(
            Working w, String name, BigDecimal deposits, BigDecimal each, int times) {
        return w.dollars(
                name + " insured",
                "lesser of " + usd(deposits) + " and " + times + " x " + usd(each),
                deposits.min(times(each, times)));
    }

    /// Cash up to its own limit, and both together up to the limit of a customer.
    ///
    /// Source: 15 USC 78fff-3(a).
    private static Outcome<Protected> brokerage(Brokerage in) {
        Working w = new Working();
        BigDecimal most = w.standing("inv.sipc");
        BigDecimal mostCash = w.standing("inv.sipc_cash");
        BigDecimal cash =
                w.dollars(
                        "cash protected",
                        "lesser of " + usd(in.cash()) + " and " + usd(mostCash),
                        in.cash().min(mostCash));
        BigDecimal both =
                w.dollars(
                        "protected",
                        "lesser of "
                                + usd(in.securities())
                                + " + "
                                + usd(cash)
                                + " and "
                                + usd(most),
                        in.securities().add(cash).min(most));
        return w.gives(
                new Protected(cents(both), cents(in.securities().add(in.cash()).subtract(both))));
    }
}
