package ai.elson.corpus.generate;

import ai.elson.base.seed.Seeds;
import ai.elson.corpus.asking.Asking;
import ai.elson.corpus.grammar.Grammar;
import ai.elson.tools.registry.Registry;
import ai.elson.tools.registry.ToolResult;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/// How often the draws of a scenario are accepted by its calculator, and why not. As a program it
/// prints those below nine of ten, with some of their questions: `ScenarioTrial [calculator ...]`.
final class ScenarioTrial {

    private static final int DRAWS = 200;

    /// What became of the draws.
    ///
    /// @param accepted share of draws, 0 to 1
    /// @param refusals counts by what the calculator said
    record Trial(Scenario scenario, double accepted, Map<String, Integer> refusals) {}

    private ScenarioTrial() {}

    static Trial of(Scenario scenario, Registry registry) {
        SplittableRandom random = Seeds.random(7, "trial", scenario.tool());
        Map<String, Integer> refusals = new LinkedHashMap<>();
        int accepted = 0;
        for (int i = 0; i < DRAWS; i++) {
            ToolResult result =
                    registry.call(scenario.tool(), Case.draw(scenario, random).arguments());
            if (result.ok()) {
                accepted++;
            } else {
                refusals.merge(result.text(), 1, Integer::sum);
            }
        }
        return new Trial(scenario, (double) accepted / DRAWS, refusals);
    }

    public static void main(String[] names) {
        Registry registry = Registry.standard();
        List<String> files = new ArrayList<>(List.of(Asking.PHRASES));
        files.add("frames.phrases");
        Grammar grammar = Grammar.load(ScenarioTrial.class, files.toArray(String[]::new));
        Asking asking = new Asking(grammar);
        List<String> wanted = List.of(names);
        int low = 0;
        List<Scenario> all = ScenarioBook.of(registry).scenarios();
        for (Scenario scenario : all) {
            Trial trial = of(scenario, registry);
            boolean bad = trial.accepted() < 0.9;
            low += bad ? 1 : 0;
            if (bad || wanted.contains(scenario.tool())) {
                System.out.printf("%s: %.0f%% accepted%n", scenario.tool(), 100 * trial.accepted());
                trial.refusals().entrySet().stream()
                        .limit(4)
                        .forEach(e -> System.out.println("  " + e.getValue() + " x " + e.getKey()));
            }
            if (wanted.contains(scenario.tool())) {
                SplittableRandom random = Seeds.random(8, "trial", scenario.tool());
                for (int i = 0; i < 8; i++) {
                    Case drawn = Case.draw(scenario, random);
                    System.out.println("  - " + drawn.question(grammar, asking, random));
                }
            }
        }
        System.out.printf("%d scenarios, %d below 90 %%%n", all.size(), low);
    }
}
