package ai.elson.corpus.pretrain;

import ai.elson.base.file.Recipes;
import ai.elson.corpus.grammar.Grammar;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// The word banks as they stand in the resource files.
///
/// @param pairs qualifiers that tell two parameters of one kind apart
record Banks(List<Concept> parameters, List<List<String>> pairs, List<Measure> measures) {

    /// A parameter that an invented tool may have.
    ///
    /// @param also other names that a person may use
    /// @param forms ways to mention a value of it, with `{v}`
    /// @param options for a choice: each value with the ways to say it
    record Concept(
            String name,
            String label,
            Kind kind,
            List<String> also,
            List<String> forms,
            Map<String, List<String>> options,
            List<String> whenTrue,
            List<String> whenFalse) {}

    /// A figure that an invented tool may work out.
    ///
    /// @param asks ways to ask for it without its name, with `{s}` for the subject
    record Measure(String name, String label, Kind unit, List<String> asks) {}

    private record Plain(
            String name, String label, Kind kind, List<String> also, List<String> forms) {}

    private record Choice(String name, String label, Map<String, List<String>> options) {}

    private record Flag(String name, String label, List<String> whenTrue, List<String> whenFalse) {}

    private record ParameterFile(
            List<Plain> plain, List<Choice> choices, List<Flag> flags, List<List<String>> pairs) {}

    private record MeasureFile(List<Measure> measures) {}

    static Banks load() {
        ParameterFile file = read("parameters.yaml", ParameterFile.class);
        List<Concept> concepts = new ArrayList<>();
        for (Plain p : file.plain()) {
            concepts.add(
                    new Concept(
                            p.name(), p.label(), p.kind(), p.also(), p.forms(), Map.of(), List.of(),
                            List.of()));
        }
        for (Choice c : file.choices()) {
            concepts.add(choice(c.name(), c.label(), c.options()));
        }
        for (Flag f : file.flags()) {
            concepts.add(
                    new Concept(
                            f.name(),
                            f.label(),
                            Kind.FLAG,
                            List.of(),
                            List.of(),
                            Map.of(),
                            f.whenTrue(),
                            f.whenFalse()));
        }
        return new Banks(
                concepts, file.pairs(), read("measures.yaml", MeasureFile.class).measures());
    }

    /// A parameter that takes one of the options.
    static Concept choice(String name, String label, Map<String, List<String>> options) {
        return new Concept(
                name, label, Kind.CHOICE, List.of(), List.of(), options, List.of(), List.of());
    }

    private static <T> T read(String file, Class<T> type) {
        return Recipes.parse(Grammar.resource(Banks.class, file), file, type);
    }
}
