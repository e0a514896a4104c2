package ai.elson.corpus.asking;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.function.Function;

/// Several figures or days of one kind, all written in the same way.
public final class Series {

    private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);
    private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);

    private Series() {}

    /// The figures with their unit.
    public static List<String> of(Kind kind, List<BigDecimal> numbers, SplittableRandom random) {
        return numbers.stream().map(writing(kind, numbers, random)).toList();
    }

    /// The figures without their unit; money with small sums among them keeps it.
    public static List<String> bare(Kind kind, List<BigDecimal> numbers) {
        boolean small = numbers.stream().anyMatch(n -> n.abs().compareTo(THOUSAND) < 0);
        if (kind == Kind.MONEY && small) {
            return numbers.stream().map(money(numbers, 2)::apply).toList();
        }
        return numbers.stream().map(n -> Spoken.bare(kind, n)).toList();
    }

    /// Days.
    public static List<String> days(List<LocalDate> days, SplittableRandom random) {
        DateTimeFormatter writing = Spoken.dayWriting(random);
        return days.stream().map(writing::format).toList();
    }

    private static Function<BigDecimal, String> writing(
            Kind kind, List<BigDecimal> numbers, SplittableRandom random) {
        int draw = random.nextInt(10);
        return switch (kind) {
            case MONEY -> money(numbers, draw);
            case PERCENT -> n -> n.toPlainString() + (draw < 8 ? "%" : " percent");
            case YEARS -> n -> Spoken.counted(n, "year");
            case MONTHS -> n -> Spoken.counted(n, "month");
            case DAYS -> n -> Spoken.counted(n, "day");
            case COUNT -> n -> draw < 2 ? n.toPlainString() : Spoken.bare(kind, n);
            default -> BigDecimal::toPlainString;
        };
    }

    private static Function<BigDecimal, String> money(List<BigDecimal> numbers, int draw) {
        boolean round =
                numbers.stream()
                        .allMatch(n ->
                                n.signum() != 0
                                        && n.abs().compareTo(THOUSAND) >= 0
                                        && n.abs().compareTo(MILLION) < 0
                                        && n.remainder(THOUSAND).signum() == 0);
        return switch (draw) {
            case 0 -> n -> Spoken.signed(n, a -> "$" + a.toPlainString());
            case 1 ->
                    round
                            ? n ->
                                    Spoken.signed(
                                            n,
                                            a ->
                                                    "$"
                                                            + Spoken.grouped(
                                                                    a.divide(THOUSAND).setScale(0))
                                                            + "k")
                            : n -> Spoken.signed(n, a -> "$" + Spoken.grouped(a));
            default -> n -> Spoken.signed(n, a -> "$" + Spoken.grouped(a));
        };
    }

    /// Joins items that hold no comma of their own as people do, others with semicolons.
    public static String joined(List<String> items, SplittableRandom random) {
        if (items.size() < 2) {
            return String.join("", items);
        }
        boolean commas = items.stream().anyMatch(i -> i.contains(", "));
        boolean grouped = items.stream().anyMatch(i -> i.matches("-?\\d+,\\d.*"));
        List<String> head = new ArrayList<>(items.subList(0, items.size() - 1));
        if (commas || grouped) {
            return String.join("; ", items);
        }
        return switch (random.nextInt(4)) {
            case 0 -> String.join(", ", items);
            case 1 -> String.join(", ", head) + ", " + "and " + items.getLast();
            default -> String.join(", ", head) + " and " + items.getLast();
        };
    }

    /// Joins items as a block of lines: plain, with dashes or numbered.
    public static String block(List<String> items, SplittableRandom random) {
        int style = random.nextInt(4);
        StringBuilder block = new StringBuilder("\n");
        for (int i = 0; i < items.size(); i++) {
            switch (style) {
                case 0 -> block.append("");
                case 1 -> block.append(String.format(Locale.ROOT, "%d) ", i + 1));
                default -> block.append("- ");
            }
            block.append(items.get(i)).append('\n');
        }
        return block.toString();
    }
}
