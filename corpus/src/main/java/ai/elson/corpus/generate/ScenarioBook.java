package ai.elson.corpus.generate;

import ai.elson.base.chat.ToolDefinition;
import ai.elson.base.failure.BadInput;
import ai.elson.base.file.Recipes;
import ai.elson.corpus.asking.Kind;
import ai.elson.corpus.asking.Measure;
import ai.elson.corpus.asking.Parameter;
import ai.elson.corpus.grammar.Grammar;
import ai.elson.knowledge.Calculators;
import ai.elson.knowledge.calculator.Calculator;
import ai.elson.knowledge.taxonomy.Domain;
import ai.elson.knowledge.taxonomy.Taxonomy;
import ai.elson.tools.registry.Registry;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// The scenario files, one a domain, joined with the registry's schemas.
///
/// @param scenarios in the registry's order
/// @param chains calculators whose result another one takes
record ScenarioBook(List<Scenario> scenarios, List<Chain> chains) {

    /// One calculator's first figure becomes a field of another.
    record Chain(String from, String to, String field) {}

    private record Line(
            String about,
            String measure,
            Map<String, JsonNode> fields,
            @Nullable Map<String, JsonNode> let,
            List<String> asks,
            List<String> questions) {}

    private record File(Map<String, Line> scenarios) {}

    private record Words(
            Map<String, List<String>> choices,
            Map<String, Map<String, List<String>>> flags,
            List<Chain> chains) {

        FieldWords fields() {
            return new FieldWords(choices, flags);
        }
    }

    /// Reads the files. Calculators that they do not know have no scenario, and scenarios of
    /// calculators that the registry does not have are left out.
    ///
    /// @throws BadInput where a scenario does not fit its calculator's schema
    static ScenarioBook of(Registry registry) {
        Words words = read("choices.yaml", Words.class);
        NameLists nameLists = NameLists.load();
        Map<String, Line> lines = new LinkedHashMap<>();
        Map<String, String> files = new LinkedHashMap<>();
        for (Domain domain : Taxonomy.standard().domains()) {
            String file = "scenarios/" + domain.id() + ".yaml";
            read(file, File.class)
                    .scenarios()
                    .forEach((tool, line) -> {
                        lines.put(tool, line);
                        files.put(tool, file);
                    });
        }
        List<Scenario> scenarios = new ArrayList<>();
        for (ToolDefinition tool : registry.definitions()) {
            Line line = lines.get(tool.name());
            if (line != null) {
                scenarios.add(
                        scenario(
                                tool,
                                line,
                                words.fields(),
                                nameLists,
                                files.get(tool.name()) + ": " + tool.name()));
            }
        }
        List<String> names = scenarios.stream().map(Scenario::tool).toList();
        return new ScenarioBook(
                scenarios,
                words.chains().stream()
                        .filter(c -> names.contains(c.from()) && names.contains(c.to()))
                        .toList());
    }

    /// The scenario of a tool.
    Scenario scenario(String tool) {
        return scenarios.stream().filter(s -> s.tool().equals(tool)).findFirst().orElseThrow();
    }

    private static Scenario scenario(
            ToolDefinition tool, Line line, FieldWords words, NameLists names, String where) {
        JsonNode properties = tool.parameters().get("properties");
        List<String> fields = List.copyOf(properties.propertyNames());
        if (!fields.equals(List.copyOf(line.fields().keySet()))) {
            throw BadInput.at(
                    where,
                    "fields " + line.fields().keySet(),
                    "those of the calculator: " + fields);
        }
        List<Parameter> parameters = new ArrayList<>();
        Map<String, Plan> said = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> field : line.fields().entrySet()) {
            String name = field.getKey();
            JsonNode schema = properties.get(name);
            Plan plan = plan(field.getValue(), schema, words, where + "." + name);
            said.put(name, plan);
            parameters.add(words.parameter(name, schema, plan, where + "." + name));
        }
        Map<String, Plan> plans = new LinkedHashMap<>(said);
        if (line.let() != null) {
            line.let()
                    .forEach((name, value) ->
                            plans.put(name, FieldLine.parse(value.asString(), where + "." + name)));
        }
        Calculator<?, ?> calculator =
                Calculators.find(tool.name())
                        .orElseThrow(() ->
                                BadInput.at(where, "no calculator", "the id of a calculator"));
        Measure measure = new Measure(tool.name(), line.measure(), Kind.MONEY, line.asks());
        return new Scenario(
                tool.name(),
                calculator.domain(),
                calculator.bucket(),
                line.about(),
                measure,
                parameters,
                DrawingOrder.of(plans, where),
                names,
                line.questions().stream()
                        .map(q -> Wording.of(q, said, where + ".questions"))
                        .toList());
    }

    private static Plan plan(JsonNode line, JsonNode schema, FieldWords words, String where) {
        if (line.isString()) {
            return FieldLine.parse(line.asString(), where);
        }
        JsonNode row = schema.has("items") ? schema.get("items") : schema;
        return RowsLine.parse(line, row, words, where);
    }

    private static <T> T read(String file, Class<T> type) {
        return Recipes.parse(Grammar.resource(ScenarioBook.class, file), file, type);
    }
}
