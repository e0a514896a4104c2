package ai.elson.model.format;

import java.lang.foreign.MemorySegment;
import java.util.List;

/// A tensor of a file: row-major, little-endian.
///
/// @param shape sizes, outermost first; empty for a scalar
/// @param data the bytes, valid as long as the file that they are mapped from is open
public record Tensor(String name, DType dtype, List<Long> shape, MemorySegment data) {

    public Tensor {
        shape = List.copyOf(shape);
        if (elements(shape) * dtype.bytes() != data.byteSize()) {
            throw new IllegalArgumentException(
                    name + ": " + dtype + shape + " does not take " + data.byteSize() + " bytes");
        }
    }

    /// A tensor of this type with these values, on the heap.
    public static Tensor of(String name, DType dtype, List<Long> shape, float[] values) {
        return new Tensor(name, dtype, shape, dtype.segment(values));
    }

    /// Elements in all.
    public long elements() {
        return elements(shape);
    }

    /// The shape as torch takes it.
    public long[] sizes() {
        return shape.stream().mapToLong(Long::longValue).toArray();
    }

    /// All values of a floating-point tensor.
    public float[] floats() {
        return dtype.toFloats(data, 0, Math.toIntExact(elements()));
    }

    /// One row of a floating-point matrix.
    public float[] row(long row) {
        int columns = Math.toIntExact(shape.get(1));
        return dtype.toFloats(data, row * columns, columns);
    }

    static long elements(List<Long> shape) {
        long elements = 1;
        for (long size : shape) {
            elements = Math.multiplyExact(elements, size);
        }
        return elements;
    }
}
