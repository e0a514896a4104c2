package ai.elson.knowledge.estate;

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
import java.util.Map;

/// What goes through probate, and who inherits without a will.
final class Probate {

    private Probate() {}

    enum Title {
        SOLE,
        JOINT_WITH_SURVIVORSHIP,
        TENANCY_IN_COMMON,
        BENEFICIARY_DESIGNATION,
        LIVING_TRUST
    }

    record Asset(
            @Field(value = "value", unit = Unit.USD, min = 0, max = 1e11) BigDecimal value,
            @Field(value = "how it is held", unit = Unit.TEXT) Title title,
            @Field(value = "part owned by the deceased", unit = Unit.PERCENT, min = 0, max = 100)
                    BigDecimal share,
            @Field(value = "a named beneficiary or co-owner survives", unit = Unit.TEXT)
                    boolean takerSurvives) {}

    record Assets(
            @Field(value = "assets at death", unit = Unit.TEXT, maxItems = 100) List<Asset> assets,
            @Field(value = "cost of probate, of its value", unit = Unit.PERCENT, min = 0, max = 20)
                    BigDecimal costRate,
            @Field(value = "state's limit for small estates", unit = Unit.USD, min = 0, max = 1e7)
                    BigDecimal smallEstateLimit) {}

    record ProbateEstate(
            @Field(value = "value that goes through probate", unit = Unit.USD)
                    BigDecimal probateValue,
            @Field(value = "value that passes outside it", unit = Unit.USD) BigDecimal outside,
            @Field(value = "cost of probate", unit = Unit.USD) BigDecimal cost,
            @Field(value = "small estate procedure is open", unit = Unit.TEXT) boolean smallEstate,
            @Field(value = "each asset goes through probate", unit = Unit.TEXT)
                    List<Boolean> probated) {}

    enum Descendants {
        NONE,
        ALL_SHARED,
        SPOUSE_HAS_OTHERS,
        DECEDENT_HAS_OTHERS
    }

    record Intestate(
            @Field(value = "intestate estate after debts", unit = Unit.USD, min = 0, max = 1e11)
                    BigDecimal estate,
            @Field(value = "a spouse survives", unit = Unit.TEXT) boolean spouse,
            @Field(value = "descendants of the two", unit = Unit.TEXT) Descendants descendants,
            @Field(value = "a parent of the deceased survives", unit = Unit.TEXT) boolean parent) {}

    record Shares(
            @Field(value = "to the spouse", unit = Unit.USD) BigDecimal spouseShare,
            @Field(value = "to descendants", unit = Unit.USD) BigDecimal descendantsShare,
            @Field(value = "to parents", unit = Unit.USD) BigDecimal parentsShare,
            @Field(value = "to other kin or the state", unit = Unit.USD) BigDecimal othersShare) {}

    static final List<Calculator<?, ?>> CALCULATORS =
            List.of(
                    new Formula<>(
                            "probate_estate",
                            "Probate estate",
                            "Which assets go through probate by title, and probate cost",
                            "estate_planning",
                            "probate",
                            Assets.class,
                            ProbateEstate.class,
                            Probate::estate),
                    new Formula<>(
                            "intestate_share",
                            "Intestate share",
                            "Who inherits without a will: intestate share of a spouse and children",
                            "estate_planning",
                            "probate",
                            Intestate.class,
                            Shares.class,
                            Probate::shares));

    /// The deceased's part of an asset goes through probate where it was held alone or in common,
    /// or where no joint owner or beneficiary survives; what is in a living trust never does. Small
    /// estate procedures and costs differ by state: both figures come from the user. Rounded to the
    /// cent.
    ///
    /// Source: Uniform Probate Code 6-101, 6-212, 3-1201.
    private static Outcome<ProbateEstate> estate(Assets in) {
        Working w = new Working();
        w.uses("estate.nonprobate");
        List<Boolean> probated = new ArrayList<>();
        BigDecimal inside = BigDecimal.ZERO;
        BigDecimal outside = BigDecimal.ZERO;
        for (Asset asset : in.assets()) {
            BigDecimal part = share(asset.share(), asset.value());
            boolean through =
                    switch (asset.title()) {
                        case SOLE, TENANCY_IN_COMMON -> true;
                        case LIVING_TRUST -> false;
                        case JOINT_WITH_SURVIVORSHIP, BENEFICIARY_DESIGNATION ->
                                !asset.takerSurvives();
                    };
            probated.add(through);
            inside = inside.add(through ? part : BigDecimal.ZERO);
            outside = outside.add(through ? BigDecimal.ZERO : part);
        }
        w.dollars(
                "probate estate", "held alone or in common, or without a surviving taker", inside);
        w.dollars("outside probate", "the rest", outside);
        BigDecimal cost =
                w.dollars(
                        "cost",
                        pct(in.costRate()) + " of " + usd(inside),
                        share(in.costRate(), inside));
        return w.gives(
                new ProbateEstate(
                        cents(inside),
                        cents(outside),
                        cents(cost),
                        inside.compareTo(in.smallEstateLimit()) <= 0,
                        List.copyOf(probated)));
    }

    /// The Uniform Probate Code's shares, as amended in 2008; a state may have others or other
    /// amounts. The spouse has all where there are neither descendants nor a parent, or where all
    /// descendants are of both and the spouse has no others; else a first amount and a share of the
    /// rest. Descendants take what is left by representation, without them the parents; then more
    /// distant kin.
    ///
    /// Source: Uniform Probate Code 2-102, 2-103, 2-105.
    private static Outcome<Shares> shares(Intestate in) {
        boolean none = in.descendants() == Descendants.NONE;
        if (!in.spouse() && in.descendants() == Descendants.SPOUSE_HAS_OTHERS) {
            throw new BadField(
                    "descendants",
                    "spouse_has_others",
                    "none, all_shared or decedent_has_others without a spouse");
        }
        Working w = new Working();
        BigDecimal spouse = BigDecimal.ZERO;
        if (in.spouse()) {
            String who =
                    switch (in.descendants()) {
                        case NONE -> in.parent() ? "parent" : "";
                        case ALL_SHARED -> "";
                        case SPOUSE_HAS_OTHERS -> "spouse_has_others";
                        case DECEDENT_HAS_OTHERS -> "decedent_has_others";
                    };
            if (who.isEmpty()) {
                w.uses("estate.intestate_first");
                spouse = w.dollars("spouse", "all", in.estate());
            } else {
                BigDecimal first = w.standing("estate.intestate_first", Map.of("survivors", who));
                BigDecimal rate = w.standing("estate.intestate_share", Map.of("survivors", who));
                spouse =
                        w.dollars(
                                "spouse",
                                "first " + usd(first) + " + " + pct(rate) + " of the rest",
                                in.estate()
                                        .min(first)
                                        .add(
                                                share(
                                                        rate,
                                                        notNegative(in.estate().subtract(first)))));
            }
        }
        BigDecimal toSpouse = cents(w.dollars("to the spouse", "to the cent", spouse));
        BigDecimal rest =
                w.dollars(
                        "rest",
                        usd(in.estate()) + " - " + usd(toSpouse),
                        cents(in.estate()).subtract(toSpouse));
        BigDecimal nothing = cents(BigDecimal.ZERO);
        return w.gives(
                new Shares(
                        toSpouse,
                        none ? nothing : rest,
                        none && in.parent() ? rest : nothing,
                        none && !in.parent() ? rest : nothing));
    }
}
