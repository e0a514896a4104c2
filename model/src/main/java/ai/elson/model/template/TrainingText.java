package ai.elson.model.template;

/// A conversation as a model learns it. The arrays are the caller's to keep; nobody else holds
/// them.
///
/// @param ids the tokens
/// @param learned which of them the model is to predict: what the assistant says and the token that
///   ends its turn
@SuppressWarnings("ArrayRecordComponent") // as a tensor takes them; compared nowhere
public record TrainingText(int[] ids, boolean[] learned) {}
