package ai.elson.corpus.generate;

import ai.elson.corpus.grammar.Grammar;
import ai.elson.corpus.grammar.Sentences;
import ai.elson.knowledge.rule.Unit;
import ai.elson.tools.registry.ToolResult;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// The slots of a sentence, read from tools' answers.
///
/// A slot is a path into the values, an item of a list being named by its place, by its `line`,
/// `name` or `symbol`, or as `key=value`; the sign behind it says how it is written. A figure is
/// written as one of the answers writes it, so that it can be found there again.
final class MarketReading {

    private static final Pattern SLOT = Pattern.compile("\\{([^}]+)}");
    private static final Pattern FIGURE = Pattern.compile("\\d+(?:,\\d{3})*(?:\\.\\d+)?");
    private static final String SIGNS = "$%#~@^&+";

    private final List<ToolResult> results;
    private final Map<String, String> words;
    private final Grammar grammar;
    private final Set<String> figures = new HashSet<>();
    private final Map<String, @Nullable JsonNode> found = new HashMap<>();

    /// @param words slots that are not read, among them `c` for the path of a contract
    MarketReading(List<ToolResult> results, Map<String, String> words, Grammar grammar) {
        this.results = results;
        this.words = words;
        this.grammar = grammar;
        for (ToolResult result : results) {
            Matcher matcher = FIGURE.matcher(result.text());
            while (matcher.find()) {
                figures.add(matcher.group());
            }
        }
    }

    /// The slots of a phrase; null where an answer has no value for one.
    @Nullable Map<String, String> slots(String phrase, SplittableRandom random) {
        Map<String, String> slots = new LinkedHashMap<>();
        Matcher matcher = SLOT.matcher(phrase);
        while (matcher.find()) {
            String slot = matcher.group(1);
            String shown = words.containsKey(slot) ? words.get(slot) : read(slot, random);
            if (shown == null) {
                return null;
            }
            slots.put(slot, shown);
        }
        return slots;
    }

    /// The phrase with its slots filled; null where a value is missing.
    @Nullable String fill(String phrase, SplittableRandom random) {
        Map<String, String> slots = slots(phrase, random);
        return slots == null ? null : grammar.fill(phrase, slots, random);
    }

    /// The day that the market's data are of; empty without any.
    String day() {
        return results.stream()
                .map(r -> r.content().path("origin").asString(""))
                .filter(o -> o.startsWith("market:"))
                .map(o -> MarketDates.spoken(o.substring(o.lastIndexOf('@') + 1)))
                .findFirst()
                .orElse("");
    }

    /// The number at a path; null where there is none.
    @Nullable BigDecimal number(String slot) {
        JsonNode node = find(path(slot));
        return node == null || !node.isNumber() ? null : node.decimalValue();
    }

    /// The currency of the answer.
    String currency() {
        JsonNode node = find("currency");
        return node == null ? "USD" : node.asString();
    }

    private static String path(String slot) {
        if (slot.endsWith("@m")) {
            return slot.substring(0, slot.length() - 2);
        }
        boolean signed = SIGNS.indexOf(slot.charAt(slot.length() - 1)) >= 0;
        return signed ? slot.substring(0, slot.length() - 1) : slot;
    }

    private @Nullable String read(String slot, SplittableRandom random) {
        if (slot.equals("paid")) {
            return paid(random);
        }
        if (slot.equals("list")) {
            return list(random);
        }
        if (slot.equals("does")) {
            JsonNode text = find("description");
            return text == null ? null : does(text.asString());
        }
        if (slot.startsWith("sides/")) {
            return sides(slot.substring(6), random);
        }
        if (slot.startsWith("top/")) {
            return top(slot.substring(4));
        }
        JsonNode node = find(path(slot));
        return node == null ? null : write(slot, node, random);
    }

    private String write(String slot, JsonNode node, SplittableRandom random) {
        if (slot.endsWith("@m")) {
            return MarketDates.month(node.asString());
        }
        if (!node.isNumber()) {
            return slot.endsWith("@") ? MarketDates.spoken(node.asString()) : node.asString();
        }
        BigDecimal value = node.decimalValue();
        return switch (slot.charAt(slot.length() - 1)) {
            case '$' -> money(value, currency());
            case '%' -> percent(value.abs());
            case '+' -> percent(value);
            case '#' -> known(value, Unit.AMOUNT.format(value));
            case '~' -> byUnit(slot, value);
            case '^' -> said(value, List.of("m rose", "m fell", "m flat"), random);
            case '&' -> said(value, List.of("m a gain", "m a loss", "m a change"), random);
            default -> known(value, Unit.NUMBER.format(value));
        };
    }

    private String said(BigDecimal value, List<String> lists, SplittableRandom random) {
        return grammar.say(lists.get(value.signum() > 0 ? 0 : value.signum() < 0 ? 1 : 2), random);
    }

    private String byUnit(String slot, BigDecimal value) {
        JsonNode unit = find(path(slot) + "/unit");
        return byUnit(value, unit == null ? "" : unit.asString());
    }

    private String byUnit(BigDecimal value, String unit) {
        return switch (unit) {
            case "percent" -> percent(value);
            case "times", "" -> known(value, Unit.NUMBER.format(value));
            case "days" -> known(value, Unit.NUMBER.format(value)) + " days";
            default -> money(value, unit);
        };
    }

    private String money(BigDecimal value, String currency) {
        String sign = value.signum() < 0 ? "-" : "";
        BigDecimal amount = value.abs();
        String dollars = Unit.USD.format(amount).substring(1);
        String written =
                figures.contains(dollars) ? dollars : known(amount, Unit.AMOUNT.format(amount));
        return currency.equals("USD") ? sign + "$" + written : sign + written + " " + currency;
    }

    private String percent(BigDecimal value) {
        return known(value, Unit.PERCENT.format(value).replace("%", "")) + "%";
    }

    /// The figure as it is written, where an answer writes it so, else without any separator.
    private String known(BigDecimal value, String written) {
        String bare = written.startsWith("-") ? written.substring(1) : written;
        return figures.contains(bare) ? written : value.stripTrailingZeros().toPlainString();
    }

    private static String does(String description) {
        String text = description.substring(description.indexOf(": ") + 2);
        return text.endsWith(".") ? text.substring(0, text.length() - 1) : text;
    }

    private String paid(SplittableRandom random) {
        JsonNode dividends = find("dividends");
        if (dividends == null || dividends.isEmpty()) {
            return grammar.say("m paid none", words, random);
        }
        String all =
                dividends
                        .valueStream()
                        .map(d ->
                                item(
                                        "m paid item",
                                        Map.of(
                                                "amount",
                                                money(d.path("amount").decimalValue(), currency()),
                                                "day",
                                                MarketDates.spoken(d.path("ex_date").asString())),
                                        random))
                        .collect(Collectors.joining(", "));
        Map<String, String> slots = new LinkedHashMap<>(words);
        slots.put("list", all);
        return grammar.say("m paid one", slots, random);
    }

    private String item(String list, Map<String, String> slots, SplittableRandom random) {
        return grammar.say(list, slots, random);
    }

    private @Nullable String list(SplittableRandom random) {
        JsonNode quotes = find("quotes");
        if (quotes == null || quotes.isEmpty()) {
            return null;
        }
        List<String> items = new ArrayList<>();
        for (JsonNode quote : quotes.values()) {
            BigDecimal change = quote.path("change_percent").decimalValue();
            items.add(
                    item(
                            "m screen item",
                            Map.of(
                                    "symbol", quote.path("symbol").asString(),
                                    "dir",
                                            grammar.say(
                                                    change.signum() < 0 ? "m down" : "m up",
                                                    random),
                                    "percent", percent(change.abs()),
                                    "price",
                                            money(
                                                    quote.path("price").decimalValue(),
                                                    quote.path("currency").asString())),
                            random));
        }
        return Sentences.list(items, random);
    }

    private @Nullable String sides(String ratio, SplittableRandom random) {
        JsonNode row = find("ratios/" + ratio);
        if (row == null) {
            return null;
        }
        List<String> sides = new ArrayList<>();
        for (JsonNode cell : row.path("values").values()) {
            if (!cell.path("value").isNumber()) {
                return null;
            }
            String value = byUnit(cell.path("value").decimalValue(), row.path("unit").asString(""));
            sides.add(cell.path("symbol").asString() + " " + value);
        }
        return sides.size() < 2 ? null : Sentences.list(sides, random);
    }

    /// The symbol with the highest value; null where two share it.
    private @Nullable String top(String ratio) {
        JsonNode row = find("ratios/" + ratio);
        if (row == null) {
            return null;
        }
        List<JsonNode> cells =
                row.path("values").valueStream().filter(c -> c.path("value").isNumber()).toList();
        BigDecimal most =
                cells.stream()
                        .map(c -> c.path("value").decimalValue())
                        .max(Comparator.naturalOrder())
                        .orElse(BigDecimal.ZERO);
        List<String> tops =
                cells.stream()
                        .filter(c -> c.path("value").decimalValue().compareTo(most) == 0)
                        .map(c -> c.path("symbol").asString())
                        .toList();
        return tops.size() == 1 ? tops.getFirst() : null;
    }

    /// The value at a path in the first answer that has one.
    private @Nullable JsonNode find(String path) {
        if (!found.containsKey(path)) {
            found.put(path, search(path));
        }
        return found.get(path);
    }

    private @Nullable JsonNode search(String path) {
        String real =
                path.startsWith("c/") ? words.getOrDefault("c", "") + path.substring(1) : path;
        for (ToolResult result : results) {
            JsonNode at = result.content().path("values");
            for (String step : real.split("/")) {
                at = at.isArray() ? item(at, step) : at.path(step);
            }
            if (at.isObject() && real.startsWith("ratios/") && at.has("value")) {
                at = at.path("value");
            }
            if (!at.isMissingNode() && !at.isNull()) {
                return at;
            }
        }
        return null;
    }

    private static JsonNode item(JsonNode array, String step) {
        if (step.chars().allMatch(Character::isDigit)) {
            return array.path(Integer.parseInt(step));
        }
        int equals = step.indexOf('=');
        Stream<JsonNode> items = array.valueStream();
        return (equals > 0
                        ? items.filter(i ->
                                i.path(step.substring(0, equals))
                                        .asString("")
                                        .equals(step.substring(equals + 1)))
                        : items.filter(i ->
                                Stream.of("line", "name", "symbol")
                                        .anyMatch(k -> i.path(k).asString("").equals(step))))
                .findFirst()
                .orElse(array.path(-1));
    }
}
