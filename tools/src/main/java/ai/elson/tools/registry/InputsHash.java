package ai.elson.tools.registry;

import ai.elson.base.file.Json;
import ai.elson.base.provenance.Sha256;
import tools.jackson.databind.node.ObjectNode;

/// Recognises a question that was asked before.
public final class InputsHash {

    private InputsHash() {}

    /// SHA-256, in lower-case hexadecimal, of arguments as [RecordJson#write] gives them: compact
    /// JSON, fields in the order of their record, numbers without exponent and zeros at the end.
    public static String of(ObjectNode canonicalArguments) {
        return Sha256.of(Json.line(canonicalArguments));
    }
}
