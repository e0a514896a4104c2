package ai.elson.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import ai.elson.knowledge.calculator.Calculator;
import ai.elson.knowledge.calculator.Outcome;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/// A line of a `cases.txt`: calculator, arguments, results, and where the results come from.
///
/// Arguments and results are values in the order of the record's components, or a flow mapping by
/// their names, as `{rate: 10, cashFlows: [-100, 60, 60]}`; results by name may leave some out. A
/// result that is a decimal must agree to the last digit, a double to half a unit of the last digit
/// that is written.
public record Case(String id, ObjectNode arguments, String results, String source) {

    private static final List<String> FIELDS =
            List.of(
                    "tax",
                    "retirement",
                    "estate",
                    "insurance",
                    "conduct",
                    "cashflow",
                    "household",
                    "college",
                    "accounting",
                    "company",
                    "bonds",
                    "options",
                    "portfolio",
                    "performance",
                    "allocation",
                    "alternatives",
                    "statement");

    private static final YAMLMapper MAPPER =
            YAMLMapper.builder()
                    .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
                    .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                    .build();

    /// Read once; outcomes are computed anew each time.
    private static final List<Case> ALL = FIELDS.stream().flatMap(Case::ofField).toList();

    /// The cases of all fields.
    public static List<Case> all() {
        return ALL;
    }

    private static Stream<Case> ofField(String field) {
        String file = field + "/cases.txt";
        return lines(file).orElseThrow(() -> new AssertionError("no " + file)).map(Case::parse);
    }

    /// The lines of all fields' files of this name, where they have one.
    static Stream<String> linesOf(String name) {
        return FIELDS.stream().flatMap(field -> lines(field + "/" + name).stream().flatMap(s -> s));
    }

    private static Optional<Stream<String>> lines(String file) {
        try (InputStream in = Case.class.getResourceAsStream(file)) {
            return in == null
                    ? Optional.empty()
                    : Optional.of(
                            new String(in.readAllBytes(), StandardCharsets.UTF_8)
                                    .lines()
                                    .filter(line -> !line.startsWith("#") && !line.isBlank()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Case parse(String line) {
        String[] parts = line.split(" \\| ");
        assertThat(parts).as(line).hasSize(4);
        return new Case(parts[0], tree(calculator(parts[0]).input(), parts[1]), parts[2], parts[3]);
    }

    private static ObjectNode tree(Class<? extends Record> type, String text) {
        if (text.startsWith("{")) {
            return (ObjectNode) MAPPER.readTree(text);
        }
        RecordComponent[] components = type.getRecordComponents();
        String[] values = text.split(", ");
        assertThat(values).as(type + " of " + text).hasSameSizeAs(components);
        ObjectNode tree = MAPPER.createObjectNode();
        for (int i = 0; i < values.length; i++) {
            boolean number =
                    components[i].getType().isPrimitive()
                            || components[i].getType() == BigDecimal.class;
            if (number && values[i].matches("-?[0-9.]+([eE]-?[0-9]+)?")) {
                tree.put(components[i].getName(), new BigDecimal(values[i]));
            } else {
                tree.put(components[i].getName(), values[i]);
            }
        }
        return tree;
    }

    private static Calculator<?, ?> calculator(String id) {
        return Calculators.find(id).orElseThrow(() -> new AssertionError("no calculator " + id));
    }

    Calculator<?, ?> calculator() {
        return calculator(id);
    }

    Outcome<?> outcome() {
        return compute(calculator(), arguments);
    }

    @Override
    public String toString() {
        return id + arguments;
    }

    /// Holds the outcome to the results of the line.
    void check() {
        Record value = outcome().value();
        ObjectNode expected = tree(value.getClass(), results);
        for (String name : expected.propertyNames()) {
            agree(name, Records.value(value, name), expected.get(name));
        }
    }

    private void agree(String name, Object found, JsonNode expected) {
        String what = this + " " + name + " (" + source + ")";
        switch (found) {
            case null -> assertThat(expected.isNull()).as(what).isTrue();
            case List<?> items -> {
                assertThat(items).as(what).hasSize(expected.size());
                for (int i = 0; i < items.size(); i++) {
                    agree(name + "[" + i + "]", items.get(i), expected.get(i));
                }
            }
            case Record record ->
                    expected.propertyNames()
                            .forEach(n ->
                                    agree(
                                            name + "." + n,
                                            Records.value(record, n),
                                            expected.get(n)));
            case BigDecimal number ->
                    assertThat(number).as(what).isEqualByComparingTo(expected.decimalValue());
            case Double number -> {
                BigDecimal wanted = new BigDecimal(expected.asString());
                double half = 0.5 * Math.pow(10, -wanted.scale()) + 1e-15 * Math.abs(number);
                assertThat(number)
                        .as(what)
                        .isBetween(wanted.doubleValue() - half, wanted.doubleValue() + half);
            }
            default -> assertThat(found.toString()).as(what).isEqualTo(expected.asString());
        }
    }

    /// Computes with arguments in their order, or with one flow mapping by name.
    public static Outcome<?> compute(String id, Object... arguments) {
        List<String> texts = new ArrayList<>();
        for (Object argument : arguments) {
            texts.add(String.valueOf(argument));
        }
        Calculator<?, ?> calculator = calculator(id);
        return compute(calculator, tree(calculator.input(), String.join(", ", texts)));
    }

    /// A result by name.
    public static Object result(String name, String id, Object... arguments) {
        return Records.value(compute(id, arguments).value(), name);
    }

    /// The first result, a number.
    public static BigDecimal first(String id, Object... arguments) {
        Record value = compute(id, arguments).value();
        Object first = Records.value(value, value.getClass().getRecordComponents()[0].getName());
        return first instanceof BigDecimal exact ? exact : new BigDecimal(first.toString());
    }

    static <I extends Record, O extends Record> Outcome<O> compute(
            Calculator<I, O> calculator, ObjectNode arguments) {
        return calculator.compute(Records.build(calculator.input(), arguments, MAPPER));
    }

    /// Every place of the arguments that holds a number, as a tree in which it can be replaced.
    static void eachNumber(JsonNode tree, java.util.function.Consumer<Place> visitor, String path) {
        if (tree instanceof ObjectNode object) {
            for (String name : List.copyOf(object.propertyNames())) {
                String there = path.isEmpty() ? name : path + "." + name;
                if (object.get(name).isNumber()) {
                    visitor.accept(new Place(there, object, name, -1));
                } else {
                    eachNumber(object.get(name), visitor, there);
                }
            }
        } else if (tree instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                String there = path + "[" + i + "]";
                if (array.get(i).isNumber()) {
                    visitor.accept(new Place(there, array, "", i));
                } else {
                    eachNumber(array.get(i), visitor, there);
                }
            }
        }
    }

    /// One number within arguments.
    record Place(String path, JsonNode parent, String name, int index) {
        /// Whether the case has a whole number there.
        boolean whole() {
            JsonNode here = index < 0 ? parent.get(name) : parent.get(index);
            return here.decimalValue().stripTrailingZeros().scale() <= 0;
        }

        void put(BigDecimal number) {
            if (parent instanceof ObjectNode object) {
                object.put(name, number);
            } else {
                ((ArrayNode) parent).set(index, MAPPER.getNodeFactory().numberNode(number));
            }
        }
    }
}
