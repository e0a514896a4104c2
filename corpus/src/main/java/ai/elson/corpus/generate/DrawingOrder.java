package ai.elson.corpus.generate;

import ai.elson.base.failure.BadInput;
import ai.elson.corpus.asking.Kind;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;

/// Puts fields behind those from which their values are reckoned: the schema's order need not be
/// that of drawing.
final class DrawingOrder {

    private final Map<String, FieldPlan> plans;
    private final String where;
    private final SequencedMap<String, FieldPlan> ordered = new LinkedHashMap<>();

    private DrawingOrder(Map<String, FieldPlan> plans, String where) {
        this.plans = plans;
        this.where = where;
    }

    /// The plans in an order in which they can be drawn.
    ///
    /// @throws BadInput that names `where` and the field whose base is not there or does not fit
    static SequencedMap<String, FieldPlan> of(Map<String, FieldPlan> plans, String where) {
        DrawingOrder order = new DrawingOrder(plans, where);
        plans.forEach((name, plan) -> order.add(name, plan, name));
        return order.ordered;
    }

    private void add(String name, FieldPlan plan, String first) {
        if (ordered.containsKey(name)) {
            return;
        }
        String base = plan.base();
        if (base != null) {
            FieldPlan other = plans.get(base);
            boolean fits =
                    other != null
                            && !other.maybe()
                            && !base.equals(first)
                            && (plan.kind() == Kind.DATE
                                    ? other.kind() == Kind.DATE
                                    : other.kind().numeric());
            if (other == null || !fits) {
                throw BadInput.at(
                        where + "." + name,
                        "«" + base + "»",
                        plan.kind() == Kind.DATE
                                ? "a date of this scenario that is always said and does not rest on"
                                        + " this one"
                                : "a figure of this scenario that is always said and does not rest"
                                        + " on this one");
            }
            add(base, other, first);
        }
        if (plan.when() != null) {
            String field = plan.when().field();
            FieldPlan other = plans.get(field);
            if (other == null || field.equals(first)) {
                throw BadInput.at(
                        where + "." + name,
                        "«" + field + "»",
                        "a field of this scenario that does not rest on this one");
            }
            add(field, other, first);
        }
        ordered.put(name, plan);
    }
}
