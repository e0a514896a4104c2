package ai.elson.corpus.generate;

import static ai.elson.corpus.grammar.Draw.one;

import ai.elson.base.failure.BadInput;
import ai.elson.base.file.Recipes;
import ai.elson.corpus.grammar.Grammar;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/// Who asks and what brings them, from `personas.yaml`.
///
/// @param situations by domain
record Personas(List<Persona> personas, Map<String, List<String>> situations) {

    static Personas load() {
        return Recipes.parse(
                Grammar.resource(Personas.class, "personas.yaml"), "personas.yaml", Personas.class);
    }

    /// Somebody with a question on the domain.
    ///
    /// @throws BadInput where the file has no situation for the domain
    Voice draw(String domain, Grammar grammar, SplittableRandom random) {
        List<String> some = situations.get(domain);
        if (some == null) {
            throw BadInput.at(
                    "personas.yaml: situations", "no «" + domain + "»", "what brings people to it");
        }
        return new Voice(one(personas, random), one(some, random), grammar);
    }
}
