package ai.elson.tools.schema;

import tools.jackson.databind.node.ObjectNode;

/// A call of a calculator that can be made again.
///
/// @param calcId the calculator's name
/// @param inputs the arguments under the names of its tool, as `filing_status`
public record CalculatorCall(String calcId, ObjectNode inputs) {
    public CalculatorCall {
        inputs = inputs.deepCopy();
    }

    @Override
    public ObjectNode inputs() {
        return inputs.deepCopy();
    }
}
