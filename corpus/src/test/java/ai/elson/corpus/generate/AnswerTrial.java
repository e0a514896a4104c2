package ai.elson.corpus.generate;

import ai.elson.base.seed.Seeds;
import ai.elson.corpus.asking.Finding;
import ai.elson.corpus.asking.NamedFigure;
import ai.elson.tools.registry.Registry;
import ai.elson.tools.registry.ToolResult;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/// Prints how an answer says each output of the calculators, once for each name and verdict.
final class AnswerTrial {

    private static final int DRAWS = 30;

    private AnswerTrial() {}

    public static void main(String[] arguments) {
        Registry registry = Registry.standard();
        Map<String, String> seen = new LinkedHashMap<>();
        for (Scenario scenario : ScenarioBook.of(registry).scenarios()) {
            SplittableRandom random = Seeds.random(5, "answers", scenario.tool());
            for (int i = 0; i < DRAWS; i++) {
                ToolResult result =
                        registry.call(scenario.tool(), Case.draw(scenario, random).arguments());
                if (result.ok()) {
                    for (NamedFigure part : Found.of(result).finding().parts()) {
                        String shape = part.figure().matches("yes|no") ? part.figure() : "";
                        Finding one = new Finding("", part, List.of(part), List.of());
                        seen.putIfAbsent(part.name() + shape, one.slots().get("said"));
                    }
                }
            }
        }
        seen.values().forEach(System.out::println);
    }
}
