package ai.elson.cli;

import ai.elson.base.failure.BadInput;
import ai.elson.knowledge.rule.Lookup;
import ai.elson.knowledge.rule.Rule;
import ai.elson.knowledge.rule.RuleBook;
import ai.elson.knowledge.rule.RuleValue;
import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "knowledge",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Lists the cited rules, or looks one up for a day, as known on a day.",
        footer = {
            "%nExamples:",
            "  ./elson knowledge --domain retirement_planning",
            "  ./elson knowledge tax.standard_deduction --as-of 2025-12-31 --known-at 2025-03-01 filing_status=single"
        })
final class KnowledgeVerb implements Runnable {

    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "RULE",
            description = "A rule's id; none lists all.")
    @Nullable String rule;

    @Parameters(
            index = "1..*",
            paramLabel = "KEY=VALUE",
            description = "The rule's dimensions, as filing_status=joint.")
    Map<String, String> dimensions = new TreeMap<>();

    @Option(names = "--domain", description = "Only this domain's rules.")
    @Nullable String domain;

    @Option(names = "--as-of", paramLabel = "DAY", description = "The day it should apply to.")
    @Nullable LocalDate asOf;

    @Option(
            names = "--known-at",
            paramLabel = "DAY",
            description = "The day whose knowledge counts; default: all that is known.")
    LocalDate knownAt = LocalDate.MAX;

    @Option(
            names = "--lapsing",
            paramLabel = "DAY",
            description = "Rules that have no value after this day.")
    @Nullable LocalDate lapsing;

    @Spec CommandSpec spec;

    @SuppressWarnings("NullAway.Init") // picocli sets the spec
    KnowledgeVerb() {}

    @Override
    public void run() {
        PrintWriter out = spec.commandLine().getOut();
        RuleBook book = RuleBook.standard();
        if (rule == null) {
            List<Rule> rules = lapsing == null ? book.rules() : book.lapsingAfter(lapsing);
            rules.stream()
                    .filter(r -> domain == null || r.domain().equals(domain))
                    .forEach(r ->
                            out.printf(
                                    Locale.ROOT,
                                    "%-36s %-56s %s%n",
                                    r.id(),
                                    r.label(),
                                    r.citation()));
            out.flush();
            return;
        }
        if (asOf == null) {
            Rule found = find(book, rule);
            out.println(
                    found.label()
                            + " ("
                            + found.unit()
                            + "), "
                            + found.citation()
                            + ", "
                            + found.locator()
                            + "; "
                            + found.verification());
            found.values()
                    .forEach(v ->
                            out.println(
                                    "  "
                                            + period(v)
                                            + "  "
                                            + v.dimensions()
                                            + "  "
                                            + shown(found, v)
                                            + "  known from "
                                            + v.knownFrom()
                                            + ", "
                                            + v.status()));
            out.flush();
            return;
        }
        switch (book.find(rule, dimensions, asOf, knownAt)) {
            case Lookup.Found found ->
                    out.println(shown(found.rule(), found.value()) + "  " + found.citation());
            case Lookup.Unavailable none -> throw new BadInput(none.explanation());
        }
        out.flush();
    }

    private static Rule find(RuleBook book, String id) {
        try {
            return book.rule(id);
        } catch (IllegalArgumentException e) {
            throw new BadInput(e.getMessage() + "; «elson knowledge» lists them", e);
        }
    }

    private static String period(RuleValue v) {
        return v.from() + " to " + (v.to() == null ? "further notice" : v.to());
    }

    private static String shown(Rule rule, RuleValue v) {
        return v.value() == null ? String.valueOf(v.text()) : rule.unit().format(v.value());
    }
}
