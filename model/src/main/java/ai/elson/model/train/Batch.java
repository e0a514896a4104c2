package ai.elson.model.train;

import ai.elson.model.torch.Tensors;
import java.util.List;
import org.bytedeco.pytorch.Tensor;

/// Texts of similar length side by side, padded at the right.
///
/// @param ids (texts, positions)
/// @param rows which of the texts' positions, counted row by row, have a next token that counts
/// @param targets the next token at each of `rows`
/// @param weights what each counts; they sum to one
/// @param tokens without padding
record Batch(Tensor ids, Tensor rows, Tensor targets, Tensor weights, int tokens) {

    /// @param promptWeight what a token counts that the assistant did not write, 0 to 1
    static Batch of(List<TokenizedText.Text> texts, double promptWeight) {
        int positions = texts.stream().mapToInt(TokenizedText.Text::length).max().orElseThrow() - 1;
        long[] ids = new long[texts.size() * positions];
        long[] rows = new long[ids.length];
        long[] targets = new long[ids.length];
        float[] weights = new float[ids.length];
        int counted = 0;
        int tokens = 0;
        double sum = 0;
        for (int t = 0; t < texts.size(); t++) {
            TokenizedText.Text text = texts.get(t);
            tokens += text.length();
            for (int p = 0; p + 1 < text.length(); p++) {
                int at = t * positions + p;
                ids[at] = text.tokens()[p];
                double weight = text.learned()[p + 1] ? 1 : promptWeight;
                if (weight > 0) {
                    rows[counted] = at;
                    targets[counted] = text.tokens()[p + 1];
                    weights[counted] = (float) weight;
                    sum += weight;
                    counted++;
                }
            }
        }
        for (int i = 0; i < counted; i++) {
            weights[i] = (float) (weights[i] / sum);
        }
        return new Batch(
                Tensors.ofLongs(ids, texts.size(), positions),
                Tensors.ofLongs(java.util.Arrays.copyOf(rows, counted), counted),
                Tensors.ofLongs(java.util.Arrays.copyOf(targets, counted), counted),
                Tensors.ofFloats(java.util.Arrays.copyOf(weights, counted), counted),
                tokens);
    }
}
