package ai.elson.corpus.pretrain;

import ai.elson.base.file.Recipes;
import ai.elson.corpus.asking.Concept;
import ai.elson.corpus.asking.Kind;
import ai.elson.corpus.asking.Measure;
import ai.elson.corpus.grammar.Grammar;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// The word banks as they stand in the resource files.
///
/// @param pairs qualifiers that tell two parameters of one kind apart
record Banks(List<Concept> parameters, List<List<String>> pairs, List<Measure> measures) {

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
            concepts.add(Concept.plain(p.name(), p.label(), p.kind(), p.also(), p.forms()));
        }
        for (Choice c : file.choices()) {
            concepts.add(Concept.choice(c.name(), c.label(), c.options()));
        }
        for (Flag f : file.flags()) {
            concepts.add(Concept.flag(f.name(), f.label(), f.whenTrue(), f.whenFalse()));
        }
        return new Banks(
                concepts, file.pairs(), read("measures.yaml", MeasureFile.class).measures());
    }

    private static <T> T read(String file, Class<T> type) {
        return Recipes.parse(Grammar.resource(Banks.class, file), file, type);
    }
}
