package ai.elson.model.network;

import java.util.Map;

/// The forward pass by the textbook, in double precision and plain loops: the control of the fast
/// one.
final class NaiveTransformer {

    private final NetworkShape shape;
    private final Map<String, float[]> weights;

    NaiveTransformer(NetworkShape shape, Map<String, float[]> weights) {
        this.shape = shape;
        this.weights = weights;
    }

    /// Scores after every position, (positions, vocabulary).
    double[][] logits(int[] ids) {
        int width = shape.width();
        double[][] x = new double[ids.length][width];
        float[] embedding = weights.get(ParameterNames.EMBEDDING);
        for (int t = 0; t < ids.length; t++) {
            for (int i = 0; i < width; i++) {
                x[t][i] = embedding[ids[t] * width + i];
            }
        }
        for (int layer = 0; layer < shape.layers(); layer++) {
            double[][] normed = norm(x, weights.get(ParameterNames.attentionNorm(layer)));
            add(x, attention(layer, normed));
            double[][] inner = norm(x, weights.get(ParameterNames.feedForwardNorm(layer)));
            double[][] gate = linear(inner, Projection.GATE, layer);
            double[][] up = linear(inner, Projection.UP, layer);
            for (int t = 0; t < ids.length; t++) {
                for (int i = 0; i < shape.feedForward(); i++) {
                    gate[t][i] = gate[t][i] / (1 + Math.exp(-gate[t][i])) * up[t][i];
                }
            }
            add(x, linear(gate, Projection.DOWN, layer));
        }
        double[][] last = norm(x, weights.get(ParameterNames.FINAL_NORM));
        float[] output =
                weights.get(shape.tied() ? ParameterNames.EMBEDDING : ParameterNames.OUTPUT);
        return product(last, output, shape.vocabulary(), null);
    }

    private double[][] attention(int layer, double[][] normed) {
        int positions = normed.length;
        int size = shape.headWidth();
        double[][] query = linear(normed, Projection.QUERY, layer);
        double[][] key = linear(normed, Projection.KEY, layer);
        double[][] value = linear(normed, Projection.VALUE, layer);
        turn(query, shape.heads());
        turn(key, shape.keyValueHeads());
        double[][] mixed = new double[positions][shape.heads() * size];
        for (int head = 0; head < shape.heads(); head++) {
            int shared = head / (shape.heads() / shape.keyValueHeads());
            for (int t = 0; t < positions; t++) {
                double[] score = new double[t + 1];
                double sum = 0;
                for (int s = 0; s <= t; s++) {
                    double dot = 0;
                    for (int i = 0; i < size; i++) {
                        dot += query[t][head * size + i] * key[s][shared * size + i];
                    }
                    score[s] = Math.exp(dot / Math.sqrt(size));
                    sum += score[s];
                }
                for (int s = 0; s <= t; s++) {
                    for (int i = 0; i < size; i++) {
                        mixed[t][head * size + i] += score[s] / sum * value[s][shared * size + i];
                    }
                }
            }
        }
        return linear(mixed, Projection.ATTENTION_OUTPUT, layer);
    }

    /// Complex multiplication of the pair (i, i + half) by e^(i angle).
    private void turn(double[][] x, int heads) {
        int size = shape.headWidth();
        for (int t = 0; t < x.length; t++) {
            for (int head = 0; head < heads; head++) {
                for (int i = 0; i < size / 2; i++) {
                    double angle = t / Math.pow(shape.ropeTheta(), 2.0 * i / size);
                    int at = head * size + i;
                    double real = x[t][at];
                    double imaginary = x[t][at + size / 2];
                    x[t][at] = real * Math.cos(angle) - imaginary * Math.sin(angle);
                    x[t][at + size / 2] = real * Math.sin(angle) + imaginary * Math.cos(angle);
                }
            }
        }
    }

    private double[][] linear(double[][] x, Projection projection, int layer) {
        return product(
                x,
                weights.get(projection.weight(layer)),
                shape.rows(projection),
                weights.get(projection.bias(layer)));
    }

    private static double[][] product(double[][] x, float[] weight, int rows, float[] bias) {
        double[][] y = new double[x.length][rows];
        for (int t = 0; t < x.length; t++) {
            for (int row = 0; row < rows; row++) {
                double sum = bias == null ? 0 : bias[row];
                for (int i = 0; i < x[t].length; i++) {
                    sum += x[t][i] * weight[row * x[t].length + i];
                }
                y[t][row] = sum;
            }
        }
        return y;
    }

    private double[][] norm(double[][] x, float[] gain) {
        double[][] y = new double[x.length][x[0].length];
        for (int t = 0; t < x.length; t++) {
            double square = 0;
            for (double value : x[t]) {
                square += value * value;
            }
            double root = Math.sqrt(square / x[t].length + shape.normEpsilon());
            for (int i = 0; i < y[t].length; i++) {
                y[t][i] = x[t][i] / root * gain[i];
            }
        }
        return y;
    }

    private static void add(double[][] x, double[][] y) {
        for (int t = 0; t < x.length; t++) {
            for (int i = 0; i < x[t].length; i++) {
                x[t][i] += y[t][i];
            }
        }
    }
}
