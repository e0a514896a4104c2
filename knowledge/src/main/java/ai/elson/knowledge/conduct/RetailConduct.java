package ai.elson.knowledge.conduct;

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
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a broker or adviser owes a retail investor, and when.
final class RetailConduct {

    private RetailConduct() {}

    record Recommendation(
            @Field(value = "a recommendation was made", unit = Unit.TEXT) boolean recommendation,
            @Field(value = "made by a broker-dealer", unit = Unit.TEXT) boolean brokerDealer,
            @Field(value = "to a natural person", unit = Unit.TEXT) boolean naturalPerson,
            @Field(value = "for personal, family or household purposes", unit = Unit.TEXT)
                    boolean personalPurposes) {}

    record BestInterest(
            @Field(value = "whether Regulation Best Interest applies", unit = Unit.TEXT)
                    boolean applies,
            @Field(value = "conditions met", unit = Unit.COUNT) int conditionsMet) {}

    /// Who delivers.
    enum Firm {
        BROKER_DEALER,
        ADVISER
    }

    record FirstContact(
            @Field(value = "broker-dealer or adviser", unit = Unit.TEXT) Firm firm,
            @Field(value = "first recommendation", unit = Unit.TEXT)
                    @Nullable LocalDate recommended,
            @Field(value = "first order", unit = Unit.TEXT) @Nullable LocalDate ordered,
            @Field(value = "account opened", unit = Unit.TEXT) @Nullable LocalDate accountOpened,
            @Field(value = "advisory contract signed", unit = Unit.TEXT)
                    @Nullable LocalDate contractSigned,
            @Field(value = "delivered", unit = Unit.TEXT) @Nullable LocalDate delivered) {}

    record Summary(
            @Field(value = "latest day of delivery", unit = Unit.TEXT) LocalDate dueDate,
            @Field(value = "whether delivered in time", unit = Unit.TEXT) boolean inTime,
            @Field(value = "days late", unit = Unit.DAYS) int daysLate) {}

    static final List<Calculator<?, ?>> CALCULATORS =
            List.of(
                    new Formula<>(
                            "reg_bi_applies",
                            "Regulation Best Interest",
                            "Whether Regulation Best Interest applies to a recommendation",
                            "securities_regulation",
                            "broker_dealer_conduct",
                            Recommendation.class,
                            BestInterest.class,
                            RetailConduct::bestInterest),
                    new Formula<>(
                            "form_crs_delivery",
                            "Form CRS delivery",
                            "When a relationship summary must reach a retail investor",
                            "securities_regulation",
                            "broker_dealer_conduct",
                            FirstContact.class,
                            Summary.class,
                            RetailConduct::summary));

    /// All four: a recommendation, of a broker-dealer, to a natural person or that person's
    /// representative, mainly for personal, family or household purposes.
    ///
    /// Source: 17 CFR 240.15l-1(a)(1), (b)(1).
    private static Outcome<BestInterest> bestInterest(Recommendation in) {
        Working w = new Working();
        w.uses("sec.reg_bi");
        int met = 0;
        for (boolean condition :
                new boolean[] {
                    in.recommendation(),
                    in.brokerDealer(),
                    in.naturalPerson(),
                    in.personalPurposes()
                }) {
            met += condition ? 1 : 0;
        }
        w.step(
                "conditions met",
                "of recommendation, broker-dealer, natural person, personal purposes",
                BigDecimal.valueOf(met),
                Unit.COUNT);
        return w.gives(new BestInterest(met == 4, met));
    }

    /// A broker delivers before or at the earliest of a recommendation, an order and the opening of
    /// an account; an adviser before or at the contract.
    ///
    /// Source: 17 CFR 240.17a-14(c)(1), 275.204-5(b)(1).
    private static Outcome<Summary> summary(FirstContact in) {
        Working w = new Working();
        w.uses("sec.form_crs");
        LocalDate due = null;
        if (in.firm() == Firm.ADVISER) {
            due = earlier(due, "contractSigned", in.contractSigned());
        } else {
            due = earlier(due, "recommended", in.recommended());
            due = earlier(due, "ordered", in.ordered());
            due = earlier(due, "accountOpened", in.accountOpened());
        }
        if (due == null) {
            throw new BadField(
                    in.firm() == Firm.ADVISER ? "contractSigned" : "accountOpened",
                    "nothing",
                    in.firm() == Firm.ADVISER
                            ? "a date"
                            : "a date, here or of a recommendation or order");
        }
        LocalDate delivered =
                in.delivered() == null ? due : BusinessDays.require("delivered", in.delivered());
        int late = (int) Math.max(0, ChronoUnit.DAYS.between(due, delivered));
        w.step(
                "days late",
                "from " + due + " to " + delivered + ", at least 0",
                BigDecimal.valueOf(late),
                Unit.DAYS);
        return w.gives(new Summary(due, late == 0 && in.delivered() != null, late));
    }

    private static @Nullable LocalDate earlier(
            @Nullable LocalDate one, String field, @Nullable LocalDate other) {
        if (other == null) {
            return one;
        }
        BusinessDays.require(field, other);
        return one == null || other.isBefore(one) ? other : one;
    }
}
