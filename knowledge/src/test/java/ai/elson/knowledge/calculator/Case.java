package ai.elson.knowledge.calculator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// A line of `cases.txt`: arguments, results, and where the results come from.
record Case(String id, List<String> arguments, List<String> results, String source) {

    static List<Case> all() {
        try (InputStream in = Case.class.getResourceAsStream("cases.txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(Case::parse)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Case parse(String line) {
        String[] parts = line.split(" \\| ");
        assertThat(parts).as(line).hasSize(4);
        return new Case(
                parts[0], List.of(parts[1].split(", ")), List.of(parts[2].split(", ")), parts[3]);
    }

    Calculator<?, ?> calculator() {
        return Calculators.find(id).orElseThrow(() -> new AssertionError("no calculator " + id));
    }

    Outcome<?> outcome() {
        return compute(calculator(), arguments);
    }

    @Override
    public String toString() {
        return id + arguments;
    }

    /// Computes with arguments in their order.
    static Outcome<?> compute(String id, Object... arguments) {
        return compute(
                Calculators.find(id).orElseThrow(),
                Arrays.stream(arguments).map(String::valueOf).toList());
    }

    /// The first result.
    static BigDecimal first(String id, Object... arguments) {
        return (BigDecimal) values(compute(id, arguments).value()).getFirst();
    }

    static <I extends Record, O extends Record> Outcome<O> compute(
            Calculator<I, O> calculator, List<String> arguments) {
        RecordComponent[] components = calculator.input().getRecordComponents();
        assertThat(arguments).as(calculator.id()).hasSameSizeAs(components);
        Object[] values = new Object[components.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = value(components[i].getType(), arguments.get(i));
        }
        return calculator.compute(build(calculator.input(), values));
    }

    static <R extends Record> R build(Class<R> type, Object... values) {
        try {
            Constructor<R> constructor =
                    type.getDeclaredConstructor(
                            Arrays.stream(type.getRecordComponents())
                                    .map(RecordComponent::getType)
                                    .toArray(Class<?>[]::new));
            constructor.setAccessible(true);
            return constructor.newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }

    static List<Object> values(Record record) {
        List<Object> values = new ArrayList<>();
        for (RecordComponent component : record.getClass().getRecordComponents()) {
            try {
                component.getAccessor().setAccessible(true);
                values.add(component.getAccessor().invoke(record));
            } catch (ReflectiveOperationException e) {
                throw new AssertionError(e);
            }
        }
        return values;
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static Object value(Class<?> type, String text) {
        if (type.isEnum()) {
            return Enum.valueOf((Class) type, text);
        }
        return type == int.class ? (Object) Integer.valueOf(text) : new BigDecimal(text);
    }
}
