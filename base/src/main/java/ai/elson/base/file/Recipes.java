package ai.elson.base.file;

import ai.elson.base.failure.BadInput;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.dataformat.yaml.YAMLMapper;

/// YAML bound to records: an unknown key, a missing number or a wrong type is an error that says
/// where.
public final class Recipes {

    private Recipes() {}

    private static final YAMLMapper YAML =
            YAMLMapper.builder()
                    .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                    .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
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
            return YAML.readValue(text, type);
        } catch (UnrecognizedPropertyException e) {
            String unknown = e.getPropertyName();
            Collection<Object> known = e.getKnownPropertyIds();
            String nearest =
                    known == null
                            ? "none"
                            : known.stream()
                                    .map(String::valueOf)
                                    .min(
                                            Comparator.comparingInt(
                                                            (String k) -> distance(k, unknown))
                                                    .thenComparing(k -> k))
                                    .orElse("none");
            throw new BadInput(
                    where(name, e)
                            + ": unknown key «"
                            + unknown
                            + "»; did you mean «"
                            + nearest
                            + "»? known: "
                            + (known == null
                                    ? ""
                                    : String.join(
                                            ", ",
                                            known.stream().map(String::valueOf).sorted().toList())),
                    e);
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
