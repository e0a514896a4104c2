package ai.elson.knowledge.rule;

/// What a look-up gives: a value with its source, or the reason why there is none.
public sealed interface Lookup {

    /// The value that applies.
    record Found(Rule rule, RuleValue value) implements Lookup {
        /// The source of this value.
        public String citation() {
            return value.citation() == null ? rule.citation() : value.citation();
        }
    }

    /// No value, and why.
    record Unavailable(String ruleId, Reason reason, String explanation) implements Lookup {}

    /// Why there is no value.
    enum Reason {
        /// No rule has this id.
        UNKNOWN_RULE,
        /// A dimension is missing, or its value is none of the rule's.
        UNKNOWN_DIMENSION,
        /// The day lies before the first period.
        BEFORE_FIRST_PERIOD,
        /// The day lies after the last period: an indexed value is never carried on.
        AFTER_LAST_PERIOD,
        /// The value applies to that day and was not yet published then.
        NOT_YET_KNOWN
    }
}
