package ai.elson.corpus.generate;

import ai.elson.base.chat.ToolDefinition;
import ai.elson.base.failure.BadInput;
import ai.elson.base.file.Recipes;
import ai.elson.corpus.asking.Concept;
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
            Map<String, String> fields,
            List<String> asks,
            List<String> questions) {}

    private record File(Map<String, Line> scenarios) {}

    private record Words(
            Map<String, List<String>> choices,
            Map<String, Map<String, List<String>>> flags,
            List<Chain> chains) {}

    /// Reads the files. Calculators that they do not know have no scenario, and scenarios of
    /// calculators that the registry does not have are left out.
    ///
    /// @throws BadInput where a scenario does not fit its calculator's schema
    static ScenarioBook of(Registry registry) {
        Words words = read("choices.yaml", Words.class);
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
                        scenario(tool, line, words, files.get(tool.name()) + ": " + tool.name()));
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

    private static Scenario scenario(ToolDefinition tool, Line line, Words words, String where) {
        JsonNode properties = tool.parameters().get("properties");
        List<String> names = List.copyOf(properties.propertyNames());
        if (!names.equals(List.copyOf(line.fields().keySet()))) {
            throw BadInput.at(
                    where, "fields " + line.fields().keySet(), "those of the calculator: " + names);
        }
        List<Parameter> parameters = new ArrayList<>();
        Map<String, FieldPlan> plans = new LinkedHashMap<>();
        for (Map.Entry<String, String> field : line.fields().entrySet()) {
            String name = field.getKey();
            String there = where + "." + name;
            FieldPlan plan = FieldPlan.parse(field.getValue(), there);
            plans.put(name, plan);
            parameters.add(parameter(name, properties.get(name), plan, words, there));
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
                line.questions().stream()
                        .map(q -> Wording.of(q, plans, where + ".questions"))
                        .toList());
    }

    private static Parameter parameter(
            String name, JsonNode schema, FieldPlan plan, Words words, String where) {
        boolean nullable = schema.path("type").isArray();
        boolean skips = plan.maybe() || (plan.when() != null && plan.kind() != Kind.FLAG);
        if (skips && !nullable) {
            throw BadInput.at(where, "maybe or if", "a value: the calculator needs one");
        }
        String label = name.replace('_', ' ');
        Concept concept =
                switch (plan.kind()) {
                    case CHOICE ->
                            Concept.choice(name, label, options(name, schema, plan.only(), words, where));
                    case FLAG -> {
                        Map<String, List<String>> ways = words.flags().get(name);
                        if (ways == null) {
                            throw BadInput.at(
                                    "choices.yaml: flags", "no «" + name + "»", "its ways to say");
                        }
                        yield Concept.flag(
                                name,
                                label,
                                ways.getOrDefault("true", List.of()),
                                ways.getOrDefault("false", List.of()));
                    }
                    default -> Concept.plain(name, label, plan.kind(), plan.also(), plan.forms());
                };
        return new Parameter(name, label, concept, nullable);
    }

    private static Map<String, List<String>> options(
            String name, JsonNode schema, List<String> only, Words words, String where) {
        List<String> known =
                schema.path("enum").values().stream()
                        .filter(JsonNode::isString)
                        .map(JsonNode::asString)
                        .toList();
        if (!known.containsAll(only)) {
            throw BadInput.at(where, "only: " + only, known.toString());
        }
        Map<String, List<String>> options = new LinkedHashMap<>();
        for (String value : only.isEmpty() ? known : only) {
            List<String> ways =
                    words.choices().getOrDefault(value, List.of(value.replace('_', ' ')));
            options.put(value, words.choices().getOrDefault(name + "." + value, ways));
        }
        return options;
    }

    private static <T> T read(String file, Class<T> type) {
        return Recipes.parse(Grammar.resource(ScenarioBook.class, file), file, type);
    }
}
