package ai.elson.corpus.generate;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/// A figure with one digit wrong, as people get it wrong.
final class Misread {

    private Misread() {}

    /// The same notation with another digit at one place; a leading digit does not become zero.
    static String of(String figure, SplittableRandom random) {
        List<Integer> places = new ArrayList<>();
        for (int i = 0; i < figure.length(); i++) {
            if (Character.isDigit(figure.charAt(i))) {
                places.add(i);
            }
        }
        if (places.isEmpty()) {
            return figure;
        }
        int at = places.get(random.nextInt(places.size()));
        char digit = (char) ('1' + random.nextInt(9));
        if (digit == figure.charAt(at)) {
            digit = digit == '9' ? '1' : (char) (digit + 1);
        }
        return figure.substring(0, at) + digit + figure.substring(at + 1);
    }
}
