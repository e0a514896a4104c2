package ai.elson.knowledge.calculator;

import ai.elson.knowledge.rule.Unit;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// The meaning, unit and range of a component of a calculator's record.
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Field {
    /// What it is, in a few words.
    String value();

    Unit unit();

    /// Least value, included.
    double min() default Double.NEGATIVE_INFINITY;

    /// Greatest value, included.
    double max() default Double.POSITIVE_INFINITY;

    /// Fewest entries of a list; `min` and `max` bound each number in it.
    int minItems() default 1;

    /// Most entries of a list.
    int maxItems() default 1000;
}
