package ai.elson.corpus.asking;

import java.util.List;
import java.util.Map;

/// A thing that a person gives a value for.
///
/// @param label how it is called
/// @param also other names that a person may use
/// @param forms ways to mention a value of it, with `{v}`
/// @param options for a choice: each value with the ways to say it, none where it goes unsaid
/// @param whenTrue for a flag: ways to say yes
/// @param whenFalse for a flag: ways to say no
public record Concept(
        String name,
        String label,
        Kind kind,
        List<String> also,
        List<String> forms,
        Map<String, List<String>> options,
        List<String> whenTrue,
        List<String> whenFalse) {

    /// A figure or a phrase.
    public static Concept plain(
            String name, String label, Kind kind, List<String> also, List<String> forms) {
        return new Concept(name, label, kind, also, forms, Map.of(), List.of(), List.of());
    }

    /// One of several options.
    public static Concept choice(String name, String label, Map<String, List<String>> options) {
        return new Concept(
                name, label, Kind.CHOICE, List.of(), List.of(), options, List.of(), List.of());
    }

    /// Yes or no.
    public static Concept flag(
            String name, String label, List<String> whenTrue, List<String> whenFalse) {
        return new Concept(
                name, label, Kind.FLAG, List.of(), List.of(), Map.of(), whenTrue, whenFalse);
    }
}
