package ai.elson.corpus.generate;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// One thing that people ask of a market tool, as `market.yaml` states it.
///
/// @param name unique; that of the file and the words of the variant
/// @param on which securities it suits
/// @param place domain and bucket; null where the security decides
/// @param brief what is asked for, without the security
/// @param figure the path that can be checked; null for words
/// @param checked the noun of that figure
/// @param premises what a person may wrongly believe
/// @param words those of the variant
record MarketAsk(
        String name,
        MarketTopic topic,
        MarketFrame frame,
        String on,
        @Nullable String place,
        String category,
        String screen,
        String brief,
        @Nullable String figure,
        String checked,
        List<String> nouns,
        List<String> questions,
        List<String> says,
        List<String> premises,
        Map<String, String> words) {

    /// The answers that hold the figure which can be checked.
    List<String> sayings() {
        if (figure == null) {
            return says;
        }
        String slot = "{" + figure + "}";
        List<String> holding = says.stream().filter(s -> s.contains(slot)).toList();
        return holding.isEmpty() ? says : holding;
    }

    /// Whether it goes by that name, with any words.
    boolean named(String wanted) {
        return name.equals(wanted) || name.startsWith(wanted + " ");
    }

    /// Whether one result answers both.
    boolean sameCall(MarketAsk other) {
        return frame == other.frame
                && category.equals(other.category)
                && screen.equals(other.screen)
                && (frame != MarketFrame.MACRO && frame != MarketFrame.MACRO_LATEST
                        || on.equals(other.on));
    }

    /// A text of the data with the variant's words in their places.
    static String worded(String text, Map<String, String> words) {
        String worded = text;
        for (Map.Entry<String, String> word : words.entrySet()) {
            worded = worded.replace("[" + word.getKey() + "]", word.getValue());
        }
        return worded;
    }
}
