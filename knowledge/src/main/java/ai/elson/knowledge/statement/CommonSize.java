package ai.elson.knowledge.statement;

import static ai.elson.knowledge.calculator.Working.*;

import ai.elson.knowledge.calculator.BadField;
import ai.elson.knowledge.calculator.Calculator;
import ai.elson.knowledge.calculator.Field;
import ai.elson.knowledge.calculator.Formula;
import ai.elson.knowledge.calculator.Outcome;
import ai.elson.knowledge.calculator.Working;
import ai.elson.knowledge.rule.Unit;
import ai.elson.knowledge.statement.Years.Moment;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Statements as percentages of their base, and each line's change.
final class CommonSize {

    private CommonSize() {}

    /// A statement that has a base.
    enum Kind {
        INCOME(Sheet.INCOME, Line.REVENUE),
        BALANCE(Sheet.BALANCE, Line.TOTAL_ASSETS),
        CASH_FLOW(Sheet.CASH_FLOW, Line.REVENUE);

        private final Sheet sheet;
        private final Line base;

        Kind(Sheet sheet, Line base) {
            this.sheet = sheet;
            this.base = base;
        }
    }

    record Request(
            @Field(value = "which statement", unit = Unit.TEXT) Kind statement,
            @Field(value = "what amounts are rounded to", unit = Unit.USD, min = 0.01, max = 1e9)
                    BigDecimal roundedTo,
            @Field(value = "lines, revenue or total assets too", unit = Unit.TEXT, maxItems = 60)
                    List<LineItem> lines) {}

    record Row(
            @Field(value = "name of the line", unit = Unit.TEXT) String name,
            @Field(value = "share of the base", unit = Unit.PERCENT) @Nullable BigDecimal share,
            @Field(value = "share a year before", unit = Unit.PERCENT)
                    @Nullable BigDecimal priorShare,
            @Field(value = "change of the amount", unit = Unit.PERCENT)
                    @Nullable BigDecimal growth) {}

    record Table(
            @Field(value = "each line that was given", unit = Unit.TEXT) List<Row> rows,
            @Field(value = "what is 100 percent", unit = Unit.TEXT) String base) {}

    static final List<Calculator<?, ?>> CALCULATORS =
            List.of(
                    new Formula<>(
                            "common_size_statement",
                            "Common-size statement",
                            "Common-size income statement or balance sheet in percent of a base",
                            "accounting",
                            "financial_statements",
                            Request.class,
                            Table.class,
                            CommonSize::commonSize));

    /// Income and cash flow lines over revenue, balance sheet lines over total assets, in percent
    /// to two decimals; beside it the change of the amount on the year before, where that was above
    /// zero. A line of a year without a base has no share.
    private static Outcome<Table> commonSize(Request in) {
        Years years = LineItem.years(in.lines(), in.roundedTo());
        Line base = in.statement().base;
        requireBase(base, years);
        Working w = new Working();
        List<Row> rows = new ArrayList<>();
        for (LineItem item : in.lines()) {
            if (item.line().sheet() == in.statement().sheet && item.line().unit() == Unit.USD) {
                rows.add(
                        new Row(
                                item.line().label(),
                                share(w, item.line(), base, years, Moment.CLOSING),
                                share(w, item.line(), base, years, Moment.OPENING),
                                growth(item)));
            }
        }
        if (rows.isEmpty()) {
            throw new BadField(
                    "lines",
                    "none of that statement",
                    "at least one line of the " + in.statement().sheet.words() + " statement");
        }
        return w.gives(new Table(rows, base.label()));
    }

    private static void requireBase(Line base, Years years) {
        BigDecimal amount = years.find(base, Moment.CLOSING);
        if (amount == null || amount.signum() == 0) {
            throw new BadField(
                    "lines",
                    "this year's " + base.label() + " " + (amount == null ? "missing" : "zero"),
                    base.label() + " above zero");
        }
    }

    private static @Nullable BigDecimal share(
            Working w, Line line, Line base, Years years, Moment moment) {
        BigDecimal amount = years.find(line, moment);
        BigDecimal whole = years.find(base, moment);
        if (amount == null || whole == null || whole.signum() == 0) {
            return null;
        }
        BigDecimal share =
                w.percent(
                        moment.name(line),
                        amount.toPlainString() + " / " + whole.toPlainString(),
                        percentOf(amount, whole));
        return round(share, Unit.PERCENT);
    }

    private static @Nullable BigDecimal growth(LineItem item) {
        BigDecimal now = item.current();
        BigDecimal before = item.prior();
        if (now == null || before == null || before.signum() <= 0) {
            return null;
        }
        return round(percentOf(now.subtract(before), before), Unit.PERCENT);
    }
}
