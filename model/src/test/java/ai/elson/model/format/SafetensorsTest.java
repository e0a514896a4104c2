package ai.elson.model.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.elson.base.failure.BadInput;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SafetensorsTest {

    @TempDir Path folder;

    @Test
    void bytes_are_as_the_format_description_says() throws Exception {
        Path file = folder.resolve("a.safetensors");
        SafetensorsWriter.writeTensors(
                file,
                List.of(
                        Tensor.of("b", DType.BF16, List.of(2L), new float[] {1, -2}),
                        Tensor.of("a", DType.F32, List.of(1L, 1L), new float[] {1})));
        String header =
                "{\"__metadata__\":{\"format\":\"pt\"},\"a\":{\"dtype\":\"F32\",\"shape\":[1,1],"
                        + "\"data_offsets\":[0,4]},\"b\":{\"dtype\":\"BF16\",\"shape\":[2],"
                        + "\"data_offsets\":[4,8]}}";
        int padded = (header.length() + 7) / 8 * 8;
        ByteBuffer expected = ByteBuffer.allocate(8 + padded + 8).order(ByteOrder.LITTLE_ENDIAN);
        expected.putLong(padded)
                .put(
                        (header + " ".repeat(padded - header.length()))
                                .getBytes(StandardCharsets.UTF_8))
                .put(new byte[] {0, 0, (byte) 0x80, 0x3F}) // 1.0 in single precision
                .put(new byte[] {(byte) 0x80, 0x3F, 0, (byte) 0xC0}); // 1.0 and -2.0 in bfloat16
        assertThat(Files.readAllBytes(file)).isEqualTo(expected.array());
    }

    @Test
    void what_is_written_is_read() {
        Path file = folder.resolve("a.safetensors");
        SafetensorsWriter.writeTensors(
                file,
                List.of(
                        Tensor.of("m", DType.F16, List.of(2L, 2L), new float[] {1, 2, 3, 0.5f}),
                        Tensor.of("scalar", DType.F32, List.of(), new float[] {7})));
        try (Safetensors tensors = Safetensors.open(file)) {
            assertThat(tensors.names()).containsExactly("scalar", "m");
            assertThat(tensors.tensor("m").row(1)).containsExactly(3, 0.5f);
            assertThat(tensors.tensor("scalar").floats()).containsExactly(7);
            assertThatThrownBy(() -> tensors.tensor("m", 4, 1))
                    .isInstanceOf(BadInput.class)
                    .hasMessageContaining("[2, 2]");
            assertThatThrownBy(() -> tensors.tensor("missing")).isInstanceOf(BadInput.class);
        }
    }

    @Test
    void a_large_model_is_cut_into_shards_that_read_as_one() {
        List<Tensor> tensors =
                List.of(
                        Tensor.of("x", DType.F32, List.of(4L), new float[] {1, 2, 3, 4}),
                        Tensor.of("y", DType.F32, List.of(4L), new float[] {5, 6, 7, 8}),
                        Tensor.of("z", DType.F32, List.of(1L), new float[] {9}));
        SafetensorsWriter.writeModel(
                folder, tensors.stream().map(SafetensorsWriter.Pending::of).toList(), 20);
        assertThat(folder.resolve("model-00002-of-00002.safetensors")).exists();
        try (Safetensors read = Safetensors.open(folder)) {
            assertThat(read.names()).containsExactly("x", "y", "z");
            assertThat(read.tensor("z").floats()).containsExactly(9);
        }
    }

    @Test
    void a_missing_shard_is_named() throws Exception {
        Files.writeString(
                folder.resolve(Safetensors.INDEX),
                "{\"weight_map\":{\"x\":\"model-00001-of-00001.safetensors\"}}");
        assertThatThrownBy(() -> Safetensors.open(folder))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("model-00001-of-00001.safetensors");
    }

    @Test
    void an_index_leads_to_no_other_folder() throws Exception {
        Files.writeString(
                folder.resolve(Safetensors.INDEX), "{\"weight_map\":{\"x\":\"../secret\"}}");
        assertThatThrownBy(() -> Safetensors.open(folder)).hasMessageContaining("../secret");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            textBlock =
                    """
                    {"a":{"dtype":"F32","shape":[3],"data_offsets":[0,12]}} ; 8 ; truncated
                    {"a":{"dtype":"F33","shape":[2],"data_offsets":[0,8]}} ; 8 ; F33
                    {"a":{"dtype":"F32","shape":[2],"data_offsets":[0,7]}} ; 8 ; 7 bytes
                    {"a":{"dtype":"U8","shape":[4],"data_offsets":[0,4]},"b":{"dtype":"U8","shape":[5],"data_offsets":[3,8]}} ; 8 ; no overlap
                    {"a":{"dtype":"U8","shape":[4],"data_offsets":[0,4]}} ; 8 ; sum of its tensors
                    {"a":{"dtype":"U8","shape":[4],"data_offsets":[4,8]}} ; 8 ; no gap
                    {"a":{"dtype":"F32","shape":[4294967296,4294967296],"data_offsets":[0,8]}} ; 8 ; too many
                    {"a":{"dtype":"F32","shape":[-2],"data_offsets":[0,8]}} ; 8 ; whole numbers
                    {"a": ; 8 ; not valid JSON
                    [1] ; 8 ; JSON object
                    """)
    void a_bad_header_is_refused(String header, int dataBytes, String message) throws Exception {
        Path file = folder.resolve("bad.safetensors");
        ByteBuffer bytes =
                ByteBuffer.allocate(8 + header.length() + dataBytes).order(ByteOrder.LITTLE_ENDIAN);
        Files.write(
                file,
                bytes.putLong(header.length())
                        .put(header.getBytes(StandardCharsets.UTF_8))
                        .array());
        assertThatThrownBy(() -> Safetensors.open(file))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining(file.toString())
                .hasMessageContaining(message);
    }

    @ParameterizedTest
    @CsvSource({"0", "4", "8", "20"})
    void a_truncated_file_is_refused(int length) throws Exception {
        Path file = folder.resolve("cut.safetensors");
        SafetensorsWriter.writeTensors(
                file, List.of(Tensor.of("a", DType.F32, List.of(1L), new float[] {1})));
        Files.write(file, java.util.Arrays.copyOf(Files.readAllBytes(file), length));
        assertThatThrownBy(() -> Safetensors.open(file)).isInstanceOf(BadInput.class);
    }
}
