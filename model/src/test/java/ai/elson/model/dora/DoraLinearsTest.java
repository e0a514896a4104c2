package ai.elson.model.dora;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.elson.base.seed.Seeds;
import ai.elson.model.network.NetworkShape;
import ai.elson.model.network.PlainLinears;
import ai.elson.model.network.Precision;
import ai.elson.model.network.Projection;
import ai.elson.model.network.TinyNetworks;
import ai.elson.model.network.Weights;
import ai.elson.model.torch.Tensors;
import ai.elson.model.torch.TorchThread;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import java.util.SplittableRandom;
import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.pytorch.Tensor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DoraLinearsTest {

    private static final NetworkShape SHAPE = TinyNetworks.qwen();
    private static final DoraSettings SETTINGS = new DoraSettings(3, 5, false, 0);
    private static final int TOKENS = 6;

    private TorchThread thread;

    @BeforeAll
    void start() {
        thread = new TorchThread("test", 1);
    }

    @AfterAll
    void stop() {
        thread.close();
    }

    private static float[] random(String name, int count) {
        SplittableRandom random = Seeds.random(11, name);
        float[] values = new float[count];
        for (int i = 0; i < count; i++) {
            values[i] = (float) random.nextDouble(-0.5, 0.5);
        }
        return values;
    }

    /// An adapter that has moved away from its start in every part.
    private static SequencedMap<String, float[]> moved() {
        SequencedMap<String, float[]> values = new LinkedHashMap<>();
        DoraNames.shapes(SHAPE, SETTINGS.rank())
                .forEach((name, sides) ->
                        values.put(
                                name,
                                random(
                                        name,
                                        (int) (sides[0] * (sides.length > 1 ? sides[1] : 1)))));
        return values;
    }

    private static Map<String, Tensor> leaves(Map<String, float[]> values) {
        Map<String, Tensor> leaves = new LinkedHashMap<>();
        DoraNames.shapes(SHAPE, SETTINGS.rank())
                .forEach((name, sides) ->
                        leaves.put(
                                name,
                                Tensors.ofFloats(values.get(name), sides).requires_grad_(true)));
        return leaves;
    }

    /// The formulas of the DoRA layer in double precision and plain loops.
    private record Closed(double[][] y, double[][] dDown, double[][] dUp, double[] dMagnitude) {

        static Closed of(
                float[] w,
                float[] b,
                float[] down,
                float[] up,
                float[] m,
                float[] x,
                float[] delta) {
            int rank = SETTINGS.rank();
            int rows = m.length;
            int columns = w.length / rows;
            double s = SETTINGS.scale();
            double[][] y = new double[TOKENS][rows];
            double[][] dDown = new double[rank][columns];
            double[][] dUp = new double[rows][rank];
            double[] dMagnitude = new double[rows];
            for (int i = 0; i < rows; i++) {
                double square = 0;
                double[] v = new double[columns];
                for (int j = 0; j < columns; j++) {
                    v[j] = w[i * columns + j];
                    for (int r = 0; r < rank; r++) {
                        v[j] += s * up[i * rank + r] * down[r * columns + j];
                    }
                    square += v[j] * v[j];
                }
                double n = Math.sqrt(square);
                double g = m[i] / n;
                for (int t = 0; t < TOKENS; t++) {
                    double vx = 0;
                    for (int j = 0; j < columns; j++) {
                        vx += v[j] * x[t * columns + j];
                    }
                    y[t][i] = g * vx + (b == null ? 0 : b[i]);
                    double d = delta[t * rows + i];
                    dMagnitude[i] += d * vx / n;
                    for (int r = 0; r < rank; r++) {
                        double ax = 0;
                        for (int j = 0; j < columns; j++) {
                            ax += down[r * columns + j] * x[t * columns + j];
                            dDown[r][j] += s * up[i * rank + r] * g * d * x[t * columns + j];
                        }
                        dUp[i][r] += s * g * d * ax;
                    }
                }
            }
            return new Closed(y, dDown, dUp, dMagnitude);
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = DoraLinears.Way.class,
            names = {"MATERIALISED", "DECOMPOSED"})
    void output_and_gradients_equal_the_closed_formulas(DoraLinears.Way way) {
        thread.run(() -> {
            try (PointerScope _ = new PointerScope()) {
                SequencedMap<String, float[]> base = TinyNetworks.weights(SHAPE);
                SequencedMap<String, float[]> adapter = moved();
                Map<String, Tensor> leaves = leaves(adapter);
                DoraLinears linears =
                        new DoraLinears(
                                Weights.of(SHAPE, base, "test"),
                                leaves,
                                SETTINGS,
                                Precision.FLOAT32,
                                way);
                for (Projection projection : Projection.values()) {
                    check(projection, base, adapter, leaves, linears);
                }
            }
        });
    }

    private static void check(
            Projection projection,
            Map<String, float[]> base,
            Map<String, float[]> adapter,
            Map<String, Tensor> leaves,
            DoraLinears linears) {
        int rows = SHAPE.rows(projection);
        int columns = SHAPE.columns(projection);
        String down = DoraNames.down(projection, 1);
        String up = DoraNames.up(projection, 1);
        String magnitude = DoraNames.magnitude(projection, 1);
        float[] x = random("x" + projection, TOKENS * columns);
        float[] delta = random("delta" + projection, TOKENS * rows);
        Closed closed =
                Closed.of(
                        base.get(projection.weight(1)),
                        base.get(projection.bias(1)),
                        adapter.get(down),
                        adapter.get(up),
                        adapter.get(magnitude),
                        x,
                        delta);
        Tensor y = linears.apply(projection, 1, Tensors.ofFloats(x, TOKENS, columns));
        Tensors.backward(y, Tensors.ofFloats(delta, TOKENS, rows));
        near(y, flat(closed.y()));
        near(leaves.get(down).grad(), flat(closed.dDown()));
        near(leaves.get(up).grad(), flat(closed.dUp()));
        near(leaves.get(magnitude).grad(), closed.dMagnitude());
    }

    private static double[] flat(double[][] rows) {
        return java.util.Arrays.stream(rows).flatMapToDouble(java.util.Arrays::stream).toArray();
    }

    private static void near(Tensor found, double[] expected) {
        float[] values = Tensors.floats(found);
        assertThat(values).hasSameSizeAs(expected);
        for (int i = 0; i < expected.length; i++) {
            assertThat((double) values[i])
                    .isCloseTo(expected[i], within(1e-5 * Math.max(1, Math.abs(expected[i]))));
        }
    }

    @Test
    void magnitude_gradient_equals_finite_differences() {
        // The norm does not depend on m, so the detached norm leaves this slope exact.
        thread.run(() -> {
            try (PointerScope _ = new PointerScope()) {
                SequencedMap<String, float[]> base = TinyNetworks.weights(SHAPE);
                SequencedMap<String, float[]> adapter = moved();
                String name = DoraNames.magnitude(Projection.UP, 0);
                Map<String, Tensor> leaves = leaves(adapter);
                output(base, leaves).sum().backward();
                float[] slope = Tensors.floats(leaves.get(name).grad());
                float step = 1f / 16;
                adapter.get(name)[2] += step;
                double above = output(base, leaves(adapter)).sum().item_double();
                adapter.get(name)[2] -= 2 * step;
                double below = output(base, leaves(adapter)).sum().item_double();
                assertThat((above - below) / (2 * step)).isCloseTo(slope[2], within(1e-3));
            }
        });
    }

    private static Tensor output(Map<String, float[]> base, Map<String, Tensor> leaves) {
        DoraLinears linears =
                new DoraLinears(
                        Weights.of(SHAPE, base, "test"),
                        leaves,
                        SETTINGS,
                        Precision.FLOAT32,
                        DoraLinears.Way.BY_SHAPE);
        float[] x = random("x", TOKENS * SHAPE.columns(Projection.UP));
        return linears.apply(
                Projection.UP, 0, Tensors.ofFloats(x, TOKENS, SHAPE.columns(Projection.UP)));
    }

    @ParameterizedTest
    @EnumSource(
            value = DoraLinears.Way.class,
            names = {"MATERIALISED", "DECOMPOSED"})
    void a_fresh_adapter_changes_nothing(DoraLinears.Way way) {
        thread.run(() -> {
            try (PointerScope _ = new PointerScope()) {
                Weights base = Weights.of(SHAPE, TinyNetworks.weights(SHAPE), "test");
                DoraLinears adapted =
                        new DoraLinears(
                                base,
                                leaves(DoraStart.values(base, SETTINGS.rank(), 3)),
                                SETTINGS,
                                Precision.FLOAT32,
                                way);
                Tensor x =
                        Tensors.ofFloats(
                                random("x", TOKENS * SHAPE.width()), TOKENS, SHAPE.width());
                float[] plain =
                        Tensors.floats(
                                new PlainLinears(base, Precision.FLOAT32)
                                        .apply(Projection.QUERY, 0, x));
                float[] found = Tensors.floats(adapted.apply(Projection.QUERY, 0, x));
                for (int i = 0; i < plain.length; i++) {
                    assertThat(found[i]).isCloseTo(plain[i], within(1e-6f));
                }
            }
        });
    }

    @Test
    void the_scale_follows_the_rank_or_its_root() {
        assertThat(new DoraSettings(16, 32, false, 0).scale()).isEqualTo(2);
        assertThat(new DoraSettings(16, 32, true, 0).scale()).isEqualTo(8);
    }
}
