package ai.elson.knowledge.rule;

import static org.assertj.core.api.Assertions.assertThat;

import ai.elson.base.file.Json;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Every figure that PolicyEngine-US has too is the same there, or the difference is explained.
/// Needs the Python named by `ELSON_INTEROP_FINANCE_PYTHON`, with
/// `interop/requirements-finance.txt` installed; nothing is downloaded here.
@Tag("interop")
class PolicyEngineInteropTest {

    private static final Path INTEROP = Path.of("..", "interop");

    @TempDir Path folder;

    /// A figure as the script reads it.
    record Figure(String rule, Map<String, String> dimensions, int year, BigDecimal value) {}

    @Test
    void the_figures_of_three_years_agree_with_policyengine() throws Exception {
        String python = System.getenv("ELSON_INTEROP_FINANCE_PYTHON");
        Assumptions.assumeTrue(
                python != null && Files.isExecutable(Path.of(python)),
                "ELSON_INTEROP_FINANCE_PYTHON names no Python with PolicyEngine-US");
        Path rules = folder.resolve("rules.json");
        Files.writeString(rules, Json.line(figures()));
        Path output = folder.resolve("output.txt");
        Process process =
                new ProcessBuilder(
                                python,
                                INTEROP.resolve("compare_rules.py").toString(),
                                rules.toString(),
                                INTEROP.resolve("rules_policyengine.txt").toString(),
                                INTEROP.resolve("rules_policyengine_differences.txt").toString())
                        .redirectErrorStream(true)
                        .redirectOutput(output.toFile())
                        .start();
        assertThat(process.waitFor(5, TimeUnit.MINUTES)).isTrue();
        String said = Files.readString(output);
        System.out.print(said);
        assertThat(process.exitValue()).as(said).isZero();
    }

    private static List<Figure> figures() {
        List<Figure> figures = new ArrayList<>();
        for (Rule rule : RuleBook.standard().rules()) {
            if (rule.unit() == Unit.TEXT) {
                continue;
            }
            for (int year = 2024; year <= 2026; year++) {
                for (Map<String, String> who : Combinations.of(rule)) {
                    if (RuleBook.standard()
                                    .find(rule.id(), who, LocalDate.of(year, 12, 31), LocalDate.MAX)
                            instanceof Lookup.Found found) {
                        figures.add(new Figure(rule.id(), who, year, found.value().number()));
                    }
                }
            }
        }
        return figures;
    }
}
