package ai.elson.tools.registry;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.regex.Pattern;

/// The JSON forms that a record's component can take on the wire.
enum FieldKind {
    NUMBER("number"),
    INTEGER("integer"),
    BOOLEAN("boolean"),
    TEXT("string"),
    DATE("string"),
    MOMENT("string"),
    CHOICE("string"),
    RECORD("object");

    /// A text with something in it.
    static final Pattern NOT_BLANK = Pattern.compile("\\S");

    private final String jsonType;

    FieldKind(String jsonType) {
        this.jsonType = jsonType;
    }

    /// The JSON Schema type.
    String jsonType() {
        return jsonType;
    }

    /// The form of a Java type.
    ///
    /// @throws IllegalArgumentException for a type that has none, when the registry is built
    static FieldKind of(Class<?> type) {
        if (type == BigDecimal.class || type == double.class || type == Double.class) {
            return NUMBER;
        }
        if (type == int.class
                || type == Integer.class
                || type == long.class
                || type == Long.class) {
            return INTEGER;
        }
        if (type == boolean.class || type == Boolean.class) {
            return BOOLEAN;
        }
        if (type == String.class) {
            return TEXT;
        }
        if (type == LocalDate.class) {
            return DATE;
        }
        if (type == Instant.class) {
            return MOMENT;
        }
        if (type.isEnum()) {
            return CHOICE;
        }
        if (type.isRecord()) {
            return RECORD;
        }
        throw new IllegalArgumentException(
                type
                        + ": no JSON form; accepted: numbers, booleans, text, dates, times, enums, records,"
                        + " lists of these");
    }
}
