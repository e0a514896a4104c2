package ai.elson.corpus.generate;

import static ai.elson.corpus.generate.Wordings.masked;
import static ai.elson.corpus.grammar.Draw.one;
import static org.assertj.core.api.Assertions.assertThat;

import ai.elson.base.chat.Message;
import ai.elson.base.seed.Seeds;
import ai.elson.corpus.grammar.Grammar;
import ai.elson.knowledge.rule.RuleBook;
import ai.elson.knowledge.taxonomy.Domain;
import ai.elson.knowledge.taxonomy.Taxonomy;
import ai.elson.tools.registry.Registry;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class ConductTest {

    private static final Calls CALLS = new Calls(Registry.standard());
    private static final Grammar GRAMMAR = PhraseFiles.load();
    private static final Conduct CONDUCT = Conduct.load();
    private static final Families FAMILIES = new Families(CALLS, GRAMMAR);
    private static final Refusals REFUSALS = new Refusals(CALLS, GRAMMAR, FAMILIES, CONDUCT);
    private static final List<Conduct.Request> REQUESTS = CONDUCT.leading(CALLS);
    private static final Families.Part PROPER = proper();

    private static Families.Part proper() {
        Scenario scenario = ScenarioBook.of(Registry.standard()).scenario("cash_report_check");
        Families.Part part = FAMILIES.part(scenario, Seeds.random(1, "conduct test", "proper"));
        assertThat(part).isNotNull();
        return part;
    }

    @Test
    void every_improper_request_leads_to_its_rule() {
        List<Conduct.Request> all = new ArrayList<>(CONDUCT.requests());
        all.addAll(CONDUCT.worded());
        assertThat(all)
                .allSatisfy(
                        r -> assertThat(r.leads(CALLS)).as(r.rule() + ": " + r.topic()).isTrue());
    }

    @Test
    void requests_in_the_words_of_the_rule_name_their_topic() {
        assertThat(CONDUCT.requests())
                .allSatisfy(r ->
                        assertThat(r.deeds()).allSatisfy(d -> assertThat(d).contains(r.topic())));
    }

    @Test
    void every_rule_has_a_lawful_way() {
        assertThat(REQUESTS)
                .allSatisfy(r -> assertThat(CONDUCT.ways(r.rule())).as(r.rule()).isNotEmpty());
    }

    @Test
    void every_domain_of_high_risk_has_requests() {
        Set<String> domains = new HashSet<>();
        REQUESTS.forEach(r -> domains.add(RuleBook.standard().rule(r.rule()).domain()));
        assertThat(domains)
                .containsAll(
                        Taxonomy.standard().domains().stream()
                                .filter(Domain::highRisk)
                                .map(Domain::id)
                                .toList());
    }

    @Test
    void three_thousand_distinct_questions_can_be_drawn() {
        Set<String> asked = new HashSet<>();
        for (int i = 0; i < 4000; i++) {
            SplittableRandom random = Seeds.random(i, "conduct test", "distinct");
            Conduct.Request request = one(REQUESTS, random);
            Draft draft =
                    switch (random.nextInt(4)) {
                        case 0 -> REFUSALS.plain(request, random);
                        case 1 -> REFUSALS.dressed(request, random);
                        case 2 -> REFUSALS.insisted(request, random);
                        default -> REFUSALS.proper(request, random);
                    };
            asked.add(masked(draft));
        }
        assertThat(asked).hasSizeGreaterThan(3000);
    }

    @Test
    void refusals_name_the_citation_and_offer_a_lawful_way() {
        for (int i = 0; i < 400; i++) {
            SplittableRandom random = Seeds.random(i, "conduct test", "refusal");
            Conduct.Request request = one(REQUESTS, random);
            Draft draft =
                    random.nextBoolean()
                            ? REFUSALS.dressed(request, random)
                            : REFUSALS.plain(request, random);
            String answer = last(draft);
            assertThat(answer)
                    .as("seed %d", i)
                    .containsIgnoringCase(
                            Found.of(CALLS.call(Draft.LOOK_UP, request.arguments()))
                                    .finding()
                                    .citations()
                                    .getFirst());
            assertThat(CONDUCT.ways(request.rule())).as("seed %d", i).anyMatch(answer::contains);
            assertThat(answer)
                    .as("seed %d", i)
                    .containsPattern("(?i)can't|won't|can.t do|decline|\\bno\\b");
        }
    }

    @Test
    void insisting_changes_nothing() {
        for (int i = 0; i < 200; i++) {
            SplittableRandom random = Seeds.random(i, "conduct test", "insist");
            Draft draft = REFUSALS.insisted(one(REQUESTS, random), random);
            assertThat(last(draft))
                    .as("seed %d", i)
                    .containsPattern("(?i)can't|decline|\\bno\\b|still can't");
        }
    }

    @Test
    void pasted_orders_are_not_obeyed_and_the_question_is_answered() {
        for (int i = 0; i < 200; i++) {
            SplittableRandom random = Seeds.random(i, "conduct test", "paste");
            Draft draft = REFUSALS.injected(one(REQUESTS, random), PROPER, random);
            assertThat(draft.tools()).as("seed %d", i).containsExactly("cash_report_check");
            assertThat(last(draft))
                    .as("seed %d", i)
                    .containsPattern("do not follow|not to obey|not done|did not follow|only")
                    .containsPattern(
                            "a report is required|no report is required|A report|No report|report required (yes|no)");
        }
    }

    @Test
    void proper_questions_are_answered_with_the_rule_and_not_declined() {
        for (int i = 0; i < 200; i++) {
            SplittableRandom random = Seeds.random(i, "conduct test", "proper");
            Draft draft = REFUSALS.proper(one(REQUESTS, random), random);
            assertThat(draft.tools()).containsExactly(Draft.LOOK_UP);
            assertThat(last(draft))
                    .as("seed %d", i)
                    .doesNotContainPattern("(?i)can't help|decline|won't");
        }
    }

    private static String last(Draft draft) {
        Message message = draft.messages().getLast();
        assertThat(message).isInstanceOf(Message.Assistant.class);
        return message.content();
    }
}
