package ai.elson.tools.registry;

import ai.elson.base.chat.ToolDefinition;
import ai.elson.base.file.Json;
import ai.elson.base.provenance.Provenance;
import ai.elson.knowledge.rule.Lookup;
import ai.elson.knowledge.rule.Rule;
import ai.elson.knowledge.rule.RuleBook;
import ai.elson.knowledge.rule.RuleValue;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import tools.jackson.databind.node.ObjectNode;

/// Looks up a cited rule by topic and year. A value is the one in force on the last day of the
/// year, by the latest knowledge of the rule book; a year without a value has none, whatever its
/// neighbours have.
final class RuleTool implements Tool {

    static final String NAME = "look_up_rule";

    private static final String PURPOSE =
            "Looks up a limit, threshold or legal requirement with its source";
    private static final String FILING_STATUS = "filing_status";

    private final RuleBook rules;
    private final RuleIndex index;
    private final InputSchema input = InputSchema.of(RuleQuery.class);
    private final ToolDefinition definition = new ToolDefinition(NAME, PURPOSE, input.json());

    RuleTool(RuleBook rules) {
        this.rules = rules;
        this.index = new RuleIndex(rules.rules());
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String purpose() {
        return PURPOSE;
    }

    @Override
    public ToolDefinition definition() {
        return definition;
    }

    @Override
    public String title() {
        return "Look up a cited rule";
    }

    @Override
    public String domain() {
        return EVERY_DOMAIN;
    }

    @Override
    public boolean open() {
        return false;
    }

    @Override
    public ObjectNode outputSchema() {
        ObjectNode values = Json.MAPPER.createObjectNode().put("type", "object");
        values.putObject("properties")
                .putObject("value")
                .put("description", "a figure in the unit that the phrase names, or words")
                .putArray("type")
                .add("number")
                .add("string");
        values.putArray("required").add("value");
        return OutputSchema.of(values.put("additionalProperties", false), OriginJson.ruleSchema());
    }

    @Override
    public String searchText() {
        return "limit threshold rule law requirement";
    }

    @Override
    public ToolResult call(String argumentsJson) {
        try {
            RuleQuery query = (RuleQuery) input.read(argumentsJson);
            Optional<Rule> rule = index.find(query.topic());
            return rule.isPresent()
                    ? lookUp(rule.get(), query)
                    : ToolResult.unavailable(
                            NAME, "no rule for «" + cut(query.topic()) + "» in the rule book");
        } catch (BadArgument e) {
            return ToolResult.refused(NAME, e);
        }
    }

    private ToolResult lookUp(Rule rule, RuleQuery query) {
        SortedMap<String, String> dimensions = dimensions(rule, query);
        LocalDate day =
                query.year() == null
                        ? latestDay(rule, dimensions)
                        : LocalDate.of(query.year(), 12, 31);
        return switch (rules.find(rule.id(), dimensions, day, LocalDate.MAX)) {
            case Lookup.Unavailable none -> ToolResult.unavailable(NAME, none.explanation());
            case Lookup.Found found -> answer(found, dimensions, query);
        };
    }

    private static ToolResult answer(
            Lookup.Found found, Map<String, String> dimensions, RuleQuery query) {
        Rule rule = found.rule();
        RuleValue value = found.value();
        Integer year = query.year();
        if (year == null && value.to() != null) {
            year = value.to().getYear();
        }
        String whose =
                dimensions.isEmpty()
                        ? ""
                        : " (" + WireName.spoken(String.join(", ", spoken(dimensions))) + ")";
        String when = year == null ? "" : " for " + year;
        ObjectNode values = Json.MAPPER.createObjectNode();
        String what;
        if (value.text() == null) {
            values.set("value", RecordJson.number(value.number()));
            what = " is " + rule.unit().format(value.number());
        } else {
            values.put("value", value.text());
            what = ": " + value.text();
        }
        return ToolResult.answered(
                NAME,
                rule.label() + whose + when + what,
                values,
                values,
                List.of(found.citation()),
                new Origin.Rule(
                        List.of(rule.id()),
                        year,
                        InputsHash.of(RecordJson.write(query)),
                        Provenance.VERSION),
                ToolResult.Effort.NONE);
    }

    /// `joint`, `age 73`: a filing status speaks for itself, other values need their key.
    private static List<String> spoken(Map<String, String> dimensions) {
        return dimensions.entrySet().stream()
                .map(d ->
                        d.getKey().equals(FILING_STATUS)
                                ? d.getValue()
                                : d.getKey() + " " + d.getValue())
                .toList();
    }

    private static SortedMap<String, String> dimensions(Rule rule, RuleQuery query) {
        SortedMap<String, String> chosen = new TreeMap<>();
        rule.dimensions()
                .forEach((key, accepted) ->
                        chosen.put(
                                key,
                                key.equals(FILING_STATUS)
                                        ? filingStatus(query, accepted)
                                        : named(query.topic(), key, accepted)));
        return chosen;
    }

    private static String filingStatus(RuleQuery query, List<String> accepted) {
        String status = query.filingStatus().name().toLowerCase(Locale.ROOT);
        if (!accepted.contains(status)) {
            throw new BadArgument(
                    FILING_STATUS, "«" + status + "»", "one of " + String.join(", ", accepted));
        }
        return status;
    }

    /// The value of a dimension that the topic names; the one with the most words where it names
    /// several.
    private static String named(String topic, String key, List<String> accepted) {
        Set<String> words = new HashSet<>(Words.stems(topic));
        return accepted.stream()
                .filter(value -> words.containsAll(Words.stems(WireName.spoken(value))))
                .max(Comparator.comparingInt(value -> Words.stems(WireName.spoken(value)).size()))
                .orElseThrow(() ->
                        new BadArgument(
                                "topic",
                                "«" + cut(topic) + "»",
                                "one that names the "
                                        + WireName.spoken(key)
                                        + ": "
                                        + String.join(", ", accepted)));
    }

    private static LocalDate latestDay(Rule rule, Map<String, String> dimensions) {
        return rule.values().stream()
                .filter(value -> value.dimensions().equals(dimensions))
                .map(RuleValue::from)
                .max(Comparator.naturalOrder())
                .orElse(LocalDate.MIN);
    }

    private static String cut(String topic) {
        return topic.length() > 60 ? topic.substring(0, 60) + "…" : topic;
    }
}
