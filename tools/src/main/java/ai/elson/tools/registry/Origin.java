package ai.elson.tools.registry;

import ai.elson.knowledge.calculator.Field;
import ai.elson.knowledge.rule.Unit;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Where a number comes from. A number without one is not shown to anybody.
///
/// `inputs` is the SHA-256 of the arguments in their canonical form, so that the same question can
/// be recognised and asked again; `version` is that of the tool, which is Elson's own.
public sealed interface Origin {

    /// A calculator and its inputs.
    ///
    /// @param rules ids of the rules that it rests on
    record Calculator(
            @Field(value = "name of the calculator", unit = Unit.TEXT) String calcId,
            @Field(
                            value = "ids of the rules it rests on",
                            unit = Unit.TEXT,
                            minItems = 0,
                            maxItems = 100)
                    List<String> rules,
            @Field(value = "SHA-256 of the inputs", unit = Unit.TEXT) String inputs,
            @Field(value = "version of the tool", unit = Unit.TEXT) String version)
            implements Origin {
        public Calculator {
            rules = List.copyOf(rules);
        }
    }

    /// A cited rule with its period.
    ///
    /// @param year for which its value was asked; null for one that holds until it is changed
    record Rule(
            @Field(value = "ids of the rules", unit = Unit.TEXT, maxItems = 100) List<String> rules,
            @Field(value = "year that it is for", unit = Unit.YEAR, min = 1900, max = 2100)
                    @Nullable Integer year,
            @Field(value = "SHA-256 of the inputs", unit = Unit.TEXT) String inputs,
            @Field(value = "version of the tool", unit = Unit.TEXT) String version)
            implements Origin {
        public Rule {
            rules = List.copyOf(rules);
        }
    }

    /// A market source with its time.
    ///
    /// @param source its id, as `yahoo`
    /// @param sample whether the data are made up
    record Market(
            @Field(value = "source of the data", unit = Unit.TEXT) String source,
            @Field(value = "time of the data", unit = Unit.TEXT) Instant asOf,
            @Field(value = "whether the data are made up", unit = Unit.TEXT) boolean sample,
            @Field(value = "SHA-256 of the inputs", unit = Unit.TEXT) String inputs,
            @Field(value = "version of the tool", unit = Unit.TEXT) String version)
            implements Origin {}

    /// The user's own words.
    record User(@Field(value = "what the user said", unit = Unit.TEXT) String words)
            implements Origin {}
}
