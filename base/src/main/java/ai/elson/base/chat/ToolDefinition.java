package ai.elson.base.chat;

import tools.jackson.databind.node.ObjectNode;

/// A tool as a model sees it.
///
/// @param name letters, digits and underscores
/// @param description one line of purpose
/// @param parameters JSON Schema 2020-12 of the arguments, an object schema
public record ToolDefinition(String name, String description, ObjectNode parameters) {}
