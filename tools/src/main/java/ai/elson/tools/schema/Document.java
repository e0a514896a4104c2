package ai.elson.tools.schema;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// A kind of document.
public final class Document {

    /// What strict structured outputs refuse: identifiers of the schema, and lengths of text.
    private static final Set<String> NOT_FOR_MODELS =
            Set.of("$schema", "$id", "title", "minLength", "maxLength");

    private final Class<? extends Deliverable> type;
    private final String title;
    private final String description;
    private final ObjectNode schema;
    private final StructureCheck structure;

    Document(Class<? extends Deliverable> type, String title, String description) {
        this.type = type;
        this.title = title;
        this.description = description;
        this.schema = DocumentSchema.of(type, title, description);
        this.structure = new StructureCheck(schema.deepCopy());
    }

    /// Its name, which its field `document` holds.
    public String name() {
        return type.getSimpleName();
    }

    /// Its name for people.
    public String title() {
        return title;
    }

    /// What it is, in a sentence.
    public String description() {
        return description;
    }

    /// JSON Schema 2020-12, all fields required, none besides.
    public ObjectNode schema() {
        return schema.deepCopy();
    }

    /// The schema for strict structured outputs of OpenAI-compatible servers: the same without the
    /// keywords that these refuse, and without words beside a reference. What a model writes is
    /// validated by [#schema] all the same.
    public ObjectNode modelSchema() {
        ObjectNode copy = schema.deepCopy();
        strip(copy, false);
        return copy;
    }

    /// @param names whether the keys of this node are names of fields and no keywords
    private static void strip(JsonNode node, boolean names) {
        if (node instanceof ObjectNode object) {
            if (!names) {
                List<String> refused = new ArrayList<>(NOT_FOR_MODELS);
                if (object.has("$ref")) {
                    refused.add("description");
                }
                object.remove(refused);
            }
            object.properties()
                    .forEach(p ->
                            strip(
                                    p.getValue(),
                                    !names
                                            && (p.getKey().equals("properties")
                                                    || p.getKey().equals("$defs"))));
        } else if (node instanceof ArrayNode array) {
            array.forEach(item -> strip(item, false));
        }
    }

    /// A document that validates; its people and companies are made up.
    public ObjectNode example() {
        return Documents.resource("examples/" + name() + ".json");
    }

    Class<? extends Deliverable> type() {
        return type;
    }

    StructureCheck structure() {
        return structure;
    }
}
