package ai.elson.tools.schema;

import ai.elson.tools.registry.Origin;
import java.util.List;

/// Where a figure of a document comes from: from outside it, or from other figures of it.
public sealed interface NumOrigin {

    /// A calculator, a rule, a market source or the user's words.
    record Cited(Origin origin) implements NumOrigin {}

    /// Plain arithmetic over other figures of the same document, computed anew when the document is
    /// validated: a total has no other origin than its parts.
    ///
    /// @param of JSON Pointers to the figures, in the order of the operation
    record Derived(Operation operation, List<String> of) implements NumOrigin {
        public Derived {
            of = List.copyOf(of);
        }
    }
}
