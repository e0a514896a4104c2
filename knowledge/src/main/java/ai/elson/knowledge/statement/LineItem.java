package ai.elson.knowledge.statement;

import ai.elson.knowledge.calculator.BadField;
import ai.elson.knowledge.calculator.Field;
import ai.elson.knowledge.rule.Unit;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A line of a statement as a caller gives it, beside the one of the year before.
record LineItem(
        @Field(value = "which line", unit = Unit.TEXT) Line line,
        @Field(
                        value = "this year, balances at its end",
                        unit = Unit.NUMBER,
                        min = -1e15,
                        max = 1e15)
                @Nullable BigDecimal current,
        @Field(value = "year before, opening balances", unit = Unit.NUMBER, min = -1e15, max = 1e15)
                @Nullable BigDecimal prior) {

    /// The lines as two years.
    ///
    /// @throws BadField where a line comes twice, is below zero without a sign, or the lines of a
    ///   year contradict each other by more than they are rounded to
    static Years years(List<LineItem> items, BigDecimal roundedTo) {
        Map<Line, BigDecimal> current = new EnumMap<>(Line.class);
        Map<Line, BigDecimal> prior = new EnumMap<>(Line.class);
        for (int i = 0; i < items.size(); i++) {
            LineItem item = items.get(i);
            String name = "lines[" + i + "]";
            for (int before = 0; before < i; before++) {
                if (items.get(before).line() == item.line()) {
                    throw new BadField(
                            name + ".line", item.line().label(), "a line that comes once");
                }
            }
            put(current, item.line(), item.current(), name + ".current");
            put(prior, item.line(), item.prior(), name + ".prior");
        }
        require(current, roundedTo, "this year");
        require(prior, roundedTo, "year before");
        return new Years(current, prior);
    }

    private static void put(
            Map<Line, BigDecimal> year, Line line, @Nullable BigDecimal amount, String name) {
        if (amount == null) {
            return;
        }
        if (!line.signed() && amount.signum() < 0) {
            throw new BadField(name, amount.toPlainString(), line.label() + " of at least zero");
        }
        year.put(line, amount);
    }

    private static void require(Map<Line, BigDecimal> year, BigDecimal roundedTo, String which) {
        try {
            Identities.require(year, roundedTo);
        } catch (UnbalancedStatement e) {
            throw new BadField("lines", which + ", " + e.getMessage(), e.identity());
        }
    }
}
