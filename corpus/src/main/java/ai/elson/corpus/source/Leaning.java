package ai.elson.corpus.source;

import ai.elson.base.failure.BadInput;

/// How much something speaks for a place of the taxonomy, in the weights of `topics.yaml`.
record Leaning(Place place, double weight) {

    /// Reads `domain/bucket 4`.
    static Leaning of(String text, String where) {
        int space = text.lastIndexOf(' ');
        try {
            return new Leaning(
                    Place.of(text.substring(0, Math.max(space, 0)).strip(), where),
                    Double.parseDouble(text.substring(space + 1)));
        } catch (NumberFormatException e) {
            throw BadInput.at(where, "«" + text + "»", "a place and a weight, as accounting 2");
        }
    }
}
