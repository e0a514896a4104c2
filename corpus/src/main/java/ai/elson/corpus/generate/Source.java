package ai.elson.corpus.generate;

import java.math.BigDecimal;
import java.util.List;

/// Where a field's values come from.
sealed interface Source
        permits Range, Formula, Source.Options, Source.Words, Source.Matrix, Source.None {

    /// Some of the values of a choice, or names that are written out; all of the schema where
    /// empty.
    record Options(List<String> only) implements Source {}

    /// A list of `names.yaml`; rows draw different ones.
    record Words(String list) implements Source {}

    /// The row of a correlation matrix that belongs to the row.
    ///
    /// @param high greatest correlation of two
    record Matrix(BigDecimal low, BigDecimal high, BigDecimal by) implements Source {}

    /// Null always.
    record None() implements Source {}
}
