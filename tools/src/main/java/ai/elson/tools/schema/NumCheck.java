package ai.elson.tools.schema;

import ai.elson.base.failure.Nearest;
import ai.elson.knowledge.Calculators;
import ai.elson.knowledge.calculator.Calculator;
import ai.elson.knowledge.rule.Rule;
import ai.elson.knowledge.rule.RuleValue;
import ai.elson.knowledge.rule.Unit;
import ai.elson.tools.registry.Origin;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What every figure of a document must meet beyond its form: its origin exists, and says the same.
final class NumCheck {

    /// The id of the source whose data are made up.
    private static final String SAMPLE = "sample";

    private static final List<String> SOURCES =
            Stream.of(MarketDataRequest.Source.values()).map(DocumentJson::wire).toList();

    private final SequencedMap<String, Num> figures;
    private final Deliverable document;
    private final Findings findings;
    private final Map<String, Boolean> grounded = new HashMap<>();

    /// @param figures the document's figures by their JSON Pointer
    NumCheck(SequencedMap<String, Num> figures, Deliverable document, Findings findings) {
        this.figures = figures;
        this.document = document;
        this.findings = findings;
    }

    void check() {
        figures.forEach((at, figure) -> {
            findings.notAfter(
                    at + "/asOf",
                    figure.asOf(),
                    document.date(),
                    "no figure is later than its document");
            switch (figure.origin()) {
                case NumOrigin.Derived derived -> derived(at, figure, derived);
                case NumOrigin.Cited(Origin origin) -> cited(at, figure, origin);
            }
        });
    }

    private void cited(String at, Num figure, Origin origin) {
        String path = at + "/origin";
        switch (origin) {
            case Origin.Calculator made -> {
                if (Calculators.find(made.calcId()).isEmpty()) {
                    findings.add(
                            path + "/calcId",
                            made.calcId(),
                            "a calculator; the nearest is "
                                    + Nearest.to(
                                            made.calcId(),
                                            Calculators.all().stream()
                                                    .map(Calculator::id)
                                                    .toList()),
                            "a calculator exists");
                }
                rules(path, made.rules());
            }
            case Origin.Rule rule -> {
                List<Rule> known = rules(path, rule.rules());
                if (known.size() == rule.rules().size()) {
                    value(at, figure, known, rule.year());
                }
            }
            case Origin.Market market -> market(at, figure, market);
            case Origin.User user ->
                    findings.require(
                            !user.words().isBlank(),
                            path + "/words",
                            "blanks",
                            "what the user said",
                            "words are not blank");
        }
    }

    private void market(String at, Num figure, Origin.Market market) {
        String path = at + "/origin";
        findings.require(
                SOURCES.contains(market.source()),
                path + "/source",
                market.source(),
                String.join(", ", SOURCES),
                "a source of market data exists");
        LocalDate time = LocalDate.ofInstant(market.asOf(), ZoneOffset.UTC);
        findings.notAfter(
                at + "/asOf",
                figure.asOf(),
                time.plusDays(1), // where the market is east of Greenwich
                "a figure is no later than its data");
        findings.notAfter(
                path + "/asOf", time, document.date(), "no figure is later than its document");
        findings.require(
                market.sample() == market.source().equals(SAMPLE),
                path + "/sample",
                market.sample(),
                String.valueOf(market.source().equals(SAMPLE)),
                "the sample market's data are made up, and no other's");
        findings.require(
                document.sample() || !(market.sample() || market.source().equals(SAMPLE)),
                "/sample",
                "false",
                "true, as " + path + " is of the sample market",
                "a document that rests on sample data says so");
    }

    private List<Rule> rules(String path, List<String> ids) {
        List<Rule> known = new ArrayList<>();
        for (int i = 0; i < ids.size(); i++) {
            RuleIds.require(path + "/rules/" + i, ids.get(i), findings).ifPresent(known::add);
        }
        return known;
    }

    /// The figure must be one of the rules' values of that year, whoever they are for.
    private void value(String at, Num figure, List<Rule> rules, @Nullable Integer year) {
        for (int i = 0; i < rules.size(); i++) {
            if (rules.get(i).unit() == Unit.TEXT) {
                findings.add(
                        at + "/origin/rules/" + i,
                        rules.get(i).id(),
                        "a rule with a number",
                        "a rule has a number");
                return;
            }
        }
        if (rules.stream().noneMatch(rule -> rule.unit() == figure.unit())) {
            findings.add(
                    at + "/unit",
                    DocumentJson.wire(figure.unit()),
                    rules.stream()
                            .map(rule -> DocumentJson.wire(rule.unit()))
                            .distinct()
                            .collect(Collectors.joining(" or ")),
                    "a rule's figure has the rule's unit");
            return;
        }
        LocalDate first = year == null ? figure.asOf() : LocalDate.of(year, 1, 1);
        LocalDate last = year == null ? figure.asOf() : LocalDate.of(year, 12, 31);
        Set<BigDecimal> values =
                rules.stream()
                        .filter(rule -> rule.unit() == figure.unit())
                        .flatMap(rule -> rule.values().stream())
                        .filter(v -> v.status() != RuleValue.Status.SUPERSEDED)
                        .filter(v -> !v.from().isAfter(last))
                        .filter(v -> endsOnOrAfter(v, first))
                        .map(v -> v.number().stripTrailingZeros())
                        .collect(Collectors.toSet());
        if (values.isEmpty()) {
            findings.add(
                    at + "/origin/year",
                    String.valueOf(year),
                    "a year for which "
                            + rules.stream().map(Rule::id).collect(Collectors.joining(" or "))
                            + " has a value",
                    "a rule holds for its year");
            return;
        }
        findings.require(
                values.contains(figure.value().stripTrailingZeros()),
                at + "/value",
                figure.value().toPlainString(),
                values.stream()
                        .sorted()
                        .map(BigDecimal::toPlainString)
                        .collect(Collectors.joining(" or ")),
                "a rule's figure is the rule's value of the year");
    }

    private static boolean endsOnOrAfter(RuleValue value, LocalDate day) {
        LocalDate to = value.to();
        return to == null || !to.isBefore(day);
    }

    private void derived(String at, Num figure, NumOrigin.Derived derived) {
        String path = at + "/origin/of";
        Operation operation = derived.operation();
        if (!operation.takes(derived.of().size())) {
            findings.add(
                    path,
                    derived.of().size() + " figures",
                    operation.takes(),
                    operation.id() + " takes so many figures");
            return;
        }
        List<Num> parts = new ArrayList<>();
        for (int i = 0; i < derived.of().size(); i++) {
            String part = derived.of().get(i);
            Optional<Num> found = Optional.ofNullable(figures.get(part));
            if (found.isEmpty() || !grounded(part)) {
                findings.add(
                        path + "/" + i,
                        part,
                        "the pointer to another figure that does not follow from itself",
                        "a derived figure follows from others of its document");
            } else {
                parts.add(found.get());
            }
        }
        if (parts.size() == derived.of().size()) {
            compare(at, figure, operation, parts);
        }
    }

    private void compare(String at, Num figure, Operation operation, List<Num> parts) {
        findings.require(
                operation.fits(figure.unit(), parts.stream().map(Num::unit).toList()),
                at + "/origin/of",
                parts.stream().map(p -> DocumentJson.wire(p.unit())).distinct().toList(),
                operation.units(figure.unit()),
                "units fit the operation");
        try {
            findings.equal(
                    at,
                    figure,
                    operation.of(parts.stream().map(Num::value).toList()),
                    "a derived figure is the " + operation.id() + " of its parts");
        } catch (ArithmeticException e) {
            findings.add(at + "/origin/of", "a division by zero", "another divisor", "arithmetic");
        }
    }

    /// Whether a figure, over others, ends in figures that are not derived, and not in itself. Each
    /// is asked once, as documents may hold very many.
    private boolean grounded(String at) {
        Boolean known = grounded.putIfAbsent(at, false); // until shown, so that a ring is found
        if (known != null) {
            return known;
        }
        boolean all = true;
        if (figures.get(at) instanceof Num figure
                && figure.origin() instanceof NumOrigin.Derived derived) {
            for (String part : derived.of()) {
                all &= grounded(part);
            }
        }
        grounded.put(at, all);
        return all;
    }
}
