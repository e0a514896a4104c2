package ai.elson.model.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import ai.elson.base.failure.BadInput;
import ai.elson.model.torch.Tensors;
import ai.elson.model.torch.TorchThread;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;
import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.pytorch.Tensor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NetworkTest {

    private static final int[] IDS = {3, 1, 4, 1, 5, 9, 2, 6, 22, 0};

    private TorchThread thread;

    static Stream<NetworkShape> shapes() {
        return Stream.of(TinyNetworks.qwen(), TinyNetworks.llama());
    }

    @BeforeAll
    void start() {
        thread = new TorchThread("test", 1);
    }

    @AfterAll
    void stop() {
        thread.close();
    }

    private float[][] fast(NetworkShape shape, int[] ids, Precision precision) {
        return thread.call(() -> {
            try (PointerScope _ = new PointerScope()) {
                Weights weights = Weights.of(shape, TinyNetworks.weights(shape), "test");
                Network network = new Network(weights, precision);
                Tensor input = Tensors.ofLongs(TinyNetworks.longs(ids), 1, ids.length);
                Tensor hidden = network.hidden(new PlainLinears(weights, precision), input);
                return rows(network.logits(hidden), shape.vocabulary());
            }
        });
    }

    private static float[][] rows(Tensor tensor, int columns) {
        float[] all = Tensors.floats(tensor);
        float[][] rows = new float[all.length / columns][];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = Arrays.copyOfRange(all, i * columns, (i + 1) * columns);
        }
        return rows;
    }

    private static void close(float[] found, double[] expected, double tolerance) {
        for (int i = 0; i < expected.length; i++) {
            assertThat((double) found[i]).isCloseTo(expected[i], within(tolerance));
        }
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void forward_pass_equals_the_naive_twin(NetworkShape shape) {
        double[][] expected = new NaiveTransformer(shape, TinyNetworks.weights(shape)).logits(IDS);
        float[][] found = fast(shape, IDS, Precision.FLOAT32);
        for (int t = 0; t < IDS.length; t++) {
            close(found[t], expected[t], 2e-5);
        }
    }

    @Test
    void bfloat16_stays_near_float() {
        NetworkShape shape = TinyNetworks.qwen();
        float[][] exact = fast(shape, IDS, Precision.FLOAT32);
        float[][] near = fast(shape, IDS, Precision.BFLOAT16);
        for (int t = 0; t < IDS.length; t++) {
            for (int i = 0; i < exact[t].length; i++) {
                assertThat(near[t][i]).isCloseTo(exact[t][i], within(0.1f));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void decoding_with_a_cache_equals_the_forward_pass(NetworkShape shape) {
        float[][] whole = fast(shape, IDS, Precision.FLOAT32);
        thread.run(() -> {
            try (PointerScope _ = new PointerScope()) {
                Decoder decoder =
                        new Decoder(
                                Weights.of(shape, TinyNetworks.weights(shape), "test"),
                                Precision.FLOAT32);
                near(decoder.read(Arrays.copyOf(IDS, 4)), whole[3]);
                near(decoder.read(new int[] {IDS[4]}), whole[4]);
                near(decoder.read(Arrays.copyOfRange(IDS, 5, 9)), whole[8]);
                near(decoder.read(new int[] {IDS[9]}), whole[9]);
                decoder.truncate(5);
                near(decoder.read(Arrays.copyOfRange(IDS, 5, 7)), whole[6]);
            }
        });
    }

    private static void near(float[] found, float[] expected) {
        for (int i = 0; i < expected.length; i++) {
            assertThat(found[i]).isCloseTo(expected[i], within(2e-5f));
        }
    }

    @Test
    void padding_and_neighbours_do_not_change_a_sequence() {
        NetworkShape shape = TinyNetworks.qwen();
        float[][] alone = fast(shape, IDS, Precision.FLOAT32);
        thread.run(() -> {
            try (PointerScope _ = new PointerScope()) {
                Weights weights = Weights.of(shape, TinyNetworks.weights(shape), "test");
                Network network = new Network(weights, Precision.FLOAT32);
                long[] ids = new long[2 * 14];
                Arrays.fill(ids, 7);
                for (int i = 0; i < IDS.length; i++) {
                    ids[14 + i] = IDS[i];
                }
                Tensor hidden =
                        network.hidden(
                                new PlainLinears(weights, Precision.FLOAT32),
                                Tensors.ofLongs(ids, 2, 14));
                float[][] all = rows(network.logits(hidden), shape.vocabulary());
                for (int t = 0; t < IDS.length; t++) {
                    near(all[14 + t], alone[t]);
                }
            }
        });
    }

    @Test
    void parameter_count_is_that_of_the_shape() {
        // 23*16 embedding; per layer 2*16 norms, q 32*16+32, k and v 16*16+16 each, o 16*32,
        // gate and up 24*16 each, down 16*24; 16 final norm.
        assertThat(TinyNetworks.qwen().parameterCount())
                .isEqualTo(368 + 2 * (32 + 544 + 2 * 272 + 512 + 3 * 384) + 16);
    }

    @Test
    void a_missing_tensor_is_named() {
        assertThatThrownBy(() ->
                        thread.run(() ->
                                Weights.of(TinyNetworks.qwen(), Map.of(), "model.safetensors")))
                .isInstanceOf(BadInput.class)
                .hasMessage("model.safetensors: the tensor model.embed_tokens.weight is missing");
    }

    @Test
    void initial_weights_depend_on_the_seed_alone() {
        NetworkShape shape = TinyNetworks.qwen();
        float[] first = Weights.initial(shape, 5).get(ParameterNames.EMBEDDING);
        assertThat(Weights.initial(shape, 5).get(ParameterNames.EMBEDDING)).isEqualTo(first);
        assertThat(Weights.initial(shape, 6).get(ParameterNames.EMBEDDING)).isNotEqualTo(first);
    }
}
