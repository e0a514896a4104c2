package ai.elson.knowledge.calculator;

import ai.elson.knowledge.rule.Unit;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;

/// A calculator given by its function. It refuses values out of the ranges of their [Field] before
/// the function sees them.
record Formula<I extends Record, O extends Record>(
        String id,
        String title,
        String purpose,
        String domain,
        String bucket,
        Class<I> input,
        Class<O> output,
        Function<I, Outcome<O>> body)
        implements Calculator<I, O> {

    /// Longer numbers are no amounts, and would only cost time and memory.
    private static final int MOST_DIGITS = 30;

    @Override
    public Outcome<O> compute(I values) {
        for (RecordComponent component : input.getRecordComponents()) {
            check(component, values);
        }
        return body.apply(values);
    }

    private static void check(RecordComponent component, Record values) {
        Object value;
        try {
            component.getAccessor().setAccessible(true);
            value = component.getAccessor().invoke(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(component + " cannot be read", e);
        }
        Field field = component.getAnnotation(Field.class);
        String accepted = accepted(component.getType(), field);
        if (value == null) {
            throw new BadField(component.getName(), "nothing", accepted);
        }
        if (value instanceof Number number) {
            BigDecimal decimal = new BigDecimal(number.toString());
            if (decimal.precision() > MOST_DIGITS || Math.abs(decimal.scale()) > MOST_DIGITS) {
                throw new BadField(
                        component.getName(),
                        decimal.round(new MathContext(6)).toString(),
                        accepted + " with at most " + MOST_DIGITS + " digits");
            }
            boolean below =
                    Double.isFinite(field.min())
                            && decimal.compareTo(BigDecimal.valueOf(field.min())) < 0;
            boolean above =
                    Double.isFinite(field.max())
                            && decimal.compareTo(BigDecimal.valueOf(field.max())) > 0;
            if (below || above) {
                throw new BadField(component.getName(), decimal.toPlainString(), accepted);
            }
        }
    }

    private static String accepted(Class<?> type, Field field) {
        if (type.isEnum()) {
            return "one of "
                    + Arrays.stream(type.getEnumConstants())
                            .map(c -> ((Enum<?>) c).name().toLowerCase(Locale.ROOT))
                            .collect(Collectors.joining(", "));
        }
        return "from " + plain(field.min()) + " to " + plain(field.max()) + unit(field.unit());
    }

    private static String plain(double bound) {
        return Double.isFinite(bound)
                ? BigDecimal.valueOf(bound).stripTrailingZeros().toPlainString()
                : "any";
    }

    private static String unit(Unit unit) {
        return unit == Unit.USD ? " dollars" : unit == Unit.PERCENT ? " percent" : "";
    }
}
