package ai.elson.tools.registry;

import ai.elson.base.chat.ToolDefinition;
import ai.elson.base.failure.ElsonException;
import ai.elson.knowledge.calculator.BadField;
import ai.elson.knowledge.rule.UnavailableFact;
import ai.elson.tools.market.MarketFailure;
import java.util.List;
import java.util.stream.Collectors;
import tools.jackson.databind.node.ObjectNode;

/// A tool from a record to a record: its schemas are theirs.
final class RecordTool<I extends Record, O extends Record> implements Tool {

    /// What a tool is called and what it is for.
    ///
    /// @param words that people use for it, beside its fields
    record Description(
            String name, String title, String purpose, String words, String domain, boolean open) {}

    /// What a tool does.
    interface Body<I, O> {
        /// @param inputs hash of the input, for the origin
        /// @throws BadField where a value is refused
        /// @throws UnavailableFact where a rule has no value
        /// @throws MarketFailure where the market gives none
        Computed<O> run(I input, String inputs);
    }

    /// What came out.
    ///
    /// @param note stands before the phrase to quote; empty for none
    record Computed<O>(
            O value,
            List<String> citations,
            Origin origin,
            String note,
            ToolResult.Effort effort) {}

    private final Description description;
    private final Class<I> inputType;
    private final Body<I, O> body;
    private final InputSchema input;
    private final OutputFields output;
    private final ToolDefinition definition;
    private final ObjectNode origin;

    RecordTool(
            Description description,
            Class<I> input,
            Class<O> output,
            ObjectNode origin,
            Body<I, O> body) {
        this.description = description;
        this.inputType = input;
        this.body = body;
        this.origin = origin;
        this.input = InputSchema.of(input);
        this.output = OutputFields.of(output);
        this.definition =
                new ToolDefinition(description.name(), description.purpose(), this.input.json());
    }

    @Override
    public String name() {
        return description.name();
    }

    @Override
    public String title() {
        return description.title();
    }

    @Override
    public String purpose() {
        return description.purpose();
    }

    @Override
    public String domain() {
        return description.domain();
    }

    @Override
    public boolean open() {
        return description.open();
    }

    @Override
    public ToolDefinition definition() {
        return definition;
    }

    @Override
    public ObjectNode outputSchema() {
        return OutputSchema.of(output.schema(), origin.deepCopy());
    }

    @Override
    public ToolResult call(String argumentsJson) {
        Computed<O> computed;
        try {
            I arguments = inputType.cast(input.read(argumentsJson));
            computed = body.run(arguments, InputsHash.of(RecordJson.write(arguments)));
        } catch (BadArgument e) {
            return ToolResult.refused(name(), e);
        } catch (BadField e) {
            return ToolResult.refused(
                    name(),
                    new BadArgument(WireName.of(e.field()), "«" + e.found() + "»", e.accepted()));
        } catch (UnavailableFact e) {
            return ToolResult.unavailable(name(), String.valueOf(e.getMessage()));
        } catch (MarketFailure e) {
            return ToolResult.noMarket(name(), e);
        } catch (ElsonException | IllegalArgumentException | ArithmeticException e) {
            // fields that fit one by one and not together
            return ToolResult.notComputable(name(), String.valueOf(e.getMessage()));
        }
        ObjectNode values = RecordJson.write(computed.value());
        return ToolResult.answered(
                name(),
                computed.note() + output.text(computed.value()),
                output.brief(values),
                values,
                computed.citations(),
                computed.origin(),
                computed.effort());
    }

    @Override
    public String searchText() {
        return description.words() + " " + words(input.fields());
    }

    private static String words(List<ToolField> fields) {
        return fields.stream()
                .map(f -> WireName.spoken(f.name()) + " " + f.meaning() + " " + words(f.fields()))
                .collect(Collectors.joining(" "));
    }
}
