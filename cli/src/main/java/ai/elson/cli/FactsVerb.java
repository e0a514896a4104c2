package ai.elson.cli;

import ai.elson.base.failure.BadInput;
import ai.elson.base.file.Json;
import ai.elson.knowledge.rule.Lookup;
import ai.elson.knowledge.rule.Rule;
import ai.elson.knowledge.rule.RuleBook;
import ai.elson.knowledge.rule.RuleValue;
import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.node.ObjectNode;

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
            "  ./elson facts show tax.standard_deduction filing_status=single --as-of 2025-12-31"
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
            description = "Lists the rules with their citations.",
            footer = {"%nExample:", "  ./elson facts list --domain social_security"})
    int list(
            @Option(names = "--domain", paramLabel = "DOMAIN", description = "Only this domain's.")
                    @Nullable String domain,
            @Option(
                            names = "--search",
                            paramLabel = "WORDS",
                            description = "Only those that hold it.")
                    @Nullable String words) {
        if (domain != null) {
            CalcVerb.domain(domain);
        }
        List<Rule> found =
                RuleBook.standard().rules().stream()
                        .filter(r -> domain == null || r.domain().equals(domain))
                        .filter(r -> words == null || holds(r, words.toLowerCase(Locale.ROOT)))
                        .toList();
        if (found.isEmpty()) {
            throw new BadInput("no rule holds «" + words + "»; «elson facts list» lists them all");
        }
        lines(found);
        return 0;
    }

    private static boolean holds(Rule rule, String words) {
        return (rule.id() + " " + rule.label() + " " + rule.topics() + " " + rule.citation())
                .toLowerCase(Locale.ROOT)
                .contains(words);
    }

    @Command(
            name = "lapse",
            mixinStandardHelpOptions = true,
            description =
                    "Lists the rules that have no value after a day: what must be read anew next.",
            footer = {"%nExample:", "  ./elson facts lapse --after 2026-12-31"})
    int lapse(
            @Option(
                            names = "--after",
                            paramLabel = "DAY",
                            description =
                                    "The day; without it the last one that any yearly rule covers.")
                    @Nullable LocalDate after) {
        RuleBook book = RuleBook.standard();
        LocalDate day = after == null ? lastCovered(book) : after;
        List<Rule> lapsing = book.lapsingAfter(day);
        lines(lapsing);
        out().println(
                        lapsing.size()
                                + " of "
                                + book.rules().size()
                                + " have no value after "
                                + day);
        out().flush();
        return 0;
    }

    /// The end of the year that most yearly values end with last.
    private static LocalDate lastCovered(RuleBook book) {
        return book.rules().stream()
                .filter(r -> r.values().stream().allMatch(v -> v.to() != null))
                .flatMap(r -> r.values().stream())
                .map(RuleValue::to)
                .filter(Objects::nonNull)
                .filter(day -> day.getDayOfYear() >= 365)
                .collect(Collectors.groupingBy(day -> day, TreeMap::new, Collectors.counting()))
                .entrySet()
                .stream()
                .max(
                        Comparator.<Map.Entry<LocalDate, Long>>comparingLong(Map.Entry::getValue)
                                .thenComparing(Map.Entry::getKey))
                .orElseThrow()
                .getKey();
    }

    @Command(
            name = "show",
            mixinStandardHelpOptions = true,
            sortOptions = false,
            description = {
                "Shows a rule with all its values, or the one that held on a day,",
                "as known on a day."
            },
            footer = {
                "%nExamples:",
                "  ./elson facts show tax.standard_deduction",
                "  ./elson facts show tax.standard_deduction filing_status=single"
                        + " --as-of 2025-12-31 --known-at 2025-03-01"
            })
    int show(
            @Parameters(index = "0", paramLabel = "RULE", description = "A rule's id.") String id,
            @Parameters(
                            index = "1..*",
                            paramLabel = "KEY=VALUE",
                            description = "The rule's dimensions, as filing_status=joint.")
                    @Nullable Map<String, String> dimensions,
            @Option(
                            names = "--as-of",
                            paramLabel = "DAY",
                            description = "The day it should apply to; none shows all values.")
                    @Nullable LocalDate asOf,
            @Option(
                            names = "--known-at",
                            paramLabel = "DAY",
                            description =
                                    "The day whose knowledge counts; default: all that is known.")
                    @Nullable LocalDate knownAt,
            @Option(names = "--json", description = "Prints JSON.") boolean json) {
        RuleBook book = RuleBook.standard();
        Rule rule = find(book, id);
        if (asOf == null) {
            if (knownAt != null || dimensions != null) {
                throw new CommandLine.ParameterException(
                        spec.commandLine(),
                        "--known-at and KEY=VALUE need --as-of; accepted: --as-of 2026-12-31");
            }
            describe(rule, json);
            return 0;
        }
        Map<String, String> chosen = dimensions == null ? Map.of() : dimensions;
        switch (book.find(id, chosen, asOf, knownAt == null ? LocalDate.MAX : knownAt)) {
            case Lookup.Found found -> {
                if (json) {
                    out().print(Json.pretty(FactJson.write(found)));
                } else {
                    out().println(
                                    found.rule().label()
                                            + ": "
                                            + shown(rule, found.value())
                                            + "\n  "
                                            + found.citation()
                                            + "; "
                                            + rule.locator());
                }
            }
            case Lookup.Unavailable none ->
                    throw new BadInput(
                            "unavailable (" + none.reason() + "): " + none.explanation());
        }
        out().flush();
        return 0;
    }

    private void describe(Rule rule, boolean json) {
        PrintWriter out = out();
        if (json) {
            ObjectNode node = FactJson.write(rule);
            out.print(Json.pretty(node));
        } else {
            out.println(rule.label() + " (" + rule.unit() + "), " + rule.authority());
            out.println("  " + rule.citation() + "; " + rule.locator());
            out.println("  " + rule.domain() + "/" + rule.bucket() + "; " + rule.verification());
            for (RuleValue v : rule.values()) {
                out.println(
                        "  "
                                + v.from()
                                + " to "
                                + (v.to() == null ? "further notice" : v.to())
                                + "  "
                                + (v.dimensions().isEmpty() ? "" : v.dimensions() + "  ")
                                + shown(rule, v)
                                + "  known from "
                                + v.knownFrom()
                                + ", "
                                + v.status().name().toLowerCase(Locale.ROOT)
                                + (v.citation() == null ? "" : "; " + v.citation()));
            }
        }
        out.flush();
    }

    private static Rule find(RuleBook book, String id) {
        try {
            return book.rule(id);
        } catch (IllegalArgumentException e) {
            throw new BadInput(e.getMessage() + "; «elson facts list» lists them", e);
        }
    }

    private void lines(List<Rule> rules) {
        rules.forEach(r ->
                out().printf(Locale.ROOT, "%-40s %-60s %s%n", r.id(), r.label(), r.citation()));
        out().flush();
    }

    private static String shown(Rule rule, RuleValue v) {
        return v.value() == null ? String.valueOf(v.text()) : rule.unit().format(v.value());
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }
}
