package ai.elson.base.file;

import ai.elson.base.failure.BadInput;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/// YAML bound to records: an unknown key, a missing number or a wrong type is an error that says
/// where.
public final class Recipes {

    private Recipes() {}

    private static final YAMLMapper YAML =
            YAMLMapper.builder()
                    .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                    .build();

    /// Reads a recipe.
    ///
    /// @throws BadInput with file, line and key; an unknown key names the nearest known one
    public static <T> T read(Path file, Class<T> type) {
        return parse(AtomicFiles.readString(file), file.toString(), type);
    }

    /// Reads a recipe from text; `name` stands for the file in messages.
    public static <T> T parse(String text, String name, Class<T> type) {
        try {
            refuseUnknownKeys(YAML.readTree(text), type, text, name);
            return YAML.readValue(text, type);
        } catch (DatabindException e) {
            Throwable cause = e.getCause();
            String reason =
                    cause instanceof IllegalArgumentException
                            ? String.valueOf(cause.getMessage())
                            : e.getOriginalMessage();
            throw new BadInput(where(name, e) + ": " + path(e) + ": " + reason, e);
        } catch (JacksonException e) {
            throw new BadInput(where(name, e) + ": not valid YAML: " + e.getOriginalMessage(), e);
        }
    }

    /// Before binding, because a misspelt key is the cause of the missing one that binding would
    /// complain about.
    private static void refuseUnknownKeys(JsonNode node, Type type, String text, String name) {
        if (type instanceof ParameterizedType list && node.isArray()) {
            node.forEach(
                    item -> refuseUnknownKeys(item, list.getActualTypeArguments()[0], text, name));
        } else if (type instanceof Class<?> record && record.isRecord() && node.isObject()) {
            Map<String, Type> known = new TreeMap<>();
            for (RecordComponent component : record.getRecordComponents()) {
                known.put(component.getName(), component.getGenericType());
            }
            for (Map.Entry<String, JsonNode> entry : node.properties()) {
                Type component = known.get(entry.getKey());
                if (component == null) {
                    throw unknown(entry.getKey(), known.keySet(), text, name);
                }
                refuseUnknownKeys(entry.getValue(), component, text, name);
            }
        }
    }

    private static BadInput unknown(String key, Set<String> known, String text, String name) {
        Pattern written =
                Pattern.compile("(^|[\\s{,-])[\"']?" + Pattern.quote(key) + "[\"']?\\s*:");
        long line = 1 + text.lines().takeWhile(l -> !written.matcher(l).find()).count();
        String nearest =
                known.stream().min(Comparator.comparingInt(k -> distance(k, key))).orElse("none");
        return new BadInput(
                name
                        + ":"
                        + line
                        + ": unknown key «"
                        + key
                        + "»; did you mean «"
                        + nearest
                        + "»? known: "
                        + String.join(", ", known));
    }

    private static String where(String name, JacksonException e) {
        return e.getLocation() == null
                ? name
                : name + ":" + Math.max(1, e.getLocation().getLineNr());
    }

    private static String path(DatabindException e) {
        StringBuilder path = new StringBuilder();
        for (JacksonException.Reference step : e.getPath()) {
            if (step.getPropertyName() == null) {
                path.append('[').append(step.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(step.getPropertyName());
            }
        }
        return path.isEmpty() ? "(top)" : path.toString();
    }

    /// Levenshtein distance without regard to case.
    private static int distance(String a, String b) {
        String x = a.toLowerCase(Locale.ROOT);
        String y = b.toLowerCase(Locale.ROOT);
        int[] row = new int[y.length() + 1];
        for (int j = 0; j <= y.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= x.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= y.length(); j++) {
                int substitute = diagonal + (x.charAt(i - 1) == y.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(substitute, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[y.length()];
    }
}
