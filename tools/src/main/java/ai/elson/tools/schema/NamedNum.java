package ai.elson.tools.schema;

import ai.elson.knowledge.calculator.Field;
import ai.elson.knowledge.rule.Unit;

/// A figure with its name, as an assumption or the ground of a recommendation.
public record NamedNum(
        @Field(value = "what the figure is", unit = Unit.TEXT) @Text(most = 120) String name,
        @Field(value = "the figure", unit = Unit.TEXT) Num figure) {}
