package ai.elson.tools.registry;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Builds and reads records through their components.
final class Records {

    private Records() {}

    private static final ClassValue<Constructor<?>> CANONICAL =
            new ClassValue<>() {
                @Override
                protected Constructor<?> computeValue(Class<?> type) {
                    return canonical(type);
                }
            };

    /// Calls the canonical constructor; what it throws comes out as it is.
    static Record build(Class<? extends Record> type, @Nullable Object[] values) {
        try {
            return type.cast(CANONICAL.get(type).newInstance(values));
        } catch (InvocationTargetException e) {
            throw unwrapped(e);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(type.getName() + ": cannot be built", e);
        }
    }

    private static Constructor<?> canonical(Class<?> type) {
        try {
            Constructor<?> constructor =
                    type.getDeclaredConstructor(
                            Arrays.stream(type.getRecordComponents())
                                    .map(RecordComponent::getType)
                                    .toArray(Class<?>[]::new));
            constructor.setAccessible(true);
            return constructor;
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException(type.getName() + ": is no record", e);
        }
    }

    /// The value of one component.
    static @Nullable Object value(Record record, ToolField field) {
        try {
            return field.accessor().invoke(record);
        } catch (InvocationTargetException e) {
            throw unwrapped(e);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(field.accessor() + ": cannot be read", e);
        }
    }

    /// A decimal as the Java type of a number component.
    static Object numberAs(Class<?> type, BigDecimal number) {
        return type == BigDecimal.class ? number : (Object) number.doubleValue();
    }

    /// Any Java number as a decimal.
    static BigDecimal decimal(Object number) {
        return number instanceof BigDecimal exact ? exact : new BigDecimal(number.toString());
    }

    private static RuntimeException unwrapped(InvocationTargetException e) {
        if (e.getCause() instanceof RuntimeException cause) {
            return cause;
        }
        if (e.getCause() instanceof Error error) {
            throw error;
        }
        return new IllegalStateException(e);
    }
}
