package ai.elson.tools.schema;

import ai.elson.base.failure.Nearest;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import com.networknt.schema.path.NodePath;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Validates the form of a document with a library, and says what it found in words that a person
/// or a model can mend it from. Of alternatives, only the one that was meant is reported: its
/// constant field (`kind`, `calcId`) tells which.
final class StructureCheck {

    /// More digits than any amount of money or rate has, and few enough to compute with.
    private static final int MOST_DIGITS = 40;

    private final ObjectNode root;
    private final AcceptedWords words;
    private final Schema schema;

    StructureCheck(ObjectNode root) {
        this.root = root;
        this.words = new AcceptedWords(root);
        this.schema =
                SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                        .getSchema(root);
    }

    void check(JsonNode document, Findings findings) {
        values(document, "", findings);
        if (!findings.all().isEmpty()) {
            return; // the library would compute with such numbers
        }
        List<Error> errors =
                schema.validate(
                        document,
                        context -> context.executionConfig(c -> c.formatAssertionsEnabled(true)));
        errors.forEach(error -> report(error, document, findings));
        if (!errors.isEmpty() && findings.all().isEmpty()) {
            errors.forEach(error ->
                    findings.add(
                            pointer(error.getInstanceLocation(), -1),
                            error.getMessage(),
                            "what the schema says",
                            error.getKeyword()));
        }
    }

    /// What no schema says well: numbers of very many digits, and texts that look like another.
    private static void values(JsonNode node, String at, Findings findings) {
        if (node.isString()) {
            text(node.asString(), at, findings);
        } else if (node.isNumber()) {
            boolean few =
                    node.isIntegralNumber()
                            ? node.bigIntegerValue().bitLength() <= MOST_DIGITS * 4
                            : node.decimalValue().precision() <= MOST_DIGITS
                                    && Math.abs(node.decimalValue().scale()) <= MOST_DIGITS;
            findings.require(
                    few,
                    at,
                    "a number of very many digits",
                    "at most " + MOST_DIGITS + " digits",
                    "digits");
        } else if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                values(node.path(i), at + "/" + i, findings);
            }
        } else {
            node.properties()
                    .forEach(p -> {
                        text(p.getKey(), at, findings);
                        values(p.getValue(), at + "/" + escaped(p.getKey()), findings);
                    });
        }
    }

    /// Blanks that a regular expression takes for letters, and signs that hide or turn round
    /// others. Blanks of ASCII are left to the schema.
    private static void text(String text, String at, Findings findings) {
        findings.require(
                text.codePoints().noneMatch(StructureCheck::hidden)
                        && (text.codePoints().anyMatch(c -> !blank(c))
                                || text.codePoints().allMatch(c -> c <= ' ')),
                at,
                "signs that cannot be seen",
                "letters, digits, marks and plain blanks",
                "a text can be seen");
    }

    private static boolean hidden(int sign) {
        return switch (Character.getType(sign)) {
            case Character.CONTROL -> sign != '\n' && sign != '\r' && sign != '\t';
            case Character.FORMAT -> !joiner(sign);
            case Character.SURROGATE, Character.PRIVATE_USE -> true;
            default -> false;
        };
    }

    private static boolean blank(int sign) {
        return Character.isWhitespace(sign) || Character.isSpaceChar(sign) || joiner(sign);
    }

    /// Some scripts cannot be written without them.
    private static boolean joiner(int sign) {
        return sign == 0x200C || sign == 0x200D;
    }

    private void report(Error error, JsonNode document, Findings findings) {
        NodePath path = error.getEvaluationPath();
        JsonNode at = root;
        int steps = 0;
        for (int i = 0; i < path.getNameCount(); i++) {
            String name = String.valueOf(path.getElement(i));
            JsonNode next = name.equals("$ref") ? resolved(at) : child(at, name);
            boolean property = i > 0 && "properties".equals(String.valueOf(path.getElement(i - 1)));
            if (property || (name.equals("items") && !property)) {
                steps++;
            }
            if (name.equals("anyOf") && !property && i + 1 < path.getNameCount()) {
                String where = pointer(error.getInstanceLocation(), steps);
                JsonNode instance = document.at(where);
                int meant = meant(next, instance);
                if (meant < 0) {
                    noneMeant(next, instance, where, findings);
                    return;
                }
                if (!String.valueOf(meant).equals(String.valueOf(path.getElement(i + 1)))) {
                    return;
                }
            }
            if (i + 1 < path.getNameCount()) {
                at = next;
            }
        }
        say(error, at, document, findings);
    }

    private static JsonNode child(JsonNode at, String name) {
        return at.isArray() ? at.path(Integer.parseInt(name)) : at.path(name);
    }

    private JsonNode resolved(JsonNode schemaNode) {
        return words.resolved(schemaNode);
    }

    /// Which alternative an instance is meant to be, or -1.
    private int meant(JsonNode alternatives, JsonNode instance) {
        List<Integer> fitting = new ArrayList<>();
        for (int i = 0; i < alternatives.size(); i++) {
            JsonNode alternative = resolved(alternatives.path(i));
            String constant = constant(alternative);
            boolean isNull = alternative.path("type").asString("").equals("null");
            boolean fits =
                    isNull
                            ? instance.isNull()
                            : instance.isObject()
                                    && (constant.isEmpty()
                                            || alternative
                                                    .at("/properties/" + constant + "/const")
                                                    .equals(instance.path(constant)));
            if (fits) {
                fitting.add(i);
            }
        }
        return fitting.size() == 1 ? fitting.getFirst() : -1;
    }

    /// The field of an alternative that holds a constant; empty for none.
    private static String constant(JsonNode alternative) {
        return alternative
                .path("properties")
                .propertyStream()
                .filter(p -> p.getValue().has("const"))
                .map(java.util.Map.Entry::getKey)
                .findFirst()
                .orElse("");
    }

    private void noneMeant(
            JsonNode alternatives, JsonNode instance, String where, Findings findings) {
        Optional<String> constant =
                alternatives
                        .valueStream()
                        .map(a -> constant(resolved(a)))
                        .filter(c -> !c.isEmpty())
                        .findFirst();
        if (instance.isObject() && constant.isPresent()) {
            List<String> accepted =
                    alternatives
                            .valueStream()
                            .map(a ->
                                    resolved(a)
                                            .at("/properties/" + constant.get() + "/const")
                                            .asString(""))
                            .toList();
            JsonNode found = instance.path(constant.get());
            findings.add(
                    where + "/" + constant.get(),
                    AcceptedWords.shown(found),
                    AcceptedWords.choices(accepted, found),
                    "anyOf");
        } else {
            boolean nullable =
                    alternatives
                            .valueStream()
                            .anyMatch(a -> a.path("type").asString("").equals("null"));
            findings.add(
                    where,
                    AcceptedWords.shown(instance),
                    nullable
                            ? words.of(alternatives.path(0), instance) + ", or null"
                            : "an object that says its " + constant.orElse("kind"),
                    "anyOf");
        }
    }

    private void say(Error error, JsonNode schemaNode, JsonNode document, Findings findings) {
        String keyword = String.valueOf(error.getKeyword());
        String where = pointer(error.getInstanceLocation(), -1);
        JsonNode instance = document.at(where);
        String property = error.getProperty();
        switch (keyword) {
            case "required" ->
                    findings.add(
                            where + "/" + property,
                            "nothing",
                            words.of(
                                    schemaNode.path("properties").path(String.valueOf(property)),
                                    instance),
                            keyword);
            case "additionalProperties" -> {
                List<String> known = List.copyOf(schemaNode.path("properties").propertyNames());
                findings.add(
                        where + "/" + escaped(String.valueOf(property)),
                        "an unknown field",
                        "no such field; the nearest is "
                                + Nearest.to(String.valueOf(property), known),
                        keyword);
            }
            case "anyOf", "oneOf" -> {}
            default ->
                    findings.add(
                            where,
                            AcceptedWords.shown(instance),
                            words.of(schemaNode, instance),
                            keyword);
        }
    }

    /// The first steps of a path as a JSON Pointer; -1 for all.
    private static String pointer(NodePath path, int steps) {
        int count = steps < 0 ? path.getNameCount() : Math.min(steps, path.getNameCount());
        StringBuilder pointer = new StringBuilder();
        for (int i = 0; i < count; i++) {
            pointer.append('/').append(escaped(String.valueOf(path.getElement(i))));
        }
        return pointer.toString();
    }

    static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }
}
