package ai.elson.knowledge.rule;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/// One cited fact, checked as it is made: a rule that contradicts itself cannot exist.
///
/// @param id dotted, lower case, as `tax.standard_deduction`
/// @param label what it is, in words
/// @param unit of its numbers; TEXT for what a rule requires
/// @param dimensions the keys and, for each, the values that must all be covered
/// @param values at least one
/// @param authority who set it, as `IRS`
/// @param citation as `IRC 63(c); Rev. Proc. 2025-32`
/// @param locator where in the source, as `section 4.14`
/// @param verification how far the figure was checked, in words for people who must sign for it
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

    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9]*(\\.[a-z0-9]+(_[a-z0-9]+)*)+");

    @SuppressWarnings("NullAway") // a record read from a file may lack any component
    public Rule {
        for (String text :
                new String[] {
                    id, label, authority, citation, locator, verification, domain, bucket
                }) {
            if (text == null || text.isBlank()) {
                throw refused(
                        id,
                        "a field is missing",
                        "id, label, authority, citation, locator, verification, domain, bucket");
            }
        }
        if (!ID.matcher(id).matches()) {
            throw refused(id, "that id", "lower case with dots, as tax.standard_deduction");
        }
        if (unit == null
                || values == null
                || values.isEmpty()
                || topics == null
                || topics.isEmpty()) {
            throw refused(
                    id, "a rule without them", "a unit, at least one value and at least one topic");
        }
        SortedMap<String, List<String>> choices = new TreeMap<>();
        if (dimensions != null) {
            dimensions.forEach((key, accepted) -> choices.put(key, List.copyOf(accepted)));
        }
        dimensions = Collections.unmodifiableSortedMap(choices);
        values = List.copyOf(values);
        topics = List.copyOf(topics);
        for (int i = 0; i < values.size(); i++) {
            requireFits(id, unit, dimensions, values.get(i));
            for (RuleValue other : values.subList(0, i)) {
                if (other.contradicts(values.get(i))) {
                    throw refused(
                            id,
                            "two values known from " + other.knownFrom() + " for the same days",
                            "one; give the later one its own knownFrom");
                }
            }
        }
        for (RuleValue value : values) {
            requireStatus(id, value, values);
        }
    }

    /// A value is superseded where, and only where, one known later replaces it for all its days;
    /// no estimate replaces what is enacted.
    private static void requireStatus(String id, RuleValue value, List<RuleValue> all) {
        boolean replaced = all.stream().anyMatch(other -> other.replaces(value));
        String said = "a value of " + value.from() + " known from " + value.knownFrom();
        switch (value.status()) {
            case SUPERSEDED -> {
                if (!replaced) {
                    throw refused(
                            id,
                            said + ", superseded by none",
                            "a value known later for all its days, or another status");
                }
            }
            case ENACTED -> {
                if (all.stream().anyMatch(other -> other.overrides(value))) {
                    throw refused(
                            id,
                            said + " that is overridden and not marked so",
                            "SUPERSEDED, with its days cut to those of its replacement");
                }
            }
            case PROJECTED -> {
                if (all.stream().anyMatch(value::overrides)) {
                    throw refused(
                            id,
                            said + ", an estimate of what was already set",
                            "an estimate known before the value that is set");
                }
            }
        }
    }

    private static void requireFits(
            String id, Unit unit, SortedMap<String, List<String>> dimensions, RuleValue value) {
        if ((unit == Unit.TEXT) != (value.text() != null)) {
            throw refused(
                    id, "a value that does not fit unit " + unit, "text for TEXT, else value");
        }
        if (!value.dimensions().keySet().equals(dimensions.keySet())) {
            throw refused(
                    id,
                    "a value with dimensions " + value.dimensions().keySet(),
                    dimensions.keySet().toString());
        }
        value.dimensions()
                .forEach((key, chosen) -> {
                    List<String> accepted = dimensions.getOrDefault(key, List.of());
                    if (!accepted.contains(chosen)) {
                        throw refused(id, key + " " + chosen, String.join(", ", accepted));
                    }
                });
    }

    private static IllegalArgumentException refused(String id, String found, String accepted) {
        return new IllegalArgumentException(
                "rule «" + id + "»: found " + found + "; accepted: " + accepted);
    }
}
