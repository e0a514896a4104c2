package ai.elson.corpus.asking;

import ai.elson.base.file.Json;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.SplittableRandom;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// A parameter with the value that the person gives for it.
///
/// @param json the value as the tool takes it
/// @param spoken the value as the person says it; empty where it goes unsaid
/// @param bare the same without units, where several values are said
/// @param block several values line by line; otherwise as [#spoken]
public record Given(Parameter parameter, JsonNode json, String spoken, String bare, String block) {

    /// A single value.
    public Given(Parameter parameter, JsonNode json, String spoken) {
        this(parameter, json, spoken, spoken, spoken);
    }

    /// A figure and how the person writes it.
    public static Given figure(Parameter parameter, BigDecimal number, SplittableRandom random) {
        return new Given(
                parameter, number(number), Spoken.of(parameter.concept().kind(), number, random));
    }

    /// A day and how the person writes it.
    public static Given day(Parameter parameter, LocalDate day, SplittableRandom random) {
        return new Given(parameter, text(day.toString()), Spoken.day(day, random));
    }

    /// A figure as JSON, without an exponent.
    public static JsonNode number(BigDecimal number) {
        BigDecimal plain = number.stripTrailingZeros();
        return plain.scale() <= 0
                ? Json.MAPPER.getNodeFactory().numberNode(plain.toBigIntegerExact())
                : Json.MAPPER.getNodeFactory().numberNode(plain);
    }

    /// A text as JSON.
    public static JsonNode text(String text) {
        return Json.MAPPER.getNodeFactory().stringNode(text);
    }

    /// Whether the person says it.
    public boolean said() {
        return !spoken.isEmpty();
    }

    /// Whether it holds letters that must be copied as they are.
    public boolean copied() {
        Kind kind = parameter.concept().kind();
        return kind == Kind.NAME || kind == Kind.ROWS;
    }

    /// The arguments of a call, in the tool's order.
    public static String arguments(List<Given> given) {
        ObjectNode arguments = Json.MAPPER.createObjectNode();
        given.forEach(g -> arguments.set(g.parameter().name(), g.json()));
        return Json.line(arguments);
    }
}
