package ai.elson.corpus.generate;

import ai.elson.base.failure.BadInput;
import ai.elson.corpus.asking.Given;
import ai.elson.corpus.grammar.Grammar;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// A whole question of a scenario.
///
/// @param text with `{field}` for a value with its unit, `{field#}` without, `{field*}` for several
///   values line by line; `[, worth {field}]` stands only where the field is said
/// @param fields those that every reading of it names
record Wording(String text, Set<String> fields) {

    /// Behind a field's name: without units.
    static final String BARE = "#";

    /// Behind a field's name: several values line by line.
    static final String BLOCK = "*";

    /// Reads a question about these fields.
    ///
    /// @throws BadInput that names `where` for a slot that is none of them, or one that may have no
    ///   text outside square brackets
    static Wording of(String text, Map<String, ? extends Plan> plans, String where) {
        Set<String> known = plans.keySet();
        for (String slot : Grammar.slots(text)) {
            if (!known.contains(field(slot))) {
                throw BadInput.at(where, "{" + slot + "} in «" + text + "»", "one of " + known);
            }
        }
        for (String slot : Grammar.openSlots(text)) {
            Plan plan = plans.get(field(slot));
            if (plan != null && plan.maySkip()) {
                throw BadInput.at(
                        where,
                        "{" + slot + "} in «" + text + "»",
                        "[with {" + slot + "}]: it may go unsaid");
            }
        }
        // ({rate}|at {rate#}) names the rate in either way
        return new Wording(text, Set.copyOf(Grammar.sureSlots(text.replaceAll("[#*]}", "}"))));
    }

    private static String field(String slot) {
        return slot.replace(BARE, "").replace(BLOCK, "");
    }

    /// Whether it says all that the person has to say.
    boolean tells(List<Given> given) {
        return given.stream()
                .filter(Given::said)
                .allMatch(g -> fields.contains(g.parameter().name()));
    }
}
