package ai.elson.corpus.generate;

import ai.elson.corpus.asking.Measure;
import ai.elson.corpus.asking.Parameter;
import java.util.List;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.SplittableRandom;

/// How people come to a calculator: what it is about, plausible values, ways to ask.
///
/// @param tool its name
/// @param about what the question is about, as «savings account»
/// @param measure the figure asked for
/// @param parameters in the order of the schema
/// @param plans of the parameters and of hidden fields, in the order in which they are drawn
/// @param names lists from which names are drawn
/// @param questions whole questions
record Scenario(
        String tool,
        String domain,
        String bucket,
        String about,
        Measure measure,
        List<Parameter> parameters,
        SequencedMap<String, Plan> plans,
        NameLists names,
        List<Wording> questions) {

    Plan plan(String field) {
        return Objects.requireNonNull(plans.get(field), field);
    }

    /// Draws values for it.
    Drawing drawing(SplittableRandom random) {
        return new Drawing(names, this::options, random);
    }

    /// The values of a choice, of rows by `rows.field`.
    private List<String> options(String path) {
        int dot = path.indexOf('.');
        List<Parameter> among =
                dot < 0 || !(plan(path.substring(0, dot)) instanceof RowsPlan rows)
                        ? parameters
                        : rows.columns();
        String field = path.substring(dot + 1);
        return among.stream()
                .filter(p -> p.name().equals(field))
                .map(p -> List.copyOf(p.concept().options().keySet()))
                .findFirst()
                .orElseThrow();
    }
}
