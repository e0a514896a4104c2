package ai.elson.cli;

import ai.elson.base.failure.BadInput;
import ai.elson.base.file.Json;
import ai.elson.knowledge.rule.Lookup;
import ai.elson.knowledge.rule.Rule;
import ai.elson.knowledge.rule.RuleBook;
import ai.elson.knowledge.rule.RuleValue;
import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.node.ArrayNode;

@Command(
        name = "facts",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        synopsisSubcommandLabel = "list|show|lapse",
        description = "The cited rules: all of them, one of them, or those that need a new value.",
        footer = {
            "%nExamples:",
            "  ./elson facts list --domain retirement_planning",
            "  ./elson facts show tax.standard_deduction",
            "  ./elson facts show tax.standard_deduction filing_status=single --as-of 2025"
                    + " --known-at 2025-03-01",
            "  ./elson facts lapse"
        })
final class FactsVerb implements Runnable {

    @Spec CommandSpec spec;

    @SuppressWarnings("NullAway.Init") // picocli sets the spec
    FactsVerb() {}

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }

    @Command(
            name = "list",
            mixinStandardHelpOptions = true,
            sortOptions = false,
            description = "Lists the rules with their citations.",
            footer = {
                "%nExamples:",
                "  ./elson facts list --domain social_security",
                "  ./elson facts list --search \"roth phase-out\"",
                "  ./elson facts list --verification \"not compared\""
            })
    int list(
            @Option(
                            names = "--domain",
                            paramLabel = "DOMAIN",
                            description = "Only this domain's, as social_security.")
                    @Nullable String domain,
            @Option(
                            names = "--search",
                            paramLabel = "WORDS",
                            description =
                                    "Only those that hold all these words in id, label, topics,"
                                            + " citation or text.")
                    @Nullable String words,
            @Option(
                            names = "--verification",
                            paramLabel = "WORDS",
                            description = "Only those that were checked in this way.")
                    @Nullable String verification,
            @Option(names = "--json", description = "Prints JSON.") boolean json) {
        if (domain != null) {
            CalcVerb.domain(domain);
        }
        List<Rule> found =
                RuleBook.standard().rules().stream()
                        .filter(r -> domain == null || r.domain().equals(domain))
                        .filter(r -> words == null || holds(r, words))
                        .filter(r ->
                                verification == null || r.verification().contains(verification))
                        .toList();
        if (found.isEmpty()) {
            throw new BadInput(
                    "no rule"
                            + (domain == null ? "" : " of " + domain)
                            + (words == null ? "" : " holds «" + words + "»")
                            + (verification == null ? "" : " was «" + verification + "»")
                            + "; «elson facts list» lists them all");
        }
        if (json) {
            return print(found);
        }
        lines(found);
        out().println(found.size() + " of " + RuleBook.standard().rules().size() + " rules");
        out().flush();
        return 0;
    }

    private static boolean holds(Rule rule, String words) {
        String all =
                (rule.id()
                                + " "
                                + rule.label()
                                + " "
                                + rule.topics()
                                + " "
                                + rule.citation()
                                + " "
                                + rule.values().stream()
                                        .map(RuleValue::text)
                                        .filter(Objects::nonNull)
                                        .toList())
                        .toLowerCase(Locale.ROOT);
        return Stream.of(words.toLowerCase(Locale.ROOT).strip().split("\\s+"))
                .allMatch(all::contains);
    }

    @Command(
            name = "lapse",
            mixinStandardHelpOptions = true,
            sortOptions = false,
            description =
                    "Lists the rules that have no value after a day: what must be read anew next.",
            footer = {"%nExample:", "  ./elson facts lapse --after 2026"})
    int lapse(
            @Option(
                            names = "--after",
                            paramLabel = "DAY|YEAR",
                            converter = DayOrYear.class,
                            description =
                                    "The day, or a year for its last day; without it the last day"
                                            + " that most yearly rules cover.")
                    @Nullable LocalDate after,
            @Option(names = "--json", description = "Prints JSON.") boolean json) {
        RuleBook book = RuleBook.standard();
        LocalDate day = after == null ? lastCovered(book) : after;
        List<Rule> lapsing = book.lapsingAfter(day);
        if (json) {
            return print(lapsing);
        }
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("rule", "last day", "what", "citation"));
        lapsing.stream()
                .sorted(Comparator.comparing(FactsVerb::lastDay).thenComparing(Rule::id))
                .forEach(r ->
                        rows.add(List.of(r.id(), lastDay(r).toString(), r.label(), r.citation())));
        FactTable.aligned(rows, -1).forEach(out()::println);
        out().println(
                        lapsing.size()
                                + " of "
                                + book.rules().size()
                                + " have no value after "
                                + day
                                + "; each needs a new reading, unless its law ended");
        out().flush();
        return 0;
    }

    private static LocalDate lastDay(Rule rule) {
        return rule.values().stream()
                .map(v -> v.to() == null ? LocalDate.MAX : v.to())
                .max(Comparator.naturalOrder())
                .orElse(LocalDate.MAX);
    }

    /// The last day of more of the rules that end than any other day is.
    private static LocalDate lastCovered(RuleBook book) {
        return book.rules().stream()
                .map(FactsVerb::lastDay)
                .filter(day -> !day.equals(LocalDate.MAX))
                .collect(Collectors.groupingBy(day -> day, TreeMap::new, Collectors.counting()))
                .entrySet()
                .stream()
                .max(Map.Entry.comparingByValue())
                .orElseThrow()
                .getKey();
    }

    @Command(
            name = "show",
            mixinStandardHelpOptions = true,
            sortOptions = false,
            description = {
                "Shows a rule with all its values, or what held on a day, as known on a day.",
                "«applies» is the time of which a value is said, «known from» the day on which it",
                "was published; of two values for a day the one known last counts.",
                "Where there is no value the reason is printed, and the exit code is 2."
            },
            footer = {
                "%nExamples:",
                "  ./elson facts show tax.standard_deduction",
                "  ./elson facts show tax.standard_deduction --as-of 2026",
                "  ./elson facts show tax.standard_deduction filing_status=single"
                        + " --as-of 2025 --known-at 2025-03-01"
            })
    int show(
            @Parameters(index = "0", paramLabel = "RULE", description = "A rule's id.") String id,
            @Parameters(
                            index = "1..*",
                            paramLabel = "KEY=VALUE",
                            description = "What it depends on, as filing_status=joint.")
                    @Nullable Map<String, String> dimensions,
            @Option(
                            names = "--as-of",
                            paramLabel = "DAY|YEAR",
                            converter = DayOrYear.class,
                            description =
                                    "The day it should apply to; a year means its last day, as a"
                                            + " tax year does; none shows all values.")
                    @Nullable LocalDate asOf,
            @Option(
                            names = "--known-at",
                            paramLabel = "DAY|YEAR",
                            converter = DayOrYear.class,
                            description =
                                    "The day whose knowledge counts; default: all that is known.")
                    @Nullable LocalDate knownAt,
            @Option(names = "--json", description = "Prints JSON.") boolean json) {
        RuleBook book = RuleBook.standard();
        Rule rule = find(book, id);
        Map<String, String> chosen = dimensions == null ? Map.of() : dimensions;
        LocalDate known = knownAt == null ? LocalDate.MAX : knownAt;
        if (asOf == null) {
            describe(rule, of(rule, chosen, known), json);
            return 0;
        }
        List<Map<String, String>> who = chosen.isEmpty() ? everyone(rule) : List.of(chosen);
        List<Lookup> answers = who.stream().map(w -> book.find(id, w, asOf, known)).toList();
        Optional<Lookup.Unavailable> none =
                answers.stream()
                        .filter(Lookup.Unavailable.class::isInstance)
                        .map(Lookup.Unavailable.class::cast)
                        .findFirst();
        if (none.isPresent()) {
            return refuse(none.get(), json);
        }
        List<RuleValue> values = answers.stream().map(a -> ((Lookup.Found) a).value()).toList();
        if (json && values.size() == 1) {
            out().print(Json.pretty(FactJson.write((Lookup.Found) answers.getFirst())));
            out().flush();
        } else {
            describe(rule, values, json);
        }
        return 0;
    }

    /// All combinations of dimensions, in the order of the values.
    private static List<Map<String, String>> everyone(Rule rule) {
        return rule.values().stream()
                .<Map<String, String>>map(RuleValue::dimensions)
                .distinct()
                .toList();
    }

    /// The values of those that were named, as far as they were known.
    private static List<RuleValue> of(Rule rule, Map<String, String> chosen, LocalDate known) {
        List<RuleValue> values =
                rule.values().stream()
                        .filter(v -> v.dimensions().entrySet().containsAll(chosen.entrySet()))
                        .filter(v -> !v.knownFrom().isAfter(known))
                        .toList();
        if (values.isEmpty()) {
            throw new BadInput(
                    rule.id()
                            + ": found no value"
                            + (chosen.isEmpty() ? "" : " for " + chosen)
                            + (known.equals(LocalDate.MAX) ? "" : " known at " + known)
                            + "; accepted: "
                            + (rule.dimensions().isEmpty()
                                    ? "no dimension"
                                    : rule.dimensions().toString()));
        }
        return values;
    }

    /// A question that is wrongly put is bad input; one that has no answer says why.
    private int refuse(Lookup.Unavailable none, boolean json) {
        if (none.reason() == Lookup.Reason.UNKNOWN_DIMENSION
                || none.reason() == Lookup.Reason.UNKNOWN_RULE) {
            throw new BadInput(none.explanation());
        }
        if (json) {
            out().print(Json.pretty(FactJson.write(none)));
            out().flush();
        } else {
            spec.commandLine()
                    .getErr()
                    .println(
                            "elson: unavailable, "
                                    + none.reason().name().toLowerCase(Locale.ROOT)
                                    + ": "
                                    + none.explanation());
        }
        return 2;
    }

    private void describe(Rule rule, List<RuleValue> values, boolean json) {
        if (json) {
            out().print(Json.pretty(FactJson.write(rule, values)));
        } else {
            FactTable.head(rule).forEach(out()::println);
            out().println();
            FactTable.values(rule, values).forEach(out()::println);
        }
        out().flush();
    }

    private static Rule find(RuleBook book, String id) {
        try {
            return book.rule(id);
        } catch (IllegalArgumentException e) {
            throw new BadInput(e.getMessage() + "; «elson facts list» lists them", e);
        }
    }

    private int print(List<Rule> rules) {
        ArrayNode all = Json.MAPPER.createArrayNode();
        rules.forEach(r -> all.add(FactJson.write(r, r.values())));
        out().print(Json.pretty(all));
        out().flush();
        return 0;
    }

    private void lines(List<Rule> rules) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("rule", "what", "citation"));
        rules.forEach(r -> rows.add(List.of(r.id(), r.label(), r.citation())));
        FactTable.aligned(rows, -1).forEach(out()::println);
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }
}
