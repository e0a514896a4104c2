package ai.elson.knowledge.conduct;

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
import java.util.List;
import java.util.Map;

/// Who may buy what is not offered to all.
final class InvestorStatus {

    private InvestorStatus() {}

    record Person(
            @Field(
                            value = "lesser income of the last two years",
                            unit = Unit.USD,
                            min = 0,
                            max = 1e12)
                    BigDecimal income,
            @Field(
                            value = "lesser income with spouse or partner",
                            unit = Unit.USD,
                            min = 0,
                            max = 1e12)
                    BigDecimal jointIncome,
            @Field(value = "net worth without the home", unit = Unit.USD, min = -1e12, max = 1e12)
                    BigDecimal netWorth,
            @Field(value = "holds a Series 7, 65 or 82", unit = Unit.TEXT) boolean licensed) {}

    record Accredited(
            @Field(value = "whether an accredited investor", unit = Unit.TEXT) boolean accredited,
            @Field(value = "tests met", unit = Unit.COUNT) int testsMet) {}

    /// Who buys.
    enum Buyer {
        PERSON,
        FAMILY_COMPANY,
        MANAGER_FOR_OTHERS,
        OTHER_COMPANY
    }

    record Investments(
            @Field(value = "kind of buyer", unit = Unit.TEXT) Buyer buyer,
            @Field(value = "investments owned or managed", unit = Unit.USD, min = 0, max = 1e12)
                    BigDecimal investments,
            @Field(value = "debt taken to buy them", unit = Unit.USD, min = 0, max = 1e12)
                    BigDecimal debt) {}

    record Purchaser(
            @Field(value = "whether a qualified purchaser", unit = Unit.TEXT)
                    boolean qualifiedPurchaser,
            @Field(value = "investments required", unit = Unit.USD) BigDecimal required,
            @Field(value = "investments that count", unit = Unit.USD) BigDecimal counted) {}

    record Client(
            @Field(value = "assets with the adviser", unit = Unit.USD, min = 0, max = 1e12)
                    BigDecimal assetsManaged,
            @Field(value = "net worth without the home", unit = Unit.USD, min = -1e12, max = 1e12)
                    BigDecimal netWorth,
            @Field(value = "whether a qualified purchaser", unit = Unit.TEXT)
                    boolean qualifiedPurchaser,
            @Field(value = "day of the contract", unit = Unit.TEXT) LocalDate contractDate) {}

    record Qualified(
            @Field(value = "whether a performance fee is allowed", unit = Unit.TEXT)
                    boolean qualifiedClient,
            @Field(value = "assets required", unit = Unit.USD) BigDecimal assetsRequired,
            @Field(value = "net worth to be passed", unit = Unit.USD)
                    BigDecimal netWorthRequired) {}

    static final List<Calculator<?, ?>> CALCULATORS =
            List.of(
                    new Formula<>(
                            "accredited_investor",
                            "Accredited investor",
                            "Whether a person is an accredited investor",
                            "alternatives_crypto",
                            "private_equity",
                            Person.class,
                            Accredited.class,
                            InvestorStatus::accredited),
                    new Formula<>(
                            "qualified_purchaser",
                            "Qualified purchaser",
                            "Whether a buyer is a qualified purchaser by its investments",
                            "alternatives_crypto",
                            "private_equity",
                            Investments.class,
                            Purchaser.class,
                            InvestorStatus::purchaser),
                    new Formula<>(
                            "qualified_client",
                            "Qualified client",
                            "Whether a client may be charged a performance fee",
                            "alternatives_crypto",
                            "hedge_funds",
                            Client.class,
                            Qualified.class,
                            InvestorStatus::client));

    /// Income above the limit in both of the last two years, alone or with spouse or partner, and
    /// expected again; or net worth above its limit; or a license in good standing.
    ///
    /// Source: 17 CFR 230.501(a)(5), (6), (10).
    private static Outcome<Accredited> accredited(Person in) {
        if (in.jointIncome().compareTo(in.income()) < 0) {
            throw new BadField(
                    "jointIncome",
                    in.jointIncome().toPlainString(),
                    "at least the own income, " + usd(in.income()));
        }
        Working w = new Working();
        int met = in.licensed() ? 1 : 0;
        met += above(w, "income", in.income(), w.standing("alt.accredited_income"));
        met +=
                above(
                        w,
                        "joint income",
                        in.jointIncome(),
                        w.standing("alt.accredited_joint_income"));
        met += above(w, "net worth", in.netWorth(), w.standing("alt.accredited_net_worth"));
        w.step(
                "tests met",
                "license, income, joint income, net worth",
                BigDecimal.valueOf(met),
                Unit.COUNT);
        return w.gives(new Accredited(met > 0, met));
    }

    private static int above(Working w, String name, BigDecimal found, BigDecimal limit) {
        w.dollars(
                name + " above its limit", usd(found) + " - " + usd(limit), found.subtract(limit));
        return found.compareTo(limit) > 0 ? 1 : 0;
    }

    /// At least $5,000,000 of investments for a person or a family company, $25,000,000 for one who
    /// invests for own and others' account; debt taken to buy them does not count.
    ///
    /// Source: 15 USC 80a-2(a)(51)(A); 17 CFR 270.2a51-1(e).
    private static Outcome<Purchaser> purchaser(Investments in) {
        Working w = new Working();
        boolean large = in.buyer() == Buyer.MANAGER_FOR_OTHERS || in.buyer() == Buyer.OTHER_COMPANY;
        BigDecimal required =
                w.standing(large ? "alt.qualified_purchaser_manager" : "alt.qualified_purchaser");
        BigDecimal counted =
                w.dollars(
                        "investments that count",
                        usd(in.investments()) + " - " + usd(in.debt()) + ", at least 0",
                        notNegative(in.investments().subtract(in.debt())));
        return w.gives(
                new Purchaser(counted.compareTo(required) >= 0, cents(required), cents(counted)));
    }

    /// At least the assets with the adviser, or more than the net worth, as they stand on the day
    /// of the contract; later increases do not reach back. A qualified purchaser always is one.
    ///
    /// Source: 17 CFR 275.205-3(c), (d)(1).
    private static Outcome<Qualified> client(Client in) {
        LocalDate day = BusinessDays.require("contractDate", in.contractDate());
        Working w = new Working();
        w.uses("alt.performance_fee");
        BigDecimal assets = w.fact("alt.qualified_client_assets", Map.of(), day);
        BigDecimal worth = w.fact("alt.qualified_client_net_worth", Map.of(), day);
        w.dollars(
                "assets above or at theirs",
                usd(in.assetsManaged()) + " - " + usd(assets),
                in.assetsManaged().subtract(assets));
        int met = above(w, "net worth", in.netWorth(), worth);
        boolean qualified =
                in.qualifiedPurchaser() || met > 0 || in.assetsManaged().compareTo(assets) >= 0;
        return w.gives(new Qualified(qualified, cents(assets), cents(worth)));
    }
}
