package ai.elson.tools.registry;

import java.util.Locale;

/// Names on the wire: `rateAnnual` is `rate_annual`, `HEAD_OF_HOUSEHOLD` is `head_of_household`.
final class WireName {

    private WireName() {}

    /// A record component's name in snake case.
    static String of(String component) {
        StringBuilder name = new StringBuilder();
        for (int i = 0; i < component.length(); i++) {
            char letter = component.charAt(i);
            if (Character.isUpperCase(letter) && i > 0) {
                name.append('_');
            }
            name.append(Character.toLowerCase(letter));
        }
        return name.toString();
    }

    /// An enum constant's name in lower case.
    static String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    /// A wire name as a person says it: `future_value` is `future value`.
    static String spoken(String wireName) {
        return wireName.replace('_', ' ');
    }
}
