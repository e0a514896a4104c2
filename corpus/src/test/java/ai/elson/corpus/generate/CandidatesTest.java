package ai.elson.corpus.generate;

import static org.assertj.core.api.Assertions.assertThat;

import ai.elson.base.chat.Message;
import ai.elson.base.chat.ToolCall;
import ai.elson.corpus.asking.Concept;
import ai.elson.corpus.asking.Parameter;
import ai.elson.corpus.example.Example;
import ai.elson.knowledge.taxonomy.Difficulty;
import ai.elson.knowledge.taxonomy.Domain;
import ai.elson.knowledge.taxonomy.Taxonomy;
import ai.elson.tools.registry.Registry;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class CandidatesTest {

    private static final Pattern NUMBER = Pattern.compile("\\d+(?:,\\d{3})*(?:\\.\\d+)?");
    private static final int WANTED = 900;
    private static final Registry REGISTRY = Registry.standard();
    private static final List<Example> CORPUS = TestCorpus.of(REGISTRY, 1, WANTED);

    @Test
    void same_seed_gives_the_same_corpus_and_another_seed_another() {
        List<Example> small = TestCorpus.of(REGISTRY, 2, 120);
        assertThat(TestCorpus.of(Registry.standard(), 2, 120)).isEqualTo(small);
        assertThat(TestCorpus.of(REGISTRY, 3, 120)).isNotEqualTo(small);
    }

    @Test
    void every_call_replays_to_the_result_that_stands_in_the_example() {
        for (Example example : CORPUS) {
            Deque<ToolCall> open = new ArrayDeque<>();
            for (Message message : example.messages()) {
                if (message instanceof Message.Assistant(_, List<ToolCall> calls)) {
                    open.addAll(calls);
                } else if (message instanceof Message.Tool(String id, String name, String text)) {
                    ToolCall call = open.remove();
                    assertThat(call.id()).isEqualTo(id);
                    assertThat(call.name()).isEqualTo(name);
                    assertThat(example.tools()).contains(name);
                    assertThat(REGISTRY.call(name, call.arguments()).text()).isEqualTo(text);
                }
            }
            assertThat(open).isEmpty();
        }
    }

    @Test
    void every_figure_that_the_assistant_says_stands_in_a_result_or_a_question() {
        for (Example example : CORPUS) {
            Set<String> known = new HashSet<>();
            for (Message message : example.messages()) {
                Set<String> figures = figures(message.content());
                if (message instanceof Message.Assistant) {
                    assertThat(known).as(example.toJson().toString()).containsAll(figures);
                } else {
                    known.addAll(figures);
                }
            }
        }
    }

    private static Set<String> figures(String text) {
        Set<String> figures = new LinkedHashSet<>();
        Matcher matcher = NUMBER.matcher(text);
        while (matcher.find()) {
            figures.add(matcher.group());
        }
        return figures;
    }

    @Test
    void no_question_and_no_id_occurs_twice() {
        assertThat(CORPUS).hasSize(WANTED);
        assertThat(CORPUS.stream().map(Example::id)).doesNotHaveDuplicates();
        assertThat(CORPUS.stream().map(Example::question)).doesNotHaveDuplicates();
    }

    @Test
    void all_domains_have_all_difficulties_and_high_risk_ones_more_of_the_hardest() {
        Map<String, Map<Difficulty, Long>> counts =
                CORPUS.stream()
                        .collect(
                                Collectors.groupingBy(
                                        Example::domain,
                                        Collectors.groupingBy(
                                                Example::difficulty, Collectors.counting())));
        for (Domain domain : Taxonomy.standard().domains()) {
            assertThat(counts.get(domain.id())).as(domain.id()).hasSize(4);
            long hardest = counts.get(domain.id()).get(Difficulty.EXTREMELY_COMPLEX);
            // 5,000 examples have at least 40 in each cell of a high-risk domain, so 900 have 8
            assertThat(hardest).as(domain.id()).isGreaterThanOrEqualTo(domain.highRisk() ? 8 : 3);
        }
    }

    @Test
    void prompts_have_four_tools_with_the_look_up_last() {
        assertThat(CORPUS)
                .allSatisfy(e -> {
                    assertThat(e.tools()).hasSize(4).doesNotHaveDuplicates();
                    assertThat(e.tools().getLast()).isEqualTo("look_up_rule");
                });
    }

    @Test
    void buckets_belong_to_their_domain() {
        assertThat(CORPUS)
                .allSatisfy(e ->
                        assertThat(Taxonomy.standard().domain(e.domain()).buckets())
                                .contains(e.bucket()));
    }

    @Test
    void every_scenario_has_six_wordings_that_name_all_its_fields() {
        for (Scenario scenario : ScenarioBook.of(REGISTRY).scenarios()) {
            List<Parameter> asked =
                    scenario.parameters().stream()
                            .filter(p -> !alwaysNull(scenario.plan(p.name())))
                            .toList();
            List<String> spoken =
                    asked.stream()
                            .filter(p -> !mayGoUnsaid(p.concept()))
                            .map(Parameter::name)
                            .toList();
            assertThat(scenario.questions())
                    .as(scenario.tool())
                    .hasSizeGreaterThanOrEqualTo(6)
                    .allSatisfy(wording -> assertThat(wording.fields()).containsAll(spoken));
            assertThat(scenario.questions().stream().map(Wording::text)).doesNotHaveDuplicates();
            assertThat(scenario.questions().stream().flatMap(w -> w.fields().stream()))
                    .as(scenario.tool())
                    .containsAll(asked.stream().map(Parameter::name).toList());
        }
    }

    private static boolean alwaysNull(Plan plan) {
        return plan instanceof FieldPlan field && field.source() instanceof Source.None;
    }

    /// A choice or flag that has a silent reading; a wording without it serves only that reading.
    private static boolean mayGoUnsaid(Concept concept) {
        return concept.options().values().stream().anyMatch(ways -> ways.contains(""))
                || concept.whenTrue().contains("")
                || concept.whenFalse().contains("");
    }

    @Test
    void every_domain_has_scenarios_of_calculators() {
        assertThat(ScenarioBook.of(REGISTRY).scenarios().stream().map(Scenario::domain).distinct())
                .containsAll(Taxonomy.standard().domains().stream().map(Domain::id).toList());
    }
}
