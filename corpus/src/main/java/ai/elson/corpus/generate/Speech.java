package ai.elson.corpus.generate;

import static ai.elson.corpus.grammar.Draw.one;

import ai.elson.corpus.asking.Concept;
import ai.elson.corpus.asking.Given;
import ai.elson.corpus.asking.Kind;
import ai.elson.corpus.asking.Parameter;
import ai.elson.corpus.asking.Series;
import ai.elson.corpus.asking.Spoken;
import ai.elson.corpus.grammar.Grammar;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Says drawn values. The figures of a list and of a column of rows are all written alike.
record Speech(SplittableRandom random) {

    private static final Grammar PLAIN = Grammar.parse("", "rows");

    /// The value and what the person says for it.
    ///
    /// @param names of rows, null for one without
    Given say(Parameter parameter, Plan plan, JsonNode value, List<@Nullable String> names) {
        if (value.isNull() || value.isArray() && value.isEmpty()) {
            return new Given(parameter, value, "");
        }
        return switch (plan) {
            case RowsPlan rows -> rows(parameter, rows, value, names);
            case FieldPlan field when field.count() != null -> {
                List<JsonNode> items = List.copyOf(value.values());
                List<String> said = column(parameter.concept(), field.item(), items);
                yield new Given(
                        parameter,
                        value,
                        Series.joined(said, random),
                        Series.joined(bare(field.item(), items, said), random),
                        Series.block(said, random));
            }
            case FieldPlan _ -> single(parameter, value);
        };
    }

    private Given single(Parameter parameter, JsonNode value) {
        Concept concept = parameter.concept();
        return switch (concept.kind()) {
            case DATE -> Given.day(parameter, LocalDate.parse(value.asString()), random);
            case CHOICE, FLAG -> new Given(parameter, value, phrase(concept, value));
            case NAME, PHRASE -> new Given(parameter, value, value.asString());
            default -> Given.figure(parameter, plain(value), random);
        };
    }

    private String phrase(Concept concept, JsonNode value) {
        if (value.isBoolean()) {
            return one(value.asBoolean() ? concept.whenTrue() : concept.whenFalse(), random);
        }
        String option = value.asString();
        return one(concept.options().getOrDefault(option, List.of(option)), random);
    }

    private Given rows(
            Parameter parameter, RowsPlan plan, JsonNode value, List<@Nullable String> names) {
        List<JsonNode> rows = value.isArray() ? List.copyOf(value.values()) : List.of(value);
        List<Map<String, String>> slots = new ArrayList<>();
        rows.forEach(_ -> slots.add(new LinkedHashMap<>()));
        long style = random.nextLong();
        for (Parameter column : plan.columns()) {
            Speech alike = new Speech(new SplittableRandom(style));
            FieldPlan line = line(plan, column.name());
            List<JsonNode> cells = rows.stream().map(r -> r.path(column.name())).toList();
            List<String> said = alike.cells(column, line, cells);
            List<String> bare = line.count() == null ? bare(line.item(), cells, said) : said;
            for (int i = 0; i < rows.size(); i++) {
                slots.get(i).put(column.name(), said.get(i));
                slots.get(i).put(column.name() + "#", bare.get(i));
            }
        }
        List<String> said = new ArrayList<>();
        Map<List<String>, String> chosen = new LinkedHashMap<>();
        for (int i = 0; i < rows.size(); i++) {
            Map<String, String> row = slots.get(i);
            List<String> ways = plan.says(names.isEmpty() ? null : names.get(i));
            String way = chosen.computeIfAbsent(ways, w -> one(w, random));
            said.add(PLAIN.fill(way, row, random));
        }
        String line =
                random.nextInt(3) == 0 ? Series.joined(said, random) : String.join("; ", said);
        return new Given(parameter, value, line, line, Series.block(said, random));
    }

    private static FieldPlan line(RowsPlan plan, String column) {
        for (RowsPlan.Named named : plan.named().values()) {
            FieldPlan line = named.row().get(column);
            if (line != null && !(line.source() instanceof Source.None)) {
                return line;
            }
        }
        FieldPlan line = plan.row().get(column);
        if (line == null) {
            throw new IllegalStateException("no plan of column " + column);
        }
        return line;
    }

    private List<String> cells(Parameter column, FieldPlan line, List<JsonNode> cells) {
        if (line.count() == null) {
            return column(column.concept(), line.item(), cells);
        }
        List<JsonNode> flat = new ArrayList<>();
        cells.forEach(c -> flat.addAll(c.values()));
        List<String> all = column(column.concept(), line.item(), flat);
        List<String> said = new ArrayList<>();
        int at = 0;
        for (JsonNode cell : cells) {
            List<String> items = all.subList(at, at + cell.size());
            boolean grouped = items.stream().anyMatch(i -> i.matches("-?\\d+,\\d.*"));
            said.add(String.join(grouped ? " / " : ", ", items));
            at += cell.size();
        }
        return said;
    }

    /// The values of a column; empty for null.
    private List<String> column(Concept concept, Kind kind, List<JsonNode> values) {
        List<JsonNode> there = values.stream().filter(v -> !v.isNull()).toList();
        List<String> said =
                switch (kind) {
                    case DATE ->
                            Series.days(
                                    there.stream().map(v -> LocalDate.parse(v.asString())).toList(),
                                    random);
                    case CHOICE, FLAG -> {
                        Map<String, String> phrases = new LinkedHashMap<>();
                        yield there.stream()
                                .map(v ->
                                        phrases.computeIfAbsent(
                                                v.asString(), _ -> phrase(concept, v)))
                                .toList();
                    }
                    case NAME, PHRASE -> there.stream().map(JsonNode::asString).toList();
                    default -> Series.of(kind, there.stream().map(Speech::plain).toList(), random);
                };
        return spread(values, said);
    }

    private static List<String> bare(Kind kind, List<JsonNode> values, List<String> said) {
        if (!kind.numeric()) {
            return said;
        }
        List<JsonNode> there = values.stream().filter(v -> !v.isNull()).toList();
        return spread(values, Series.bare(kind, there.stream().map(Speech::plain).toList()));
    }

    private static List<String> spread(List<JsonNode> values, List<String> said) {
        List<String> spread = new ArrayList<>(Collections.nCopies(values.size(), ""));
        int at = 0;
        for (int i = 0; i < values.size(); i++) {
            if (!values.get(i).isNull()) {
                spread.set(i, said.get(at++));
            }
        }
        return spread;
    }

    private static BigDecimal plain(JsonNode value) {
        BigDecimal stripped = value.decimalValue().stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    static String bareOf(Given given) {
        Kind kind = given.parameter().concept().kind();
        return given.json().isNumber() ? Spoken.bare(kind, plain(given.json())) : given.bare();
    }
}
