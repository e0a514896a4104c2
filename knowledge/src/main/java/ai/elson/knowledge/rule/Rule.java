package ai.elson.knowledge.rule;

import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/// One cited fact.
///
/// @param id dotted, lower case, as `tax.standard_deduction`
/// @param label what it is, in words
/// @param unit of its numbers; TEXT for what a rule requires
/// @param dimensions the keys and, for each, the values that must all be covered
/// @param values at least one
/// @param authority who set it, as `IRS`
/// @param citation as `IRC 63(c); Rev. Proc. 2025-32`
/// @param locator where in the source, as `section 4.14`
/// @param verification how the value was verified
/// @param domain of the taxonomy
/// @param bucket of that domain
/// @param topics phrases by which a person would ask for it
public record Rule(
        String id,
        String label,
        Unit unit,
        SortedMap<String, List<String>> dimensions,
        List<RuleValue> values,
        String authority,
        String citation,
        String locator,
        String verification,
        String domain,
        String bucket,
        List<String> topics) {

    @SuppressWarnings("NullAway") // a record read from a file may lack any component
    public Rule {
        dimensions = dimensions == null ? new TreeMap<>() : new TreeMap<>(dimensions);
        for (String text :
                new String[] {
                    id, label, authority, citation, locator, verification, domain, bucket
                }) {
            if (text == null || text.isBlank()) {
                throw new IllegalArgumentException(
                        "rule «"
                                + id
                                + "»: a field is missing; needed: id, label, authority, citation, locator, verification, domain, bucket");
            }
        }
        if (values == null
                || values.isEmpty()
                || topics == null
                || topics.isEmpty()
                || unit == null) {
            throw new IllegalArgumentException(
                    "rule «" + id + "»: needs a unit, at least one value and at least one topic");
        }
        values = List.copyOf(values);
        topics = List.copyOf(topics);
        Set<String> keys = dimensions.keySet();
        for (RuleValue value : values) {
            if (!value.dimensions().keySet().equals(keys)) {
                throw new IllegalArgumentException(
                        "rule «"
                                + id
                                + "»: found a value with dimensions "
                                + value.dimensions().keySet()
                                + "; accepted: "
                                + keys);
            }
        }
    }
}
