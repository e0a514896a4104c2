package ai.elson.evaluation.quiz;

import ai.elson.base.failure.BadInput;
import ai.elson.base.file.Recipes;
import ai.elson.base.seed.Seeds;
import ai.elson.evaluation.figure.Figures;
import ai.elson.knowledge.rule.RuleBook;
import ai.elson.knowledge.rule.Unit;
import ai.elson.knowledge.taxonomy.Domain;
import ai.elson.knowledge.taxonomy.Taxonomy;
import ai.elson.tools.registry.Registry;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Builds questions from scenarios that were written by hand. Each figure is known twice: from the
/// tools, when the quiz is built, and from the scenario, where it was computed without them; the
/// build refuses where the two differ.
public final class QuizBuilder {

    private final Registry registry;
    private final RuleBook rules;
    private int choices;

    QuizBuilder(Registry registry, RuleBook rules) {
        this.registry = registry;
        this.rules = rules;
    }

    /// All domains' questions.
    ///
    /// @throws BadInput naming the scenario whose two keys differ, or whose words give it away
    public static Suite standard() {
        QuizBuilder builder = new QuizBuilder(Registry.standard(), RuleBook.standard());
        List<Question> questions = new ArrayList<>();
        for (Domain domain : Taxonomy.standard().domains()) {
            String name = "scenarios/" + domain.id() + ".yaml";
            questions.addAll(builder.build(resource(name), name, domain));
        }
        return Suite.of(questions);
    }

    /// The questions of one file.
    List<Question> build(String yaml, String name, Domain domain) {
        Scenario.File file = Recipes.parse(yaml, name, Scenario.File.class);
        if (!file.domain().equals(domain.id())) {
            throw BadInput.at(name + ": domain", "«" + file.domain() + "»", domain.id());
        }
        List<Question> questions = new ArrayList<>();
        for (Scenario scenario : file.questions()) {
            String where = name + ": " + scenario.id();
            if (!domain.buckets().contains(scenario.bucket())) {
                throw BadInput.at(
                        where, "bucket «" + scenario.bucket() + "»", domain.buckets().toString());
            }
            questions.add(question(scenario, domain.id(), where));
        }
        return questions;
    }

    private Question question(Scenario s, String domain, String where) {
        CallRunner calls = new CallRunner(registry, where);
        List<Scenario.Call> asked = s.calls() == null ? List.of() : s.calls();
        asked.forEach(calls::make);
        if (s.key() != null) {
            checkKey(s, calls, where);
        }
        List<String> ruleIds =
                asked.stream()
                        .map(Scenario.Call::rule)
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList();
        Set<String> cite = new LinkedHashSet<>(calls.citations());
        ruleIds.forEach(id -> cite.add(rules.rule(id).citation()));
        cite.addAll(s.cite() == null ? List.of() : s.cite());
        List<Integer> order = s.options() == null ? List.of() : shuffled(s);
        Item item =
                new Item(
                        s.id(),
                        domain,
                        s.bucket(),
                        s.difficulty(),
                        s.family(),
                        s.question().strip().replaceAll("\\s+", " "),
                        s.tools() == null ? List.of() : s.tools(),
                        ruleIds,
                        new Reference(
                                answer(s, calls, order),
                                s.working() == null ? "" : s.working(),
                                calls.made()));
        return switch (s.kind()) {
            case "numeric" ->
                    new Question.Numeric(
                            item, need(s.key(), "key", where), unit(s, where), tolerance(s, where));
            case "choice" -> choice(s, item, order, where);
            case "tool_call" -> new Question.ToolCalls(item, calls.expected());
            case "fact" ->
                    new Question.Fact(item, claims(s, where), cited(List.copyOf(cite), where));
            case "conduct" ->
                    new Question.Conduct(
                            item,
                            s.claims() == null ? List.of() : claims(s, where),
                            cited(List.copyOf(cite), where),
                            need(s.forbidden(), "forbidden", where));
            default ->
                    throw BadInput.at(
                            where,
                            "kind «" + s.kind() + "»",
                            "numeric, choice, tool_call, fact, conduct");
        };
    }

    /// The key is the tools', and the question does not tell it.
    private static void checkKey(Scenario s, CallRunner calls, String where) {
        BigDecimal key = need(s.key(), "key", where);
        Unit unit = unit(s, where);
        BigDecimal tools = calls.figure(s.from()).setScale(unit.scale(), RoundingMode.HALF_UP);
        if (tools.compareTo(key.setScale(unit.scale(), RoundingMode.HALF_UP)) != 0) {
            throw BadInput.at(
                    where,
                    "the key " + key.toPlainString() + " by hand and " + tools + " by the tools",
                    "one figure");
        }
        BigDecimal tolerance = tolerance(s, where);
        if (Figures.in(s.question()).stream().anyMatch(f -> f.states(key, unit, tolerance))) {
            throw BadInput.at(where, "the key in the question", "a question that does not tell it");
        }
    }

    private static String answer(Scenario s, CallRunner calls, List<Integer> order) {
        if (s.answer() != null) {
            return s.answer();
        }
        if (s.options() != null) {
            return Question.Choice.letter(order.indexOf(0)) + ") " + s.options().getFirst();
        }
        String source =
                calls.citations().isEmpty()
                        ? ""
                        : " (" + String.join("; ", calls.citations()) + ")";
        if (s.key() != null && s.unit() != null) {
            String working = s.working() == null ? "" : s.working() + ". ";
            return working + "The answer is " + s.unit().format(s.key()) + source + ".";
        }
        return String.join("; ", calls.made().stream().map(Reference.Call::result).toList())
                + source
                + ".";
    }

    private static Question.Choice choice(
            Scenario s, Item item, List<Integer> order, String where) {
        List<String> options = need(s.options(), "options", where);
        return new Question.Choice(
                item, order.stream().map(options::get).toList(), order.indexOf(0));
    }

    /// The wrong options in an order that depends on the id alone; the right one's place goes round
    /// with the questions, so that no letter is right more often than another.
    private List<Integer> shuffled(Scenario s) {
        int n = s.options() == null ? 0 : s.options().size();
        List<Integer> order =
                IntStream.range(1, n)
                        .boxed()
                        .sorted(Comparator.comparing(i -> Seeds.rank(0, "option", s.id(), "" + i)))
                        .collect(Collectors.toCollection(ArrayList::new));
        order.add(choices++ % Math.max(1, n), 0);
        return order;
    }

    private static List<Claim> claims(Scenario s, String where) {
        return need(s.claims(), "claims", where).stream()
                .map(words -> {
                    List<String> contradictions =
                            words.contradictions() == null ? List.of() : words.contradictions();
                    return words.accepted() == null
                            ? new Claim(
                                    words.about(),
                                    List.of(),
                                    contradictions,
                                    need(s.key(), "key", where),
                                    unit(s, where))
                            : new Claim(
                                    words.about(), words.accepted(), contradictions, null, null);
                })
                .toList();
    }

    private static List<String> cited(List<String> cite, String where) {
        if (cite.isEmpty()) {
            throw BadInput.at(where, "no source", "a call that finds the rule");
        }
        return cite;
    }

    private static Unit unit(Scenario s, String where) {
        return need(s.unit(), "unit", where);
    }

    /// Half of the last decimal that the unit shows.
    private static BigDecimal tolerance(Scenario s, String where) {
        return s.tolerance() == null
                ? new BigDecimal("0.5").movePointLeft(unit(s, where).scale())
                : s.tolerance();
    }

    private static <T> T need(@Nullable T value, String field, String where) {
        if (value == null) {
            throw BadInput.at(where + ": " + field, "nothing", "a value");
        }
        return value;
    }

    private static String resource(String name) {
        try (InputStream in =
                Objects.requireNonNull(
                        QuizBuilder.class.getResourceAsStream(name),
                        name + " is not on the class path")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
