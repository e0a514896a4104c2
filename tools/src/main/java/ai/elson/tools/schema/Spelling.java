package ai.elson.tools.schema;

import java.text.Normalizer;
import java.util.Locale;

/// One spelling of what people write in several, so that nothing stands twice under two.
final class Spelling {

    private Spelling() {}

    /// A name without regard to case, blanks and the width of its letters.
    static String of(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKC)
                .strip()
                .replaceAll("\\s+", " ")
                .toLowerCase(Locale.ROOT);
    }

    /// A ticker symbol: brokers write a class of shares as `BRK.B` or `BRK-B`.
    static String symbol(String symbol) {
        return symbol.replace('.', '-');
    }
}
