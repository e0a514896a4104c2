package ai.elson.corpus.generate;

import ai.elson.corpus.asking.Kind;
import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// How a field is filled and mentioned, as one line of the scenario file; [FieldLine] reads it.
///
/// @param kind of the value, or of the items of a list
/// @param count how many items a list has, or null where it is no list
/// @param first where the first item or row takes its value, or null where as the others
/// @param sum what the items or rows add up to, or null
/// @param forms ways to mention it
/// @param also other names
record FieldPlan(
        Kind item,
        Presence presence,
        Source source,
        @Nullable Count count,
        @Nullable Range first,
        @Nullable BigDecimal sum,
        List<String> forms,
        List<String> also)
        implements Plan {

    /// The item or row before, the first one, and how many rows there are from this one on.
    static final Set<String> PLACES = Set.of("last", "first", "left");

    @Override
    public Kind kind() {
        return count == null ? item : Kind.LIST;
    }

    @Override
    public boolean maySkip() {
        return (!(presence instanceof Presence.Always) && item != Kind.FLAG)
                || source instanceof Source.None
                || (count != null && count.low() == 0 && count.of() == null);
    }

    @Override
    public Set<String> bases() {
        Set<String> bases = new LinkedHashSet<>();
        if (presence instanceof Presence.If(String field, _)) {
            bases.add(field);
        }
        if (source instanceof Formula formula) {
            bases.addAll(formula.names());
        }
        if (source instanceof Range range && range.base() != null) {
            bases.add(range.base());
        }
        if (first != null && first.base() != null) {
            bases.add(first.base());
        }
        if (count != null && count.of() != null) {
            bases.add(count.of());
        }
        bases.removeAll(PLACES);
        return bases;
    }

    /// The same field of the first row.
    FieldPlan starting() {
        return first == null
                ? this
                : new FieldPlan(item, presence, first, count, null, sum, forms, also);
    }

    /// The same field with all options of its choice.
    FieldPlan anyOption() {
        return new FieldPlan(
                item, presence, new Source.Options(List.of()), count, first, sum, forms, also);
    }
}
