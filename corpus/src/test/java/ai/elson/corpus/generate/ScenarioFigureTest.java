package ai.elson.corpus.generate;

import static org.assertj.core.api.Assertions.assertThat;

import ai.elson.base.seed.Seeds;
import ai.elson.corpus.asking.Asking;
import ai.elson.corpus.asking.Given;
import ai.elson.corpus.asking.Kind;
import ai.elson.corpus.grammar.Grammar;
import ai.elson.knowledge.Calculators;
import ai.elson.tools.registry.Registry;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// What every scenario must keep: its draws are accepted, and its questions say the very figures
/// that are passed.
class ScenarioFigureTest {

    private static final double ACCEPTED = 0.9;
    private static final int DRAWS = 12;
    private static final Registry REGISTRY = Registry.standard();
    private static final List<Scenario> SCENARIOS = ScenarioBook.of(REGISTRY).scenarios();
    private static final Pattern FIGURE =
            Pattern.compile("(\\d[\\d,]*\\d(?:\\.\\d+)?|\\d(?:\\.\\d+)?)( million|k\\b)?");

    @Test
    void draws_are_accepted_at_least_nine_times_in_ten() {
        for (Scenario scenario : SCENARIOS) {
            ScenarioTrial.Trial trial = ScenarioTrial.of(scenario, REGISTRY);
            assertThat(trial.accepted())
                    .as(scenario.tool() + " " + trial.refusals().keySet())
                    .isGreaterThanOrEqualTo(ACCEPTED);
        }
    }

    /// A conversion takes a whole return, a record of records, which no plan draws yet.
    private static final Set<String> WITHOUT = Set.of("roth_conversion_tax");

    @Test
    void every_calculator_has_a_scenario() {
        Set<String> known = new HashSet<>(WITHOUT);
        SCENARIOS.forEach(s -> assertThat(known.add(s.tool())).as(s.tool()).isTrue());
        assertThat(known)
                .containsExactlyInAnyOrderElementsOf(
                        Calculators.all().stream().map(c -> c.id()).toList());
    }

    @Test
    void what_is_said_is_what_is_passed() {
        for (Scenario scenario : SCENARIOS) {
            for (int seed = 0; seed < DRAWS; seed++) {
                Case drawn = Case.draw(scenario, Seeds.random(seed, "figures", scenario.tool()));
                for (Given given : drawn.given()) {
                    Kind kind = given.parameter().concept().kind();
                    if (!given.said() || kind == Kind.CHOICE || kind == Kind.FLAG) {
                        continue;
                    }
                    Set<BigDecimal> passed = figures(given.json());
                    for (String text : List.of(given.spoken(), given.block())) {
                        Set<BigDecimal> said = figures(given.json(), text);
                        String where = scenario.tool() + ", seed " + seed + ": " + given;
                        assertThat(passed).as(where).containsAll(said);
                        said.add(BigDecimal.ZERO);
                        if (kind != Kind.ROWS) {
                            assertThat(said).as(where).containsAll(passed);
                        }
                    }
                }
            }
        }
    }

    @Test
    void questions_tell_every_figure_except_zeros() {
        List<String> files = new ArrayList<>(List.of(Asking.PHRASES));
        files.add("frames.phrases");
        Grammar grammar = Grammar.load(ScenarioFigureTest.class, files.toArray(String[]::new));
        Asking asking = new Asking(grammar);
        for (Scenario scenario : SCENARIOS) {
            for (int seed = 0; seed < DRAWS; seed++) {
                SplittableRandom random = Seeds.random(seed, "question", scenario.tool());
                Case drawn = Case.draw(scenario, random);
                String question = drawn.question(grammar, asking, random);
                Set<BigDecimal> said = figures(question);
                for (Given given : drawn.given()) {
                    Set<BigDecimal> passed = figures(given.json());
                    passed.remove(BigDecimal.ZERO);
                    assertThat(said)
                            .as(
                                    "%s.%s, seed %d: %s",
                                    scenario.tool(), given.parameter().name(), seed, question)
                            .containsAll(passed);
                }
            }
        }
    }

    /// The numbers of a value, without sign.
    private static Set<BigDecimal> figures(JsonNode json) {
        Set<BigDecimal> figures = new HashSet<>();
        if (json.isNumber()) {
            figures.add(plain(json.decimalValue()));
        }
        json.values().forEach(child -> figures.addAll(figures(child)));
        return figures;
    }

    /// The numbers of a text, without those of the value's days and names and of the numbering.
    private static Set<BigDecimal> figures(JsonNode json, String text) {
        String rest = text.replaceAll("(?m)^\\d+\\) ", "");
        for (String word : words(json)) {
            rest = rest.replace(word, "");
        }
        return figures(rest);
    }

    private static Set<BigDecimal> figures(String text) {
        Set<BigDecimal> figures = new HashSet<>();
        Matcher matcher = FIGURE.matcher(text);
        while (matcher.find()) {
            BigDecimal number = new BigDecimal(matcher.group(1).replace(",", ""));
            String unit = matcher.group(2) == null ? "" : matcher.group(2);
            figures.add(
                    plain(
                            switch (unit) {
                                case " million" -> number.movePointRight(6);
                                case "k" -> number.movePointRight(3);
                                default -> number;
                            }));
        }
        return figures;
    }

    private static List<String> words(JsonNode json) {
        List<String> words = new ArrayList<>();
        if (json.isString()) {
            String text = json.asString();
            words.add(text);
            if (text.matches("\\d{4}-\\d\\d-\\d\\d")) {
                for (String form : List.of("MMMM d, yyyy", "MMM d, yyyy", "M/d/yyyy")) {
                    words.add(
                            DateTimeFormatter.ofPattern(form, Locale.ENGLISH)
                                    .format(LocalDate.parse(text)));
                }
            }
        }
        json.values().forEach(child -> words.addAll(words(child)));
        words.sort((a, b) -> b.length() - a.length());
        return words;
    }

    private static BigDecimal plain(BigDecimal number) {
        return new BigDecimal(number.abs().stripTrailingZeros().toPlainString());
    }
}
