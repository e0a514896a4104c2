package ai.elson.knowledge;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.node.ObjectNode;

/// Builds and reads the records of calculators, which only their own package sees.
final class Records {

    private Records() {}

    /// Nothing stands for a component that the tree does not have.
    static <R extends Record> R build(Class<R> type, ObjectNode tree, ObjectMapper mapper) {
        RecordComponent[] components = type.getRecordComponents();
        Object[] values = new Object[components.length];
        for (int i = 0; i < values.length; i++) {
            JsonNode node = tree.get(components[i].getName());
            JavaType java = mapper.getTypeFactory().constructType(components[i].getGenericType());
            values[i] = node == null || node.isNull() ? null : mapper.treeToValue(node, java);
        }
        return build(type, values);
    }

    static <R extends Record> R build(Class<R> type, Object... values) {
        try {
            Constructor<R> constructor =
                    type.getDeclaredConstructor(
                            Arrays.stream(type.getRecordComponents())
                                    .map(RecordComponent::getType)
                                    .toArray(Class<?>[]::new));
            constructor.setAccessible(true);
            return constructor.newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }

    static Object value(Record record, String component) {
        try {
            var accessor = record.getClass().getDeclaredMethod(component);
            accessor.setAccessible(true);
            return accessor.invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }

    /// All values in the order of the components.
    static List<Object> values(Record record) {
        return Arrays.stream(record.getClass().getRecordComponents())
                .map(component -> value(record, component.getName()))
                .toList();
    }
}
