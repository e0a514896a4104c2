package ai.elson.corpus.generate;

import ai.elson.corpus.asking.Kind;
import ai.elson.corpus.asking.Parameter;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// How a list of records is filled and said row by row, or one record.
///
/// @param which what rows there are
/// @param columns in the schema's order
/// @param row the fields of a row, in the order in which they are drawn
/// @param named rows that differ from others, by name
/// @param says ways to say a row, with `{field}` and `{field#}`
/// @param also other names of the list
record RowsPlan(
        Which which,
        List<Parameter> columns,
        SequencedMap<String, FieldPlan> row,
        Map<String, Named> named,
        List<String> says,
        List<String> also)
        implements Plan {

    /// What rows there are.
    sealed interface Which {}

    /// So many rows alike.
    record Alike(Count count) implements Which {}

    /// Some of the named rows, in their order.
    record Some(Count count) implements Which {}

    /// One of these sequences of named rows.
    record Any(List<List<String>> sequences) implements Which {}

    /// The sequence that belongs to the value of a choice.
    record By(String field, Map<String, List<String>> sequences) implements Which {}

    /// A single record instead of a list.
    record Single() implements Which {}

    /// A row by name.
    ///
    /// @param says own ways to say it; empty for those of all rows
    record Named(SequencedMap<String, FieldPlan> row, List<String> says) {}

    @Override
    public Kind kind() {
        return Kind.ROWS;
    }

    private @Nullable Count count() {
        return switch (which) {
            case Alike(Count count) -> count;
            case Some(Count count) -> count;
            case Any _, By _, Single _ -> null;
        };
    }

    @Override
    public boolean maySkip() {
        Count count = count();
        return count != null && count.of() == null && count.low() == 0;
    }

    @Override
    public Set<String> bases() {
        Set<String> bases = new LinkedHashSet<>();
        add(bases, row);
        named.values().forEach(n -> add(bases, n.row()));
        Count count = count();
        if (count != null && count.of() != null) {
            bases.add(count.of());
        }
        if (which instanceof By(String field, _)) {
            bases.add(field);
        }
        return bases;
    }

    /// What the fields of a row take from outside it.
    private static void add(Set<String> bases, Map<String, FieldPlan> row) {
        row.values().stream()
                .flatMap(plan -> plan.bases().stream())
                .filter(base -> !row.containsKey(base))
                .forEach(bases::add);
    }

    /// The fields of the row of that name; of all rows where there is none.
    SequencedMap<String, FieldPlan> row(@Nullable String name) {
        Named own = name == null ? null : named.get(name);
        return own == null ? row : own.row();
    }

    /// The ways to say the row of that name.
    List<String> says(@Nullable String name) {
        Named own = name == null ? null : named.get(name);
        return own == null || own.says().isEmpty() ? says : own.says();
    }
}
