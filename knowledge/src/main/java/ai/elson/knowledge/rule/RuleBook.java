package ai.elson.knowledge.rule;

import ai.elson.base.failure.BadInput;
import ai.elson.base.failure.Nearest;
import ai.elson.base.file.Recipes;
import ai.elson.knowledge.taxonomy.Domain;
import ai.elson.knowledge.taxonomy.Taxonomy;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// All rules, one file a domain. A look-up answers «what held on this day, as known on that day»,
/// or says why nothing can be said.
public final class RuleBook {

    private static final RuleBook STANDARD = load();

    private final Map<String, Rule> rules = new LinkedHashMap<>();

    private record File(List<Rule> rules) {}

    private RuleBook(List<Rule> list) {
        for (Rule rule : list) {
            if (rules.put(rule.id(), rule) != null) {
                throw new BadInput("two rules are called " + rule.id() + "; give one its own id");
            }
        }
    }

    /// The rules that Elson ships.
    public static RuleBook standard() {
        return STANDARD;
    }

    static RuleBook of(List<Rule> rules) {
        return new RuleBook(rules);
    }

    /// Reads a rule file.
    ///
    /// @throws BadInput with the line of an unknown key or a bad value
    static List<Rule> parse(String yaml, String name) {
        return Recipes.parse(yaml, name, File.class).rules();
    }

    /// All rules in the order of their files.
    public List<Rule> rules() {
        return List.copyOf(rules.values());
    }

    /// A rule by its id.
    ///
    /// @throws IllegalArgumentException where there is none
    public Rule rule(String id) {
        Rule rule = rules.get(id);
        if (rule == null) {
            throw new IllegalArgumentException(
                    "found rule id «"
                            + id
                            + "»; accepted: an id of the rule book; the nearest is «"
                            + Nearest.to(id, rules.keySet())
                            + "»");
        }
        return rule;
    }

    /// What held on a day, as known on another.
    ///
    /// @param dimensions exactly the rule's own, as `filing_status` to `joint`
    /// @param asOf the day it should apply to
    /// @param knownAt the day whose knowledge counts
    public Lookup find(
            String ruleId, Map<String, String> dimensions, LocalDate asOf, LocalDate knownAt) {
        Rule rule = rules.get(ruleId);
        if (rule == null) {
            return new Lookup.Unavailable(
                    ruleId,
                    Lookup.Reason.UNKNOWN_RULE,
                    "there is no rule «"
                            + ruleId
                            + "»; the nearest is «"
                            + Nearest.to(ruleId, rules.keySet())
                            + "»");
        }
        List<RuleValue> mine =
                rule.values().stream().filter(v -> v.dimensions().equals(dimensions)).toList();
        if (mine.isEmpty()) {
            return new Lookup.Unavailable(
                    ruleId,
                    Lookup.Reason.UNKNOWN_DIMENSION,
                    rule.label() + ": " + misfit(rule, dimensions));
        }
        List<RuleValue> applying = mine.stream().filter(v -> v.appliesOn(asOf)).toList();
        Optional<RuleValue> known =
                applying.stream()
                        .filter(v -> !v.knownFrom().isAfter(knownAt))
                        .max(Comparator.comparing(RuleValue::knownFrom));
        if (known.isPresent()) {
            return new Lookup.Found(rule, known.get());
        }
        if (!applying.isEmpty()) {
            return new Lookup.Unavailable(
                    ruleId,
                    Lookup.Reason.NOT_YET_KNOWN,
                    rule.label() + " for " + asOf + " was not yet published on " + knownAt);
        }
        boolean before = mine.stream().allMatch(v -> v.from().isAfter(asOf));
        return new Lookup.Unavailable(
                ruleId,
                before ? Lookup.Reason.BEFORE_FIRST_PERIOD : Lookup.Reason.AFTER_LAST_PERIOD,
                rule.label() + " is not available for " + asOf + "; available: " + periods(mine));
    }

    /// A number for a tax year at its last day, by the latest knowledge that the book holds.
    ///
    /// @throws UnavailableFact where there is none
    public BigDecimal amount(String ruleId, Map<String, String> dimensions, int taxYear) {
        return switch (find(ruleId, dimensions, LocalDate.of(taxYear, 12, 31), LocalDate.MAX)) {
            case Lookup.Found found -> found.value().number();
            case Lookup.Unavailable unavailable -> throw new UnavailableFact(unavailable);
        };
    }

    /// A number that does not depend on who asks.
    public BigDecimal amount(String ruleId, int taxYear) {
        return amount(ruleId, Map.of(), taxYear);
    }

    /// Rules whose last known period ends on or before a day, and which need a new value after it.
    public List<Rule> lapsingAfter(LocalDate day) {
        return rules.values().stream()
                .filter(r ->
                        r.values().stream().allMatch(v -> v.to() != null && !v.to().isAfter(day)))
                .toList();
    }

    private static String misfit(Rule rule, Map<String, String> given) {
        List<String> said = new ArrayList<>();
        given.forEach((key, value) -> {
            List<String> accepted = rule.dimensions().get(key);
            if (accepted == null) {
                said.add(
                        "found "
                                + key
                                + "; accepted: "
                                + (rule.dimensions().isEmpty()
                                        ? "no dimension"
                                        : String.join(", ", rule.dimensions().keySet())));
            } else if (!accepted.contains(value)) {
                said.add(key + ": found " + value + "; accepted: " + String.join(", ", accepted));
            }
        });
        rule.dimensions()
                .forEach((key, accepted) -> {
                    if (!given.containsKey(key)) {
                        said.add(key + ": found none; accepted: " + String.join(", ", accepted));
                    }
                });
        return String.join("; ", said);
    }

    /// Whole years as years, other periods with their days.
    private static String periods(List<RuleValue> values) {
        return String.join(", ", values.stream().map(RuleBook::period).distinct().toList());
    }

    private static String period(RuleValue v) {
        LocalDate from = v.from();
        LocalDate to = v.to();
        String start = from.getDayOfYear() == 1 ? "" + from.getYear() : "" + from;
        if (to == null) {
            return "from " + start;
        }
        boolean whole = from.getDayOfYear() == 1 && to.getDayOfYear() == to.lengthOfYear();
        if (whole && from.getYear() == to.getYear()) {
            return start;
        }
        return whole ? start + "-" + to.getYear() : from + " to " + to;
    }

    private static RuleBook load() {
        List<Rule> all = new ArrayList<>();
        for (Domain domain : Taxonomy.standard().domains()) {
            String file = domain.id() + ".yaml";
            all.addAll(ofDomain(domain, parse(resource(file), file), file));
        }
        return new RuleBook(all);
    }

    /// The rules of one domain's file.
    ///
    /// @throws BadInput where a rule stands in the wrong file or names a bucket of another domain
    static List<Rule> ofDomain(Domain domain, List<Rule> rules, String file) {
        for (Rule rule : rules) {
            if (!rule.domain().equals(domain.id())) {
                throw BadInput.at(
                        file + ": rule " + rule.id() + ": domain", rule.domain(), domain.id());
            }
            if (!domain.buckets().contains(rule.bucket())) {
                throw BadInput.at(
                        file + ": rule " + rule.id() + ": bucket",
                        rule.bucket(),
                        String.join(", ", domain.buckets()));
            }
        }
        return rules;
    }

    private static String resource(String name) {
        try (InputStream in =
                Objects.requireNonNull(
                        RuleBook.class.getResourceAsStream(name),
                        name + " is not on the class path")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
