package ai.elson.corpus.generate;

import ai.elson.corpus.asking.Kind;
import java.util.Set;

/// How a field of a scenario is filled: a value or list of values by a line, or rows of several
/// fields.
sealed interface Plan permits FieldPlan, RowsPlan {

    Kind kind();

    /// Whether it may be null or empty and then goes unsaid.
    boolean maySkip();

    /// The fields of the scenario that must be drawn before it.
    Set<String> bases();
}
