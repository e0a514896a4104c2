package ai.elson.tools.schema;

import ai.elson.knowledge.calculator.Field;
import ai.elson.knowledge.rule.Unit;

/// For whom a document is made.
///
/// @param reference the firm's own number for the client
public record Client(
        @Field(value = "name of the client", unit = Unit.TEXT) @Text(most = 120) String name,
        @Field(value = "client number at the firm", unit = Unit.TEXT) @Text(most = 40)
                String reference) {}
