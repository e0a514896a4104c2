package ai.elson.tools.schema;

import ai.elson.knowledge.calculator.Field;
import ai.elson.knowledge.rule.Unit;

/// Who answers for a document.
///
/// @param registration the CRD number, digits only
public record Adviser(
        @Field(value = "name of the person", unit = Unit.TEXT) @Text(most = 120) String name,
        @Field(value = "name of the firm", unit = Unit.TEXT) @Text(most = 120) String firm,
        @Field(value = "in what capacity the firm acts", unit = Unit.TEXT) Capacity capacity,
        @Field(value = "CRD number", unit = Unit.TEXT) @Text(most = 10, pattern = "^[0-9]{1,10}$")
                String registration) {

    /// What the firm is to the client.
    public enum Capacity {
        /// A fiduciary under the Investment Advisers Act of 1940.
        INVESTMENT_ADVISER,
        /// Bound by Regulation Best Interest.
        BROKER_DEALER
    }
}
