package ai.elson.serving.http;

import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// The paths that this server answers, for whoever asks for another.
final class Paths {

    private final ObjectProvider<RequestMappingHandlerMapping> mappings;

    /// @param mappings asked late: they are filled after whoever answers errors
    Paths(ObjectProvider<RequestMappingHandlerMapping> mappings) {
        this.mappings = mappings;
    }

    /// In the order of the alphabet, with their variables.
    String known() {
        return mappings
                .orderedStream()
                .flatMap(mapping -> mapping.getHandlerMethods().keySet().stream())
                .flatMap(info -> info.getPatternValues().stream())
                .collect(Collectors.toCollection(TreeSet::new))
                .stream()
                .collect(Collectors.joining(", "));
    }
}
