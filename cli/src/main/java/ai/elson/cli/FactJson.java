package ai.elson.cli;

import ai.elson.base.file.Json;
import ai.elson.knowledge.rule.Lookup;
import ai.elson.knowledge.rule.Rule;
import ai.elson.knowledge.rule.RuleValue;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// A rule in JSON, for programs that read what the command prints.
final class FactJson {

    private FactJson() {}

    /// A rule with some of its values.
    static ObjectNode write(Rule rule, List<RuleValue> values) {
        ObjectNode node = head(rule);
        ArrayNode list = node.putArray("values");
        values.forEach(v -> list.add(value(v)));
        return node;
    }

    /// Why there is no value.
    static ObjectNode write(Lookup.Unavailable none) {
        return Json.MAPPER
                .createObjectNode()
                .put("id", none.ruleId())
                .put("unavailable", none.reason().name().toLowerCase(Locale.ROOT))
                .put("explanation", none.explanation());
    }

    /// The value that a look-up found.
    static ObjectNode write(Lookup.Found found) {
        ObjectNode node = head(found.rule());
        node.setAll(value(found.value()));
        return node.put("citation", found.citation());
    }

    private static ObjectNode head(Rule rule) {
        return Json.MAPPER
                .createObjectNode()
                .put("id", rule.id())
                .put("label", rule.label())
                .put("unit", rule.unit().name().toLowerCase(Locale.ROOT))
                .put("authority", rule.authority())
                .put("citation", rule.citation())
                .put("locator", rule.locator())
                .put("verification", rule.verification())
                .put("domain", rule.domain())
                .put("bucket", rule.bucket());
    }

    private static ObjectNode value(RuleValue v) {
        ObjectNode node = Json.MAPPER.createObjectNode();
        ObjectNode dimensions = node.putObject("dimensions");
        v.dimensions().forEach(dimensions::put);
        node.put("from", v.from().toString())
                .put("to", v.to() == null ? null : v.to().toString())
                .put("known_from", v.knownFrom().toString())
                .put("status", v.status().name().toLowerCase(Locale.ROOT));
        if (v.value() == null) {
            node.put("text", v.text());
        } else {
            node.put("value", v.value());
        }
        if (v.citation() != null) {
            node.put("citation", v.citation());
        }
        return node;
    }
}
