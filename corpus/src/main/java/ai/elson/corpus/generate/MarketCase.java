package ai.elson.corpus.generate;

import ai.elson.corpus.generate.MarketSecurities.Security;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// An ask with its securities, its call, and the words for them.
///
/// @param securities those it is about; empty for series and screens
/// @param words slots of its questions and answers
record MarketCase(
        MarketAsk ask, List<Security> securities, Draft.Wanted wanted, Map<String, String> words) {

    MarketCase {
        securities = List.copyOf(securities);
        words = Map.copyOf(words);
    }

    /// Another ask that the same call answers.
    MarketCase asking(MarketAsk other) {
        return new MarketCase(other, securities, wanted, words);
    }

    /// The same with another word in a slot.
    MarketCase saying(String slot, String text) {
        Map<String, String> changed = new LinkedHashMap<>(words);
        changed.put(slot, text);
        return new MarketCase(ask, securities, wanted, changed);
    }

    /// The same with another call.
    MarketCase calling(String argumentsJson) {
        return new MarketCase(
                ask, securities, new Draft.Wanted(wanted.tool(), argumentsJson), words);
    }

    Security security() {
        return securities.getFirst();
    }

    String word(String slot) {
        return words.getOrDefault(slot, "");
    }
}
