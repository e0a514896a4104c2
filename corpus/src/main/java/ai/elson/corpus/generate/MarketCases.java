package ai.elson.corpus.generate;

import static ai.elson.corpus.grammar.Draw.one;

import ai.elson.base.file.Json;
import ai.elson.corpus.generate.MarketSecurities.Security;
import ai.elson.corpus.grammar.Draw;
import ai.elson.corpus.grammar.Grammar;
import ai.elson.corpus.grammar.Sentences;
import ai.elson.tools.registry.ToolResult;
import ai.elson.tools.sample.SampleMarket;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Draws cases: securities, times, contracts and counts that fit an ask.
final class MarketCases {

    private static final List<String> COUNTS = List.of("one", "two", "three", "four", "five");

    /// Strikes this far from the middle of a chain are asked about.
    private static final int NEAR = 9;

    /// Categories whose ratios of three companies are not too long to read.
    private static final List<String> BRIEF = List.of("liquidity", "per_share");

    private final Calls calls;
    private final Grammar grammar;
    private final MarketSecurities securities;

    MarketCases(Calls calls, Grammar grammar) {
        this.calls = calls;
        this.grammar = grammar;
        this.securities = MarketSecurities.of(calls);
    }

    MarketSecurities securities() {
        return securities;
    }

    /// A case of any security that suits; null where the market has nothing for it.
    @Nullable MarketCase draw(MarketAsk ask, SplittableRandom random) {
        return draw(ask, ask.on(), random);
    }

    /// A case on a security that suits `on`, which narrows what the ask suits.
    @Nullable MarketCase draw(MarketAsk ask, String on, SplittableRandom random) {
        if (!ask.frame().single()) {
            return ask.frame() == MarketFrame.COMPARE
                    ? compare(ask, random)
                    : general(ask, on, random);
        }
        List<Security> suiting =
                securities.all().stream().filter(s -> s.suits(ask.on()) && fits(s, on)).toList();
        return suiting.isEmpty()
                ? null
                : on(ask, one(suiting, random), on.equals("put") ? "put" : "", random);
    }

    private static boolean fits(Security security, String on) {
        return security.suits(on) || on.equals("year");
    }

    /// A case of this security; null where the market has nothing for it.
    @Nullable MarketCase of(MarketAsk ask, Security security, SplittableRandom random) {
        return security.suits(ask.on()) ? on(ask, security, "", random) : null;
    }

    private @Nullable MarketCase on(
            MarketAsk ask, Security security, String type, SplittableRandom random) {
        Map<String, String> words = words(security, random);
        ObjectNode args = Json.MAPPER.createObjectNode().put("symbol", security.symbol());
        switch (ask.frame()) {
            case HISTORY -> put(args, words, MarketSpan.draw(grammar, random));
            case STATEMENT_YEAR -> args.put("frequency", "annual").put("periods", 1);
            case STATEMENT_QUARTER -> args.put("frequency", "quarterly").put("periods", 1);
            case STATEMENT_TWO -> args.put("frequency", "annual").put("periods", 2);
            case RATIOS -> ratios(args, words, ask, security, random);
            case NEWS_ONE -> args.put("limit", 1);
            case NEWS_TWO -> args.put("limit", 2);
            case OPTIONS -> {
                if (!option(args, words, security, type, random)) {
                    return null;
                }
            }
            default -> {}
        }
        return worked(
                new MarketCase(
                        ask,
                        List.of(security),
                        new Draft.Wanted(ask.frame().tool(), Json.line(args)),
                        words));
    }

    private @Nullable MarketCase worked(MarketCase drawn) {
        return calls.call(drawn.wanted().tool(), drawn.wanted().argumentsJson()).ok()
                ? drawn
                : null;
    }

    /// The same case at another time; null where its ask has none or nothing is there.
    @Nullable MarketCase later(MarketCase drawn, SplittableRandom random) {
        Map<String, String> words = new LinkedHashMap<>(drawn.words());
        ObjectNode args = (ObjectNode) Json.MAPPER.readTree(drawn.wanted().argumentsJson());
        boolean series = drawn.ask().frame() == MarketFrame.MACRO;
        put(
                args,
                words,
                series ? MarketSpan.months(grammar, random) : MarketSpan.draw(grammar, random));
        if (drawn.ask().frame() == MarketFrame.MACRO) {
            args.remove("interval");
        } else if (drawn.ask().frame() != MarketFrame.HISTORY) {
            return null;
        }
        return worked(
                new MarketCase(
                        drawn.ask(),
                        drawn.securities(),
                        new Draft.Wanted(drawn.wanted().tool(), Json.line(args)),
                        words));
    }

    /// The words for a security.
    Map<String, String> words(Security security, SplittableRandom random) {
        Map<String, String> words = new LinkedHashMap<>();
        words.put("sym", security.symbol());
        words.put("name", security.name());
        words.put("s", grammar.say("m subject", words, random));
        words.put("it", grammar.say("m it", words, random));
        return words;
    }

    private static void put(ObjectNode args, Map<String, String> words, MarketSpan span) {
        args.put("from", span.from().toString()).put("to", span.to().toString());
        args.put("interval", span.interval());
        words.put("span", span.words());
    }

    private void ratios(
            ObjectNode args,
            Map<String, String> words,
            MarketAsk ask,
            Security security,
            SplittableRandom random) {
        args.put("category", ask.category()).put("frequency", "annual");
        words.put("year", "");
        int years = security.yearEnds().size();
        // the first year has nothing before it to compare with
        if (random.nextInt(3) > 0 || years < 3 || ask.category().equals("valuation")) {
            args.putNull("period_end");
            return;
        }
        String end = security.yearEnds().get(random.nextInt(years - 2));
        args.put("period_end", end);
        words.put(
                "year",
                " "
                        + grammar.say(
                                "m year", Map.of("year", end.substring(0, 4), "end", end), random));
    }

    private boolean option(
            ObjectNode args,
            Map<String, String> words,
            Security security,
            String type,
            SplittableRandom random) {
        List<LocalDate> days = expirations(security);
        if (days.isEmpty()) {
            return false;
        }
        boolean nearest = random.nextInt(3) == 0;
        LocalDate day = nearest ? days.getFirst() : one(days, random);
        if (nearest) {
            args.putNull("expiration");
            words.put("expiring", random.nextBoolean() ? "" : " with the nearest expiration");
        } else {
            args.put("expiration", day.toString());
            String spoken = random.nextBoolean() ? MarketDates.full(day) : day.toString();
            words.put(
                    "expiring",
                    " " + grammar.say("m expiring", Map.of("expiration", spoken), random));
        }
        return contract(args, words, type, random);
    }

    /// The days on which options of a security expire, the nearest first.
    List<LocalDate> expirations(Security security) {
        ObjectNode nearest =
                Json.MAPPER
                        .createObjectNode()
                        .put("symbol", security.symbol())
                        .putNull("expiration");
        return calls.call("option_chain", Json.line(nearest))
                .content()
                .path("values")
                .path("expirations")
                .valueStream()
                .map(e -> LocalDate.parse(e.asString()))
                .toList();
    }

    private boolean contract(
            ObjectNode args, Map<String, String> words, String type, SplittableRandom random) {
        ToolResult chain = calls.call("option_chain", Json.line(args));
        JsonNode contracts = chain.content().path("values").path("contracts");
        List<Integer> traded = new ArrayList<>();
        int middle = contracts.size() / 2;
        for (int i = Math.max(0, middle - NEAR); i < contracts.size(); i++) {
            JsonNode contract = contracts.get(i);
            if (contract.path("bid").asDouble(0) > 0
                    && (type.isEmpty() || contract.path("type").asString().equals(type))) {
                traded.add(i);
            }
        }
        if (traded.isEmpty()) {
            return false;
        }
        int at = one(traded, random);
        JsonNode contract = contracts.get(at);
        words.put("c", "contracts/" + at);
        words.put("type", contract.path("type").asString());
        words.put("strike", contract.path("strike").decimalValue().toPlainString());
        return true;
    }

    private @Nullable MarketCase compare(MarketAsk ask, SplittableRandom random) {
        List<Security> some = new ArrayList<>(securities.suiting(ask.on()));
        Draw.shuffle(some, random);
        boolean brief = BRIEF.contains(ask.category());
        // by symbol, so that one comparison is computed once
        List<Security> chosen =
                some.subList(0, brief && random.nextBoolean() ? 3 : 2).stream()
                        .sorted(Comparator.comparing(Security::symbol))
                        .toList();
        ObjectNode args = Json.MAPPER.createObjectNode();
        chosen.forEach(s -> args.withArray("symbols").add(s.symbol()));
        args.put("category", ask.category());
        List<String> names =
                chosen.stream().map(s -> words(s, random).getOrDefault("s", "")).toList();
        Map<String, String> words = new LinkedHashMap<>();
        words.put("s", Sentences.list(names, random));
        words.put("or", joined(names, " or "));
        words.put("sym", chosen.getFirst().symbol());
        words.put("it", chosen.getFirst().symbol());
        return worked(
                new MarketCase(
                        ask, chosen, new Draft.Wanted(ask.frame().tool(), Json.line(args)), words));
    }

    private static String joined(List<String> parts, String last) {
        return parts.subList(0, parts.size() - 1).stream().collect(Collectors.joining(", "))
                + last
                + parts.getLast();
    }

    private @Nullable MarketCase general(MarketAsk ask, String on, SplittableRandom random) {
        ObjectNode args = Json.MAPPER.createObjectNode();
        Map<String, String> words = new LinkedHashMap<>();
        switch (ask.frame()) {
            case MACRO -> {
                MarketSpan span =
                        on.equals("year") || random.nextInt(3) == 0
                                ? MarketSpan.year(grammar, random)
                                : MarketSpan.months(grammar, random);
                args.put("series", ask.on());
                put(args, words, span);
                args.remove("interval");
            }
            case MACRO_LATEST -> {
                LocalDate today = SampleMarket.lastDay();
                args.put("series", ask.on());
                args.put(
                        "from",
                        today.withDayOfMonth(1).minusMonths(3 + random.nextInt(4)).toString());
                args.put("to", today.toString());
                words.put("today", grammar.say("m today", random));
            }
            default -> {
                int count = ask.frame() == MarketFrame.SCREEN ? 2 + random.nextInt(3) : 1;
                args.put("screen", ask.screen()).put("limit", count);
                words.put("count", COUNTS.get(count - 1));
                words.put("Count", Sentences.capital(COUNTS.get(count - 1)));
            }
        }
        return worked(
                new MarketCase(
                        ask,
                        List.of(),
                        new Draft.Wanted(ask.frame().tool(), Json.line(args)),
                        words));
    }
}
