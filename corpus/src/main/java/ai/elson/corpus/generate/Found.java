package ai.elson.corpus.generate;

import ai.elson.corpus.asking.Finding;
import ai.elson.corpus.asking.NamedFigure;
import ai.elson.tools.registry.ToolResult;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/// A tool's answer, taken apart for the sentence that hands it on.
///
/// @param field the first output's name on the wire
/// @param value the first output
/// @param origin what computed it
record Found(Finding finding, String field, JsonNode value, String origin) {

    private static final String UNAVAILABLE = "unavailable: ";
    private static final String RULE = "rule:";
    private static final Pattern FIGURE = Pattern.compile("\\$?-?\\d[\\d,.]*%?(?: [a-z]+){0,3}");

    /// @throws IllegalArgumentException for a refusal
    static Found of(ToolResult result) {
        if (!result.ok()) {
            throw new IllegalArgumentException(result.text() + " is a refusal");
        }
        String text = result.content().get("text").asString();
        JsonNode values = result.content().get("values");
        String field = values.propertyNames().iterator().next();
        String origin = result.content().get("origin").asString();
        List<NamedFigure> parts =
                origin.startsWith(RULE)
                        ? List.of()
                        : NamedFigure.parts(
                                text,
                                values.propertyNames().stream()
                                        .map(name -> name.replace('_', ' '))
                                        .toList());
        NamedFigure first =
                parts.isEmpty() ? new NamedFigure(field.replace('_', ' '), text) : parts.getFirst();
        List<String> citations = new ArrayList<>();
        result.content().get("rules").values().forEach(c -> citations.add(c.asString()));
        return new Found(
                new Finding(text, first, parts, citations), field, values.get(field), origin);
    }

    /// The id of the rule that was looked up; empty for a calculation.
    String ruleId() {
        if (!origin.startsWith(RULE)) {
            return "";
        }
        int at = origin.indexOf('@');
        return origin.substring(RULE.length(), at < 0 ? origin.length() : at);
    }

    /// The figure of a rule's phrase, which ends in «is FIGURE»; empty where it ends otherwise.
    String ruleFigure() {
        String text = finding.text();
        int at = text.lastIndexOf(" is ");
        String figure = at < 0 ? "" : text.substring(at + 4);
        return FIGURE.matcher(figure).matches() ? figure : "";
    }

    /// Why a call was refused, in the tool's words.
    static String reason(ToolResult refusal) {
        String error = refusal.content().get("error").asString();
        return error.startsWith(UNAVAILABLE) ? error.substring(UNAVAILABLE.length()) : error;
    }
}
