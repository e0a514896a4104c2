package ai.elson.base.chat;

/// One call that a model asks for.
///
/// @param id the id that the result must carry, as `call_0`
/// @param name the tool's name
/// @param arguments the arguments as the JSON text that the model wrote; it may be invalid
public record ToolCall(String id, String name, String arguments) {}
