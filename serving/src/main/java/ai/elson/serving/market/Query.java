package ai.elson.serving.market;

import ai.elson.base.failure.Nearest;
import ai.elson.knowledge.calculator.BadField;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.web.servlet.function.ServerRequest;

/// The parts of a request's address, read as what they must be.
final class Query {

    private final ServerRequest request;

    Query(ServerRequest request) {
        this.request = request;
    }

    /// A part of the path.
    String path(String name) {
        return request.pathVariable(name);
    }

    /// A text.
    ///
    /// @throws BadField where it is not there
    String text(String name, String accepted) {
        return find(name).orElseThrow(() -> new BadField(name, "nothing", accepted));
    }

    /// A whole number.
    ///
    /// @throws BadField where it is none; its range is the request's to check
    int number(String name, int otherwise) {
        try {
            return find(name).map(Integer::parseInt).orElse(otherwise);
        } catch (NumberFormatException e) {
            throw new BadField(name, find(name).orElse(""), "a whole number");
        }
    }

    /// A day.
    ///
    /// @throws BadField where it is none
    Optional<LocalDate> day(String name) {
        try {
            return find(name).map(LocalDate::parse);
        } catch (DateTimeException e) {
            throw new BadField(name, find(name).orElse(""), "a date as 2026-04-15");
        }
    }

    /// A choice by its name on the wire.
    ///
    /// @throws BadField where it is none
    <E extends Enum<E>> Optional<E> choice(String name, Class<E> type) {
        return find(name).map(value -> choice(name, value, type));
    }

    /// The same of a text that was found elsewhere.
    static <E extends Enum<E>> E choice(String name, String value, Class<E> type) {
        List<String> names =
                Arrays.stream(type.getEnumConstants())
                        .map(c -> c.name().toLowerCase(Locale.ROOT))
                        .toList();
        int at = names.indexOf(value.toLowerCase(Locale.ROOT));
        if (at < 0) {
            throw new BadField(
                    name,
                    value,
                    "one of "
                            + String.join(", ", names)
                            + "; the nearest is "
                            + Nearest.to(value, names));
        }
        return type.getEnumConstants()[at];
    }

    private Optional<String> find(String name) {
        return request.param(name).map(String::strip).filter(v -> !v.isEmpty());
    }
}
