package ai.elson.tools.registry;

import ai.elson.base.file.Json;
import ai.elson.base.provenance.Sha256;
import tools.jackson.databind.node.ObjectNode;

/// The digest by which the same question is recognised.
public final class InputsHash {

    private InputsHash() {}

    /// SHA-256 in lower-case hexadecimal over the arguments as compact JSON.
    ///
    /// @param canonicalArguments fields in the order of the tool's record, numbers without exponent
    ///   and zeros at the end, as [RecordJson#write] gives them
    public static String of(ObjectNode canonicalArguments) {
        return Sha256.of(Json.line(canonicalArguments));
    }
}
