package ai.elson.knowledge.conduct;

import static ai.elson.knowledge.calculator.Working.*;

import ai.elson.knowledge.calculator.BadField;
import ai.elson.knowledge.calculator.Calculator;
import ai.elson.knowledge.calculator.Field;
import ai.elson.knowledge.calculator.FilingStatus;
import ai.elson.knowledge.calculator.Formula;
import ai.elson.knowledge.calculator.Outcome;
import ai.elson.knowledge.calculator.Working;
import ai.elson.knowledge.rule.Unit;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Foreign accounts and assets that a person must report.
final class ForeignAccounts {

    private ForeignAccounts() {}

    record Accounts(
            @Field(
                            value = "highest balance of each account in dollars",
                            unit = Unit.USD,
                            min = 0,
                            max = 1e11,
                            minItems = 1,
                            maxItems = 500)
                    List<BigDecimal> highestBalances,
            @Field(value = "calendar year", unit = Unit.YEAR, min = 2016, max = 2090) int year) {}

    record AccountReport(
            @Field(value = "whether an FBAR must be filed", unit = Unit.TEXT)
                    boolean reportRequired,
            @Field(value = "highest balances together", unit = Unit.USD) BigDecimal aggregate,
            @Field(value = "due date", unit = Unit.TEXT) LocalDate dueDate,
            @Field(value = "due date as extended for all", unit = Unit.TEXT)
                    LocalDate extendedDueDate) {}

    /// Where the person lives.
    enum Residence {
        HOME,
        ABROAD
    }

    record Assets(
            @Field(
                            value = "assets on the last day of the year",
                            unit = Unit.USD,
                            min = 0,
                            max = 1e12)
                    BigDecimal yearEnd,
            @Field(value = "most at any time of the year", unit = Unit.USD, min = 0, max = 1e12)
                    BigDecimal highest,
            @Field(value = "filing status", unit = Unit.TEXT) FilingStatus filingStatus,
            @Field(value = "lives in the United States or abroad", unit = Unit.TEXT)
                    Residence residence,
            @Field(value = "tax year", unit = Unit.YEAR, min = 2013, max = 2090) int year) {}

    record Statement(
            @Field(value = "whether Form 8938 must be filed", unit = Unit.TEXT)
                    boolean statementRequired,
            @Field(value = "threshold at year end", unit = Unit.USD) BigDecimal yearEndThreshold,
            @Field(value = "threshold at any time", unit = Unit.USD) BigDecimal anyTimeThreshold) {}

    static final List<Calculator<?, ?>> CALCULATORS =
            List.of(
                    new Formula<>(
                            "foreign_account_report",
                            "Foreign account report",
                            "Whether foreign accounts need an FBAR, and by when",
                            "state_international_tax",
                            "international_tax",
                            Accounts.class,
                            AccountReport.class,
                            ForeignAccounts::accounts),
                    new Formula<>(
                            "foreign_asset_statement",
                            "Foreign asset statement",
                            "Whether foreign financial assets need Form 8938",
                            "state_international_tax",
                            "international_tax",
                            Assets.class,
                            Statement.class,
                            ForeignAccounts::assets));

    /// The highest balance of each account in the year, added up whenever each was; a report is due
    /// where they are more than the threshold. Due 15 April, for all extended to 15 October (the
    /// days by statute; a weekend or holiday moves them).
    ///
    /// Source: 31 CFR 1010.350, 1010.306(c); P.L. 114-41 section 2006(b)(11).
    private static Outcome<AccountReport> accounts(Accounts in) {
        Working w = new Working();
        BigDecimal threshold = w.standing("intl.fbar_threshold");
        BigDecimal all =
                w.dollars(
                        "highest balances together",
                        "sum of " + in.highestBalances().size() + " accounts",
                        in.highestBalances().stream().reduce(BigDecimal.ZERO, BigDecimal::add));
        w.dollars(
                "above the threshold",
                usd(all) + " - " + usd(threshold) + ", at least 0",
                notNegative(all.subtract(threshold)));
        return w.gives(
                new AccountReport(
                        all.compareTo(threshold) > 0,
                        cents(all),
                        LocalDate.of(in.year() + 1, 4, 15),
                        LocalDate.of(in.year() + 1, 10, 15)));
    }

    /// More than either threshold, which depend on filing status and residence.
    ///
    /// Source: IRC 6038D(a); 26 CFR 1.6038D-2(a).
    private static Outcome<Statement> assets(Assets in) {
        if (in.highest().compareTo(in.yearEnd()) < 0) {
            throw new BadField(
                    "highest",
                    in.highest().toPlainString(),
                    "at least the assets at year end, " + usd(in.yearEnd()));
        }
        Working w = new Working();
        Map<String, String> who =
                Map.of(
                        "filing_status",
                        in.filingStatus().id(),
                        "residence",
                        in.residence().name().toLowerCase(Locale.ROOT));
        BigDecimal atEnd = w.fact("intl.form_8938_year_end", who, in.year());
        BigDecimal atAnyTime = w.fact("intl.form_8938_any_time", who, in.year());
        w.dollars(
                "year end above its threshold",
                usd(in.yearEnd()) + " - " + usd(atEnd),
                in.yearEnd().subtract(atEnd));
        w.dollars(
                "most above its threshold",
                usd(in.highest()) + " - " + usd(atAnyTime),
                in.highest().subtract(atAnyTime));
        return w.gives(
                new Statement(
                        in.yearEnd().compareTo(atEnd) > 0 || in.highest().compareTo(atAnyTime) > 0,
                        cents(atEnd),
                        cents(atAnyTime)));
    }
}
