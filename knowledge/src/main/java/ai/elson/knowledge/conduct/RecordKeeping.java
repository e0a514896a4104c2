package ai.elson.knowledge.conduct;

import static ai.elson.knowledge.calculator.Working.*;

import ai.elson.knowledge.calculator.Calculator;
import ai.elson.knowledge.calculator.Field;
import ai.elson.knowledge.calculator.Formula;
import ai.elson.knowledge.calculator.Outcome;
import ai.elson.knowledge.calculator.Working;
import ai.elson.knowledge.rule.Unit;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;

/// How long records are kept, and who is told when they are stolen.
final class RecordKeeping {

    private RecordKeeping() {}

    /// What is kept.
    enum RecordKind {
        BROKER_LEDGER,
        BROKER_MESSAGE,
        ADVISER_RECORD,
        ANTI_LAUNDERING,
        AUDIT_PAPER
    }

    record Kept(
            @Field(value = "kind of record", unit = Unit.TEXT) RecordKind kind,
            @Field(value = "day of the record or last entry", unit = Unit.TEXT) LocalDate day,
            @Field(value = "last month of the fiscal year", unit = Unit.COUNT, min = 1, max = 12)
                    int fiscalYearEndMonth) {}

    record Retention(
            @Field(value = "keep until", unit = Unit.TEXT) LocalDate keepUntil,
            @Field(value = "at hand until", unit = Unit.TEXT) LocalDate accessibleUntil,
            @Field(value = "years", unit = Unit.YEARS) BigDecimal years) {}

    /// Under whose rule the firm is.
    enum Regulator {
        SEC_LARGE,
        SEC_SMALL,
        FTC
    }

    record Breach(
            @Field(value = "day the firm became aware", unit = Unit.TEXT) LocalDate aware,
            @Field(value = "under whose rule", unit = Unit.TEXT) Regulator regulator,
            @Field(value = "people affected", unit = Unit.COUNT, min = 1, max = 1000000000)
                    int people,
            @Field(value = "substantial harm found not reasonably likely", unit = Unit.TEXT)
                    boolean harmUnlikely) {}

    record Notice(
            @Field(value = "whether a notice is due", unit = Unit.TEXT) boolean noticeRequired,
            @Field(value = "last day", unit = Unit.TEXT) LocalDate dueDate) {}

    record Relationship(
            @Field(value = "customer relationship begins", unit = Unit.TEXT) LocalDate begins,
            @Field(value = "privacy notice delivered", unit = Unit.TEXT) LocalDate noticeDelivered,
            @Field(value = "day of sharing with outside companies", unit = Unit.TEXT)
                    LocalDate shared,
            @Field(value = "customer opted out", unit = Unit.TEXT) boolean optedOut) {}

    record Privacy(
            @Field(value = "whether data may be shared that day", unit = Unit.TEXT)
                    boolean sharingAllowed,
            @Field(value = "whether the notice was in time", unit = Unit.TEXT) boolean noticeInTime,
            @Field(value = "first day of sharing", unit = Unit.TEXT) LocalDate firstSharingDay) {}

    static final List<Calculator<?, ?>> CALCULATORS =
            List.of(
                    new Formula<>(
                            "data_retention_due",
                            "Record retention",
                            "How long a financial record must be kept",
                            "compliance",
                            "data_privacy",
                            Kept.class,
                            Retention.class,
                            RecordKeeping::retention),
                    new Formula<>(
                            "privacy_breach_notice",
                            "Breach notice",
                            "Whether and when a data breach must be told",
                            "compliance",
                            "data_privacy",
                            Breach.class,
                            Notice.class,
                            RecordKeeping::breach),
                    new Formula<>(
                            "privacy_opt_out_check",
                            "Privacy opt-out",
                            "Whether a customer's data may be shared with outside companies",
                            "compliance",
                            "data_privacy",
                            Relationship.class,
                            Privacy.class,
                            RecordKeeping::optOut));

    /// A broker keeps ledgers six years and messages three, an auditor seven years from the end of
    /// the audit; an adviser five years from the end of the fiscal year of the last entry; brokers
    /// and advisers the first two at hand. Records against laundering are kept five years.
    ///
    /// Source: 17 CFR 240.17a-4(a), (b); 17 CFR 275.204-2(e)(1); 31 CFR 1010.430(d); 17 CFR
    /// 210.2-06.
    private static Outcome<Retention> retention(Kept in) {
        LocalDate day = BusinessDays.require("day", in.day());
        Working w = new Working();
        BigDecimal years =
                w.standing(
                        switch (in.kind()) {
                            case BROKER_LEDGER -> "sec.broker_ledgers";
                            case BROKER_MESSAGE -> "sec.broker_messages";
                            case ADVISER_RECORD -> "sec.adviser_record_years";
                            case ANTI_LAUNDERING -> "comp.aml_records";
                            case AUDIT_PAPER -> "acct.audit_retention";
                        });
        LocalDate start =
                in.kind() == RecordKind.ADVISER_RECORD
                        ? fiscalYearEnd(day, in.fiscalYearEndMonth())
                        : day;
        LocalDate until = start.plusYears(years.intValueExact());
        boolean atHand =
                in.kind() != RecordKind.ANTI_LAUNDERING && in.kind() != RecordKind.AUDIT_PAPER;
        LocalDate accessible =
                atHand
                        ? start.plusYears(w.standing("sec.accessible_years").intValueExact())
                        : until;
        w.step(
                "days kept",
                "from " + day + " to " + until,
                BigDecimal.valueOf(ChronoUnit.DAYS.between(day, until)),
                Unit.DAYS);
        return w.gives(new Retention(until, accessible, round(years, Unit.YEARS)));
    }

    private static LocalDate fiscalYearEnd(LocalDate day, int month) {
        LocalDate end = YearMonth.of(day.getYear(), month).atEndOfMonth();
        return day.isAfter(end) ? YearMonth.of(day.getYear() + 1, month).atEndOfMonth() : end;
    }

    /// The SEC's firms tell each affected person within 30 days unless harm is not reasonably
    /// likely, large ones from 3 December 2025, small ones from 3 June 2026. The FTC is told within
    /// 30 days where 500 or more consumers are affected.
    ///
    /// Source: 17 CFR 248.30(a)(4); Release 34-100155; 16 CFR 314.4(j).
    private static Outcome<Notice> breach(Breach in) {
        LocalDate aware = BusinessDays.require("aware", in.aware());
        Working w = new Working();
        if (in.regulator() == Regulator.FTC) {
            int consumers = w.fact("comp.breach_ftc_consumers", Map.of(), aware).intValueExact();
            int days = w.fact("comp.breach_ftc_days", Map.of(), aware).intValueExact();
            return w.gives(new Notice(in.people() >= consumers, aware.plusDays(days)));
        }
        int days =
                w.fact(
                                "comp.breach_days",
                                Map.of(),
                                in.regulator() == Regulator.SEC_SMALL ? smallFirm(aware) : aware)
                        .intValueExact();
        w.step(
                "people to tell",
                "those affected, none if harm is unlikely",
                BigDecimal.valueOf(in.harmUnlikely() ? 0 : in.people()),
                Unit.COUNT);
        return w.gives(new Notice(!in.harmUnlikely(), aware.plusDays(days)));
    }

    /// Half a year after the large firms (89 FR 47688).
    private static LocalDate smallFirm(LocalDate aware) {
        return aware.minusMonths(6);
    }

    /// The notice comes no later than the relationship begins; nothing goes to outside companies
    /// before the customer had a reasonable time to refuse, for which 30 days is the rule's own
    /// example.
    ///
    /// Source: 17 CFR 248.4(a), 248.7, 248.10(a).
    private static Outcome<Privacy> optOut(Relationship in) {
        LocalDate begins = BusinessDays.require("begins", in.begins());
        LocalDate delivered = BusinessDays.require("noticeDelivered", in.noticeDelivered());
        LocalDate shared = BusinessDays.require("shared", in.shared());
        Working w = new Working();
        w.uses("comp.privacy");
        LocalDate first = delivered.plusDays(w.standing("comp.opt_out_days").intValueExact());
        w.step(
                "days to refuse",
                "from " + delivered + " to " + shared,
                BigDecimal.valueOf(ChronoUnit.DAYS.between(delivered, shared)),
                Unit.DAYS);
        return w.gives(
                new Privacy(
                        !in.optedOut() && !shared.isBefore(first),
                        !delivered.isAfter(begins),
                        first));
    }
}
