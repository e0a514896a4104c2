package ai.elson.corpus.generate;

import ai.elson.base.failure.BadInput;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;

/// Puts fields behind those from which their values are reckoned: the schema's order need not be
/// that of drawing.
final class DrawingOrder<P extends Plan> {

    private final Map<String, P> plans;
    private final boolean alone;
    private final String where;
    private final Set<String> open = new LinkedHashSet<>();
    private final SequencedMap<String, P> ordered = new LinkedHashMap<>();

    private DrawingOrder(Map<String, P> plans, boolean alone, String where) {
        this.plans = plans;
        this.alone = alone;
        this.where = where;
    }

    /// The plans of a scenario in an order in which they can be drawn.
    ///
    /// @throws BadInput that names `where` and the field whose base is not there, may be null or
    ///   rests on the field itself
    static SequencedMap<String, Plan> of(Map<String, Plan> plans, String where) {
        DrawingOrder<Plan> order = new DrawingOrder<>(plans, true, where);
        plans.forEach(order::add);
        return order.ordered;
    }

    /// The plans of a row; bases that are not in the row are the scenario's.
    static SequencedMap<String, FieldPlan> rows(Map<String, FieldPlan> plans, String where) {
        DrawingOrder<FieldPlan> order = new DrawingOrder<>(plans, false, where);
        plans.forEach(order::add);
        return order.ordered;
    }

    private void add(String name, P plan) {
        if (ordered.containsKey(name)) {
            return;
        }
        open.add(name);
        for (String base : plan.bases()) {
            String field = base.contains(".") ? base.substring(0, base.indexOf('.')) : base;
            P other = plans.get(field);
            boolean fits =
                    other == null
                            ? !alone
                            : !open.contains(field)
                                    && !(other.maySkip() && other instanceof FieldPlan);
            if (!fits) {
                throw BadInput.at(
                        where + "." + name,
                        "«" + base + "»",
                        "a field of this scenario that is always said and does not rest on this"
                                + " one");
            }
            if (other != null) {
                add(field, other);
            }
        }
        open.remove(name);
        ordered.put(name, plan);
    }
}
