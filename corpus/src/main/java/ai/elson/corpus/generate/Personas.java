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
/// @param situations by domain; `home: ` or `work: ` before one says whom it suits
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
        Persona persona = one(personas, random);
        List<String> suiting = some.stream().filter(s -> suits(s, persona)).toList();
        String situation = suiting.isEmpty() ? "" : one(suiting, random);
        return new Voice(persona, situation.replaceFirst("^(home|work): ", ""), grammar);
    }

    /// What happens in private does not bring someone at work, and the other way round.
    private static boolean suits(String situation, Persona persona) {
        return switch (persona.place()) {
            case HOME -> !situation.startsWith("work: ");
            case WORK -> !situation.startsWith("home: ");
            case ANY -> true;
        };
    }
}
