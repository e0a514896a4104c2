package ai.elson.tools.schema;

import ai.elson.base.file.Json;
import ai.elson.tools.registry.Origin;
import ai.elson.tools.registry.OriginJson;
import java.util.Locale;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.node.ObjectNode;

/// Documents as JSON: fields under the names of their components, enums in lower case.
final class DocumentJson {

    private static final JsonMapper MAPPER =
            Json.MAPPER
                    .rebuild()
                    .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
                    .addModule(
                            new SimpleModule()
                                    .addSerializer(Enum.class, new LowerCase())
                                    .addSerializer(NumOrigin.class, new WriteOrigin())
                                    .addDeserializer(NumOrigin.class, new ReadOrigin()))
                    .build();

    /// The kind of an origin that is none outside the document.
    static final String DERIVED = "derived";

    private DocumentJson() {}

    static ObjectNode write(Deliverable document) {
        return MAPPER.valueToTree(document);
    }

    /// Reads what fits the schema.
    static <T extends Deliverable> T read(JsonNode node, Class<T> type) {
        return MAPPER.treeToValue(node, type);
    }

    static Num num(JsonNode node) {
        return MAPPER.treeToValue(node, Num.class);
    }

    /// The name of a constant on the wire.
    static String wire(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    @SuppressWarnings("rawtypes") // the module takes a raw class
    private static final class LowerCase extends ValueSerializer<Enum> {
        @Override
        public void serialize(Enum value, JsonGenerator out, SerializationContext context) {
            out.writeString(wire((Enum<?>) value));
        }
    }

    private static final class WriteOrigin extends ValueSerializer<NumOrigin> {
        @Override
        public void serialize(NumOrigin value, JsonGenerator out, SerializationContext context) {
            out.writeTree(
                    switch (value) {
                        case NumOrigin.Cited(Origin origin) -> OriginJson.write(origin);
                        case NumOrigin.Derived derived -> write(derived);
                    });
        }

        private static ObjectNode write(NumOrigin.Derived derived) {
            ObjectNode node =
                    Json.MAPPER
                            .createObjectNode()
                            .put("kind", DERIVED)
                            .put("operation", derived.operation().id());
            derived.of().forEach(node.putArray("of")::add);
            return node;
        }
    }

    private static final class ReadOrigin extends ValueDeserializer<NumOrigin> {
        @Override
        public NumOrigin deserialize(JsonParser in, DeserializationContext context) {
            JsonNode node = context.readTree(in);
            return node.path("kind").asString("").equals(DERIVED)
                    ? new NumOrigin.Derived(
                            Operation.valueOf(
                                    node.path("operation").asString("").toUpperCase(Locale.ROOT)),
                            node.path("of").valueStream().map(of -> of.asString("")).toList())
                    : new NumOrigin.Cited(OriginJson.read(node));
        }
    }
}
