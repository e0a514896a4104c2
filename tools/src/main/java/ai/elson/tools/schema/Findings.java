package ai.elson.tools.schema;

import ai.elson.knowledge.rule.Unit;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Collects what is wrong, each thing once and at most [#MOST] of them.
final class Findings {

    static final int MOST = 100;

    private static final int LONGEST_SHOWN = 80;

    private final List<Finding> all = new ArrayList<>();
    private final Set<Finding> known = new HashSet<>();

    void add(String path, Object found, String accepted, String rule) {
        Finding finding = new Finding(path, shown(String.valueOf(found)), accepted, rule);
        if (all.size() < MOST && known.add(finding)) {
            all.add(finding);
        }
    }

    /// The beginning of a text, without signs that would lead a terminal astray.
    static String shown(String text) {
        String begin =
                text.length() > LONGEST_SHOWN ? text.substring(0, LONGEST_SHOWN) + "…" : text;
        return begin.replaceAll("[\\p{Cc}\\p{Cf}]", "\uFFFD");
    }

    void require(boolean holds, String path, Object found, String accepted, String rule) {
        if (!holds) {
            add(path, found, accepted, rule);
        }
    }

    /// A figure must be what the others make it, to the decimals of its unit.
    void equal(String path, Num figure, BigDecimal expected, String rule) {
        require(
                same(figure.value(), expected, figure.unit()),
                path + "/value",
                figure.value().toPlainString(),
                rounded(expected, figure.unit()).toPlainString(),
                rule);
    }

    void atMost(String path, Num figure, BigDecimal most, String rule) {
        require(
                figure.value().compareTo(most) <= 0,
                path + "/value",
                figure.value().toPlainString(),
                "at most " + most.toPlainString(),
                rule);
    }

    void notBefore(String path, @Nullable LocalDate day, LocalDate first, String rule) {
        require(
                day == null || !day.isBefore(first),
                path,
                String.valueOf(day),
                "a day on or after " + first,
                rule);
    }

    void notAfter(String path, @Nullable LocalDate day, LocalDate last, String rule) {
        require(
                day == null || !day.isAfter(last),
                path,
                String.valueOf(day),
                "a day on or before " + last,
                rule);
    }

    /// No two items share a key; of names, the spelling does not matter.
    <T> void unique(
            String list, List<T> items, String field, Function<? super T, ?> key, String rule) {
        Set<Object> keys = new HashSet<>();
        for (int i = 0; i < items.size(); i++) {
            Object mine = key.apply(items.get(i));
            require(
                    keys.add(mine instanceof String name ? Spelling.of(name) : mine),
                    list + "/" + i + (field.isEmpty() ? "" : "/" + field),
                    mine,
                    "one that no other item has",
                    rule);
        }
    }

    /// The sum of a figure over a list.
    static <T> BigDecimal sum(List<T> items, Function<T, Num> figure) {
        return items.stream()
                .map(item -> figure.apply(item).value())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    static boolean same(BigDecimal a, BigDecimal b, Unit unit) {
        return rounded(a, unit).compareTo(rounded(b, unit)) == 0;
    }

    static BigDecimal rounded(BigDecimal value, Unit unit) {
        return value.setScale(unit.scale(), RoundingMode.HALF_UP);
    }

    List<Finding> all() {
        return List.copyOf(all);
    }
}
