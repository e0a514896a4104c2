package ai.elson.base.file;

import ai.elson.base.failure.BadInput;
import java.nio.file.Path;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;

/// YAML bound to records: an unknown key, a missing one or a wrong type is an error that says
/// where. Only what is `@Nullable`, and a map, may be absent.
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
            try (JsonParser parser = YAML.createParser(text)) {
                RecipeKeys.check(parser, name, type);
            }
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

    private static String where(String name, JacksonException e) {
        TokenStreamLocation at = e.getLocation();
        return at == null ? name : name + ":" + Math.max(1, at.getLineNr());
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
}
