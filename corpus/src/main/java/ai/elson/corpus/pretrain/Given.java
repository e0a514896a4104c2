package ai.elson.corpus.pretrain;

import ai.elson.base.file.Json;
import ai.elson.corpus.pretrain.InventedTool.Parameter;
import java.math.BigDecimal;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// A parameter with the value that the person gives for it.
///
/// @param json the value as the tool takes it
/// @param spoken the value as the person says it; empty where it goes unsaid
record Given(Parameter parameter, JsonNode json, String spoken) {

    static Given of(Parameter parameter, Figures.Figure figure) {
        return new Given(parameter, number(figure.number()), figure.spoken());
    }

    static JsonNode number(BigDecimal number) {
        BigDecimal plain = number.stripTrailingZeros();
        return plain.scale() <= 0
                ? Json.MAPPER.getNodeFactory().numberNode(plain.toBigIntegerExact())
                : Json.MAPPER.getNodeFactory().numberNode(plain);
    }

    static JsonNode text(String text) {
        return Json.MAPPER.getNodeFactory().stringNode(text);
    }

    boolean said() {
        return !spoken.isEmpty();
    }

    /// The arguments of a call, in the tool's order.
    static String arguments(List<Given> given) {
        ObjectNode arguments = Json.MAPPER.createObjectNode();
        given.forEach(g -> arguments.set(g.parameter().name(), g.json()));
        return Json.line(arguments);
    }
}
