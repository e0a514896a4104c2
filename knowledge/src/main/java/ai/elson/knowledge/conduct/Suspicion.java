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
import java.util.Locale;
import java.util.Map;

/// Suspicious activity, and the people behind a company that opens an account.
final class Suspicion {

    private Suspicion() {}

    /// Who must report.
    enum Institution {
        BANK,
        BROKER_DEALER,
        MUTUAL_FUND,
        INSURANCE_COMPANY,
        FUTURES_MERCHANT,
        CASINO,
        MONEY_SERVICES
    }

    /// What is suspected, and of whom.
    enum Suspect {
        KNOWN,
        UNKNOWN,
        INSIDER
    }

    record Activity(
            @Field(value = "kind of institution", unit = Unit.TEXT) Institution institution,
            @Field(value = "funds or assets involved", unit = Unit.USD, min = 0, max = 1e12)
                    BigDecimal amount,
            @Field(value = "whether a suspect is known", unit = Unit.TEXT) Suspect suspect,
            @Field(value = "whether money laundering is suspected", unit = Unit.TEXT)
                    boolean moneyLaundering,
            @Field(value = "day of detection", unit = Unit.TEXT) LocalDate detected) {}

    record Suspicious(
            @Field(value = "whether a report must be filed", unit = Unit.TEXT)
                    boolean reportRequired,
            @Field(value = "from this amount", unit = Unit.USD) BigDecimal threshold,
            @Field(value = "last day to file", unit = Unit.TEXT) LocalDate dueDate) {}

    record Owners(
            @Field(
                            value = "share of each owner",
                            unit = Unit.PERCENT,
                            min = 0,
                            max = 100,
                            minItems = 1,
                            maxItems = 100)
                    List<BigDecimal> shares) {}

    record Identified(
            @Field(value = "owners to identify", unit = Unit.COUNT) int ownersToIdentify,
            @Field(value = "people with the one in control", unit = Unit.COUNT)
                    int peopleToIdentify,
            @Field(value = "their shares together", unit = Unit.PERCENT)
                    BigDecimal sharesIdentified) {}

    static final List<Calculator<?, ?>> CALCULATORS =
            List.of(
                    new Formula<>(
                            "suspicious_activity_report",
                            "Suspicious activity report",
                            "Whether suspicious activity must be reported, by institution and amount",
                            "compliance",
                            "aml_kyc",
                            Activity.class,
                            Suspicious.class,
                            Suspicion::report),
                    new Formula<>(
                            "beneficial_owner_check",
                            "Beneficial owners",
                            "Which owners of a company an institution must identify",
                            "compliance",
                            "aml_kyc",
                            Owners.class,
                            Identified.class,
                            Suspicion::owners));

    /// From the institution's amount on. A bank reports other crime from the same amount where a
    /// suspect is known, from $25,000 where none is, and of an insider always; laundering counts
    /// from the first amount whoever is behind it. The report is due 30 days after detection, 60
    /// where no suspect is known then.
    ///
    /// Source: 31 CFR 1020.320 to 1026.320, each (a)(2) and (b)(3); 12 CFR 21.11(c), (d).
    private static Outcome<Suspicious> report(Activity in) {
        LocalDate detected = BusinessDays.require("detected", in.detected());
        Working w = new Working();
        BigDecimal threshold =
                w.fact(
                        "comp.sar_threshold",
                        Map.of("institution", in.institution().name().toLowerCase(Locale.ROOT)),
                        detected);
        if (in.institution() == Institution.BANK && !in.moneyLaundering()) {
            if (in.suspect() == Suspect.INSIDER) {
                threshold = w.dollars("insider", "any amount", BigDecimal.ZERO);
            } else if (in.suspect() == Suspect.UNKNOWN) {
                threshold = w.fact("comp.sar_no_suspect", Map.of(), detected);
            }
        }
        BigDecimal days =
                w.standing(
                        in.suspect() == Suspect.UNKNOWN
                                ? "comp.sar_days_no_suspect"
                                : "comp.sar_days");
        w.dollars(
                "above or at the threshold",
                usd(in.amount()) + " - " + usd(threshold),
                in.amount().subtract(threshold));
        return w.gives(
                new Suspicious(
                        in.amount().compareTo(threshold) >= 0,
                        cents(threshold),
                        detected.plusDays(days.intValueExact())));
    }

    /// Each natural person with a quarter or more of the equity, and always one who controls the
    /// company, who may be the same person.
    ///
    /// Source: 31 CFR 1010.230(d).
    private static Outcome<Identified> owners(Owners in) {
        Working w = new Working();
        BigDecimal least = w.standing("comp.beneficial_owner");
        BigDecimal all = in.shares().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        if (all.compareTo(WHOLE) > 0) {
            throw new BadField("shares", pct(all) + " together", "at most 100% together");
        }
        List<BigDecimal> large = in.shares().stream().filter(s -> s.compareTo(least) >= 0).toList();
        w.step(
                "owners with at least " + pct(least),
                "of " + in.shares().size(),
                BigDecimal.valueOf(large.size()),
                Unit.COUNT);
        BigDecimal together =
                w.percent(
                        "their shares together",
                        "sum",
                        large.stream().reduce(BigDecimal.ZERO, BigDecimal::add));
        return w.gives(
                new Identified(large.size(), large.size() + 1, round(together, Unit.PERCENT)));
    }

    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);
}
