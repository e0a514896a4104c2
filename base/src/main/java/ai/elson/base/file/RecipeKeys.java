package ai.elson.base.file;

import ai.elson.base.failure.BadInput;
import ai.elson.base.failure.Nearest;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/// Holds the keys of a document against the components of a record, before anything is bound: a
/// mistyped key is told as such, at its own line, and not as the absence of the right one.
final class RecipeKeys {

    private final String file;
    private final JsonParser parser;

    private RecipeKeys(String file, JsonParser parser) {
        this.file = file;
        this.parser = parser;
    }

    /// Walks the whole document.
    ///
    /// @throws BadInput at the first key that is unknown or missing
    static void check(JsonParser parser, String file, Class<?> type) {
        parser.nextToken();
        new RecipeKeys(file, parser).walk(type, "");
    }

    private void walk(Type type, String path) {
        Class<?> raw = raw(type);
        if (parser.currentToken() == JsonToken.START_ARRAY
                && Collection.class.isAssignableFrom(raw)) {
            for (int i = 0; parser.nextToken() != JsonToken.END_ARRAY; i++) {
                walk(lastArgument(type), path + "[" + i + "]");
            }
        } else if (parser.currentToken() == JsonToken.START_OBJECT && raw.isRecord()) {
            record(raw, path);
        } else if (parser.currentToken() == JsonToken.START_OBJECT
                && Map.class.isAssignableFrom(raw)) {
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                String key = parser.currentName();
                parser.nextToken();
                walk(lastArgument(type), join(path, key));
            }
        } else {
            // a scalar, or a form that the binding itself refuses
            parser.skipChildren();
        }
    }

    private void record(Class<?> type, String path) {
        int line = line();
        SequencedMap<String, RecordComponent> known = new LinkedHashMap<>();
        for (RecordComponent component : type.getRecordComponents()) {
            known.put(component.getName(), component);
        }
        Set<String> given = new LinkedHashSet<>();
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String key = parser.currentName();
            RecordComponent component = known.get(key);
            if (component == null) {
                throw unknown(key, known.keySet());
            }
            given.add(key);
            parser.nextToken();
            walk(component.getGenericType(), join(path, key));
        }
        for (RecordComponent component : known.values()) {
            if (!given.contains(component.getName()) && !mayBeAbsent(component)) {
                throw new BadInput(
                        file
                                + ":"
                                + line
                                + ": "
                                + join(path, component.getName())
                                + ": found nothing; accepted: a value of this key");
            }
        }
    }

    private static boolean mayBeAbsent(RecordComponent component) {
        return component.getAnnotatedType().isAnnotationPresent(Nullable.class)
                || Map.class.isAssignableFrom(component.getType());
    }

    private BadInput unknown(String key, Set<String> known) {
        return new BadInput(
                file
                        + ":"
                        + line()
                        + ": unknown key «"
                        + key
                        + "»; did you mean «"
                        + Nearest.to(key, known)
                        + "»? known: "
                        + String.join(", ", known.stream().sorted().toList()));
    }

    private int line() {
        return Math.max(1, parser.currentTokenLocation().getLineNr());
    }

    private static String join(String path, String key) {
        return path.isEmpty() ? key : path + "." + key;
    }

    private static Class<?> raw(Type type) {
        return switch (type) {
            case Class<?> raw -> raw;
            case ParameterizedType parameterized -> (Class<?>) parameterized.getRawType();
            default -> Object.class;
        };
    }

    /// What a list holds, and the values of a map.
    private static Type lastArgument(Type type) {
        return type instanceof ParameterizedType parameterized
                ? parameterized
                        .getActualTypeArguments()[parameterized.getActualTypeArguments().length - 1]
                : Object.class;
    }
}
