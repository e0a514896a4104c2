package ai.elson.corpus.exchange;

import ai.elson.base.chat.Message;
import ai.elson.base.chat.MessageJson;
import ai.elson.base.failure.BadInput;
import ai.elson.base.file.Json;
import ai.elson.base.provenance.Sha256;
import ai.elson.corpus.example.Example;
import ai.elson.corpus.example.Origin;
import ai.elson.knowledge.taxonomy.Difficulty;
import ai.elson.knowledge.taxonomy.Domain;
import ai.elson.knowledge.taxonomy.Taxonomy;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Makes examples of foreign records. The same record gives the same example, its id too: without
/// one of its own it is the SHA-256 of its conversation.
final class Foreign {

    /// Of the import, for the origin of its examples.
    static final String VERSION = "1";

    private final ImportSettings settings;
    private final String source;
    private final ToolBook tools = new ToolBook();
    private final SortedMap<String, Long> ignored = new TreeMap<>();

    Foreign(ImportSettings settings, String source) {
        this.settings = settings;
        this.source = source;
    }

    /// @throws Unusable that says what is wrong with the record
    Example example(ObjectNode given) {
        ObjectNode record = renamed(given);
        List<Message> messages = Turns.of(record);
        WellFormed.check(messages);
        boolean ours = Fields.has(record, "messages");
        Domain domain = domain(Fields.optional(record, "domain"));
        ObjectNode node = Json.MAPPER.createObjectNode();
        node.put("id", id(record, messages));
        node.set("messages", MessageJson.write(messages));
        node.set("tools", Json.MAPPER.valueToTree(tools.names(record)));
        node.put("domain", domain.id())
                .put("bucket", bucket(domain, Fields.optional(record, "bucket")))
                .put("difficulty", difficulty(Fields.optional(record, "difficulty")).id())
                .put("task", or(Fields.optional(record, "task"), "imported"))
                .put(
                        "risk",
                        or(Fields.optional(record, "risk"), domain.highRisk() ? "high" : "normal"))
                .put("source", or(Fields.optional(record, "source"), source));
        JsonNode answer = ours ? Fields.nested(record, "answer") : Json.MAPPER.nullNode();
        node.set("answer", answer.isMissingNode() ? Json.MAPPER.nullNode() : answer);
        node.set("rules", Fields.list(record, "rules"));
        JsonNode origin = Fields.nested(record, "origin");
        node.set(
                "origin",
                origin.isObject()
                        ? origin
                        : Json.MAPPER.valueToTree(new Origin("import", VERSION, 0)));
        Example example = read(node);
        count(record);
        return example;
    }

    /// A line of our own, as it is.
    static Example own(ObjectNode record) {
        Example example = read(record);
        WellFormed.check(example.messages());
        Foreign.cell(example.domain(), example.bucket());
        return example;
    }

    private static Example read(ObjectNode node) {
        try {
            return Example.fromJson(node, "example");
        } catch (BadInput e) {
            throw new Unusable(Fault.WRONG_FIELD, String.valueOf(e.getMessage()));
        }
    }

    ToolBook tools() {
        return tools;
    }

    /// The fields that no example has a place for, and in how many imported records they stood.
    Map<String, Long> ignored() {
        return ignored;
    }

    private void count(ObjectNode record) {
        for (String field : record.propertyNames()) {
            if (!Fields.KNOWN.contains(field)) {
                String name =
                        ignored.size() < Limits.NAMES || ignored.containsKey(field) ? field : "…";
                ignored.merge(name, 1L, Long::sum);
            }
        }
    }

    /// The record with our names for the columns that were mapped.
    private ObjectNode renamed(ObjectNode given) {
        if (settings.columns().isEmpty()) {
            return given;
        }
        ObjectNode record = given.deepCopy();
        settings.columns().values().forEach(record::remove);
        settings.columns()
                .forEach((ours, theirs) -> {
                    if (given.has(theirs)) {
                        record.set(ours, given.path(theirs));
                    }
                });
        return record;
    }

    private static String id(ObjectNode record, List<Message> messages) {
        JsonNode id = record.path("id");
        if (id.isIntegralNumber()) {
            return id.asString();
        }
        String given = Fields.optional(record, "id");
        return given.isEmpty() ? Sha256.of(Json.line(MessageJson.write(messages))) : given;
    }

    private Domain domain(String own) {
        String id = or(own, settings.domain());
        if (id.isEmpty()) {
            throw new Unusable(
                    Fault.NO_CELL,
                    "domain: found none; accepted: a field of this name, or --domain for the file");
        }
        try {
            return Taxonomy.standard().domain(id);
        } catch (IllegalArgumentException e) {
            throw new Unusable(Fault.NO_CELL, String.valueOf(e.getMessage()));
        }
    }

    private String bucket(Domain domain, String own) {
        String bucket = own;
        if (bucket.isEmpty() && domain.id().equals(settings.domain())) {
            bucket = settings.bucket();
        }
        return cell(domain.id(), bucket);
    }

    private static String cell(String domain, String bucket) {
        try {
            List<String> buckets = Taxonomy.standard().domain(domain).buckets();
            if (buckets.contains(bucket)) {
                return bucket;
            }
            throw new Unusable(
                    Fault.NO_CELL,
                    "bucket: found %s; accepted in %s: %s"
                            .formatted(
                                    bucket.isEmpty() ? "none" : "«" + bucket + "»",
                                    domain,
                                    String.join(", ", buckets)));
        } catch (IllegalArgumentException e) {
            throw new Unusable(Fault.NO_CELL, String.valueOf(e.getMessage()));
        }
    }

    private Difficulty difficulty(String own) {
        Difficulty whole = settings.difficulty();
        if (own.isEmpty() && whole != null) {
            return whole;
        }
        try {
            return Difficulty.of(own);
        } catch (IllegalArgumentException e) {
            throw new Unusable(
                    Fault.NO_CELL, e.getMessage() + ", in the record or as --difficulty");
        }
    }

    private static String or(@Nullable String first, String second) {
        return first == null || first.isEmpty() ? second : first;
    }
}
