package ai.elson.tools.registry;

import ai.elson.base.failure.BadInput;
import ai.elson.knowledge.calculator.BadField;
import ai.elson.knowledge.calculator.Calculator;
import ai.elson.knowledge.calculator.Outcome;
import ai.elson.knowledge.rule.UnavailableFact;
import ai.elson.knowledge.rule.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/// A calculator called by hand, with its whole working: what [Registry] gives a model in short.
public final class Calculation {

    private Calculation() {}

    /// A field of a calculator as a command or a form needs it.
    ///
    /// @param name on the wire, as `rate_annual`
    /// @param meaning what it is and its unit
    /// @param accepted what may stand there, in words
    /// @param choices of an enum; empty for other kinds
    /// @param form what it holds
    /// @param list whether it is a list of that
    /// @param nullable whether it may be left out
    /// @param fields of a record; empty for other kinds
    public record Input(
            String name,
            String meaning,
            String accepted,
            List<String> choices,
            Form form,
            boolean list,
            boolean nullable,
            List<Input> fields) {}

    /// What a field holds.
    public enum Form {
        NUMBER,
        FLAG,
        WORDS,
        RECORD
    }

    /// The fields of a calculator's record in their order.
    public static List<Input> inputs(Calculator<?, ?> calculator) {
        return InputSchema.of(calculator.input()).fields().stream()
                .map(Calculation::input)
                .toList();
    }

    private static Input input(ToolField field) {
        Form form =
                switch (field.kind()) {
                    case NUMBER, INTEGER -> Form.NUMBER;
                    case BOOLEAN -> Form.FLAG;
                    case RECORD -> Form.RECORD;
                    case TEXT, DATE, MOMENT, CHOICE -> Form.WORDS;
                };
        return new Input(
                field.name(),
                field.description(),
                field.accepted(),
                field.choices(),
                form,
                field.items() != null,
                field.nullable(),
                field.fields().stream().map(Calculation::input).toList());
    }

    /// Computes.
    ///
    /// @param arguments by their names on the wire; `null` or nothing stands for a value that is
    ///   left out
    /// @throws BadInput naming the field, what was found and what is accepted; or saying which rule
    ///   has no value
    public static <I extends Record, O extends Record> Outcome<O> compute(
            Calculator<I, O> calculator, ObjectNode arguments) {
        try {
            return calculator.compute(read(calculator, arguments));
        } catch (BadField e) {
            throw refused(
                    calculator, WireName.of(e.field()), "«" + e.found() + "»", e.accepted(), e);
        } catch (UnavailableFact e) {
            throw new BadInput(calculator.id() + ": unavailable: " + e.getMessage(), e);
        }
    }

    /// The arguments in the form that [InputsHash] takes: every field, in the record's order.
    ///
    /// @throws BadInput naming the field that does not fit
    public static ObjectNode canonical(Calculator<?, ?> calculator, ObjectNode arguments) {
        return RecordJson.write(read(calculator, arguments));
    }

    /// The unit of a figure of the result.
    ///
    /// @param result its name on the wire, as `total_tax`
    public static Optional<Unit> unit(Calculator<?, ?> calculator, String result) {
        return ToolField.of(calculator.output()).stream()
                .filter(f -> f.name().equals(result))
                .map(ToolField::unit)
                .findFirst();
    }

    private static <I extends Record> I read(Calculator<I, ?> calculator, ObjectNode arguments) {
        InputSchema schema = InputSchema.of(calculator.input());
        ObjectNode complete = arguments.deepCopy();
        schema.fields().stream()
                .filter(f -> f.nullable() && !complete.has(f.name()))
                .forEach(f -> complete.putNull(f.name()));
        try {
            return calculator.input().cast(schema.read(complete.toString()));
        } catch (BadArgument e) {
            throw refused(calculator, e.field(), e.found(), e.accepted(), e);
        }
    }

    private static BadInput refused(
            Calculator<?, ?> calculator,
            String field,
            String found,
            String accepted,
            @Nullable Throwable cause) {
        return new BadInput(
                calculator.id() + ": " + field + ": found " + found + "; accepted: " + accepted,
                cause);
    }

    /// A figure of a result for people.
    ///
    /// @param name in words
    /// @param text with its unit; empty where there are rows
    /// @param rows of a list of records, the first one its headings; empty for other figures
    public record Figure(String name, String text, List<List<String>> rows) {}

    /// A result for people, in the order of its components; what has no value is left out.
    public static List<Figure> figures(Record result) {
        OutputFields output = OutputFields.of(result.getClass());
        List<Figure> figures = new ArrayList<>();
        for (ToolField field : output.fields()) {
            Object value = Records.value(result, field);
            if (value == null) {
                continue;
            }
            String name = WireName.spoken(field.name());
            if (value instanceof List<?> items && field.kind() == FieldKind.RECORD) {
                figures.add(new Figure(name, "", rows(field.fields(), items)));
            } else {
                figures.add(new Figure(name, OutputFields.shown(field, value), List.of()));
            }
        }
        return figures;
    }

    private static List<List<String>> rows(List<ToolField> fields, List<?> items) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(fields.stream().map(f -> WireName.spoken(f.name())).toList());
        for (Object item : items) {
            List<String> row = new ArrayList<>();
            for (ToolField field : fields) {
                Object value = Records.value((Record) item, field);
                row.add(value == null ? "-" : OutputFields.shown(field, value));
            }
            rows.add(row);
        }
        return rows;
    }
}
