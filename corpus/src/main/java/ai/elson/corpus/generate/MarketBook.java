package ai.elson.corpus.generate;

import ai.elson.base.file.Recipes;
import ai.elson.corpus.grammar.Grammar;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What people ask of the market, as it stands in the resource files.
record MarketBook(List<MarketAsk> asks, List<Chain> chains, Talk talk) {

    private record Line(
            String name,
            String topic,
            String frame,
            String on,
            @Nullable String place,
            @Nullable String category,
            @Nullable String screen,
            String brief,
            @Nullable String figure,
            @Nullable String checked,
            List<String> nouns,
            List<String> questions,
            List<String> says,
            @Nullable List<String> premises,
            @Nullable String variants) {}

    private record AskFile(Map<String, List<Map<String, String>>> words, List<Line> asks) {}

    /// A call that takes figures of the answers before it.
    ///
    /// @param args its arguments with `{path}` for a figure and `{name}` for what the person says
    record Step(String tool, String args) {}

    /// Questions to the market whose figures further calls take.
    ///
    /// @param asks names of the first questions, all of one security
    /// @param draws what the person says, as in the scenario files
    record Chain(
            String topic,
            List<String> asks,
            String on,
            Map<String, String> draws,
            List<Step> steps,
            List<String> questions,
            List<String> says) {}

    private record ChainFile(List<Chain> chains) {}

    /// A term that is explained without a call.
    record Term(String term, String topic, List<String> says) {}

    /// Two terms that are told apart without a call.
    record Difference(String topic, String one, String two, List<String> says) {}

    /// What no tool gives, and the ask that is offered instead.
    record Lacking(String topic, List<String> asks, List<String> says, String then) {}

    /// What is answered with a courtesy.
    record Courtesy(List<String> asks, List<String> says) {}

    /// What is answered without a tool.
    record Talk(
            List<Term> terms,
            List<Difference> differences,
            List<Lacking> lacking,
            List<Courtesy> courtesies) {}

    static MarketBook load() {
        AskFile file = read("market.yaml", AskFile.class);
        List<MarketAsk> asks = new ArrayList<>();
        for (Line line : file.asks()) {
            List<Map<String, String>> variants =
                    line.variants() == null
                            ? List.of(Map.of())
                            : file.words().getOrDefault(line.variants(), List.of());
            variants.forEach(words -> asks.add(ask(line, words)));
        }
        return new MarketBook(
                List.copyOf(asks),
                read("market_chains.yaml", ChainFile.class).chains(),
                read("market_talk.yaml", Talk.class));
    }

    private static MarketAsk ask(Line line, Map<String, String> words) {
        String first = words.isEmpty() ? "" : " " + words.getOrDefault("r", "");
        List<String> nouns = worded(line.nouns(), words);
        return new MarketAsk(
                line.name() + first,
                topic(line.topic()),
                MarketFrame.parse(line.frame(), "market.yaml: " + line.name()),
                worded(line.on(), words),
                line.place() == null ? null : worded(line.place(), words),
                worded(line.category(), words),
                worded(line.screen(), words),
                worded(line.brief(), words),
                line.figure() == null ? null : worded(line.figure(), words),
                line.checked() == null ? nouns.getFirst() : worded(line.checked(), words),
                nouns,
                worded(line.questions(), words),
                worded(line.says(), words),
                line.premises() == null ? List.of() : worded(line.premises(), words),
                new LinkedHashMap<>(words));
    }

    private static String worded(@Nullable String text, Map<String, String> words) {
        return text == null ? "" : MarketAsk.worded(text, words);
    }

    private static List<String> worded(List<String> texts, Map<String, String> words) {
        return texts.stream().map(t -> MarketAsk.worded(t, words)).toList();
    }

    static MarketTopic topic(String name) {
        return MarketTopic.valueOf(name.toUpperCase(Locale.ROOT));
    }

    List<MarketAsk> asks(MarketTopic topic) {
        return asks.stream().filter(a -> a.topic() == topic).toList();
    }

    /// The asks of that name, with any words.
    List<MarketAsk> named(String name) {
        return asks.stream().filter(a -> a.named(name)).toList();
    }

    private static <T> T read(String file, Class<T> type) {
        return Recipes.parse(Grammar.resource(MarketBook.class, file), file, type);
    }
}
