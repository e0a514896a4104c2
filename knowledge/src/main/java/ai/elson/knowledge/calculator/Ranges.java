package ai.elson.knowledge.calculator;

import ai.elson.base.failure.BadInput;
import ai.elson.knowledge.rule.Unit;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Holds a record's values to the ranges of their [Field], into lists and records within it. What
/// is wrong in a list is named as `lots[2].shares`.
final class Ranges {

    /// Longer numbers are no amounts, and would only cost time and memory.
    private static final int MOST_DIGITS = 30;

    private static final double MOST = 1e30;

    /// Longer words are no names.
    private static final int MOST_LETTERS = 100;

    private Ranges() {}

    /// @throws BadField at the first value that is missing or out of its range
    static void check(Record values) {
        check("", values);
    }

    /// A component of a record with all that is held against its values.
    private record Bounds(
            Method accessor,
            String name,
            Class<?> type,
            @Nullable Field field,
            boolean nullable,
            @Nullable BigDecimal least,
            @Nullable BigDecimal most) {

        static Bounds of(RecordComponent component) {
            Field field = component.getAnnotation(Field.class);
            Method accessor = component.getAccessor();
            accessor.setAccessible(true);
            return new Bounds(
                    accessor,
                    component.getName(),
                    component.getType(),
                    field,
                    Ranges.nullable(component),
                    field == null ? null : bound(field.min()),
                    field == null ? null : bound(field.max()));
        }

        private static @Nullable BigDecimal bound(double bound) {
            return Double.isFinite(bound) ? BigDecimal.valueOf(bound) : null;
        }

        /// @throws IllegalStateException where the component says nothing of its values
        Field said() {
            if (field == null) {
                throw new IllegalStateException(accessor + " needs @Field");
            }
            return field;
        }
    }

    /// Reflection is read once a record, and not for each of a million calls.
    private static final ClassValue<List<Bounds>> BOUNDS =
            new ClassValue<>() {
                @Override
                protected List<Bounds> computeValue(Class<?> type) {
                    return Arrays.stream(type.getRecordComponents()).map(Bounds::of).toList();
                }
            };

    private static void check(String path, Record values) {
        for (Bounds bounds : BOUNDS.get(values.getClass())) {
            Field field = bounds.said();
            String name = path + bounds.name();
            Object value = read(bounds.accessor(), values);
            if (value == null) {
                if (!bounds.nullable()) {
                    throw new BadField(name, "nothing", accepted(bounds.type(), field));
                }
            } else if (value instanceof List<?> items) {
                checkItems(name, items, bounds);
            } else {
                checkOne(name, value, bounds);
            }
        }
    }

    /// Holds a result to figures that can be written and read: a rate of -50 % over a hundred years
    /// gives a number of three hundred digits, which is no amount of money.
    ///
    /// @throws BadInput naming the figure
    static void checkResult(String calculator, Record result) {
        for (Bounds bounds : BOUNDS.get(result.getClass())) {
            checkResult(calculator, bounds.name(), read(bounds.accessor(), result));
        }
    }

    private static void checkResult(String calculator, String name, @Nullable Object value) {
        switch (value) {
            case null -> {}
            case Record record -> checkResult(calculator, record);
            case List<?> items -> items.forEach(item -> checkResult(calculator, name, item));
            case Double number when !(Math.abs(number) <= MOST) -> throw tooGreat(calculator, name);
            case BigDecimal number when number.precision() - number.scale() > MOST_DIGITS ->
                    throw tooGreat(calculator, name);
            default -> {}
        }
    }

    private static BadInput tooGreat(String calculator, String name) {
        return BadInput.at(
                calculator,
                "arguments that give "
                        + name.replaceAll("([A-Z])", " $1").toLowerCase(Locale.ROOT)
                        + " of more than "
                        + MOST_DIGITS
                        + " digits",
                "such that give less");
    }

    private static boolean nullable(RecordComponent component) {
        return has(component) || has(component.getAnnotatedType());
    }

    private static boolean has(AnnotatedElement element) {
        return element.isAnnotationPresent(Nullable.class);
    }

    private static void checkItems(String name, List<?> items, Bounds bounds) {
        Field field = bounds.said();
        if (items.size() < field.minItems() || items.size() > field.maxItems()) {
            throw new BadField(
                    name,
                    items.size() + " of them",
                    "a list of " + field.minItems() + " to " + field.maxItems());
        }
        for (int i = 0; i < items.size(); i++) {
            Object item = items.get(i);
            String itemName = name + "[" + i + "]";
            if (item == null) {
                throw new BadField(itemName, "nothing", "a value");
            }
            checkOne(itemName, item, bounds);
        }
    }

    private static void checkOne(String name, Object value, Bounds bounds) {
        switch (value) {
            case Record record -> check(name + ".", record);
            case Double number when !Double.isFinite(number) ->
                    throw new BadField(
                            name, number.toString(), accepted(value.getClass(), bounds.said()));
            case BigDecimal number -> checkNumber(name, number, bounds);
            case Number number -> checkNumber(name, new BigDecimal(number.toString()), bounds);
            case String text when text.isBlank() || text.length() > MOST_LETTERS ->
                    throw new BadField(
                            name,
                            text.length() + " letters",
                            accepted(value.getClass(), bounds.said()));
            default -> {}
        }
    }

    private static void checkNumber(String name, BigDecimal number, Bounds bounds) {
        if (number.precision() > MOST_DIGITS || Math.abs(number.scale()) > MOST_DIGITS) {
            throw new BadField(
                    name,
                    number.round(new MathContext(6)).toString(),
                    accepted(BigDecimal.class, bounds.said())
                            + " with at most "
                            + MOST_DIGITS
                            + " digits");
        }
        BigDecimal least = bounds.least();
        BigDecimal most = bounds.most();
        if (least != null && number.compareTo(least) < 0
                || most != null && number.compareTo(most) > 0) {
            throw new BadField(
                    name, number.toPlainString(), accepted(BigDecimal.class, bounds.said()));
        }
    }

    private static @Nullable Object read(Method accessor, Record values) {
        try {
            return accessor.invoke(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(accessor + " cannot be read", e);
        }
    }

    private static String accepted(Class<?> type, Field field) {
        if (type.isEnum()) {
            return "one of "
                    + Arrays.stream(type.getEnumConstants())
                            .map(c -> ((Enum<?>) c).name().toLowerCase(Locale.ROOT))
                            .collect(Collectors.joining(", "));
        }
        if (type == String.class) {
            return "1 to " + MOST_LETTERS + " letters";
        }
        if (type == LocalDate.class) {
            return "a date as 2026-04-15";
        }
        if (type == List.class) {
            return "a list of " + field.minItems() + " to " + field.maxItems();
        }
        if (type.isRecord()) {
            return "its fields";
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
