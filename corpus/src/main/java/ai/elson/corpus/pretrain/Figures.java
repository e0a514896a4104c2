package ai.elson.corpus.pretrain;

import ai.elson.knowledge.rule.Unit;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import java.util.SplittableRandom;

/// Draws figures and writes them as people and as tools do.
final class Figures {

    /// Share of amounts that a person abbreviates, as $1.2 million or $95k.
    private static final double ABBREVIATED = 0.04;

    private Figures() {}

    /// A figure as the tool takes it and as a person says it.
    record Figure(BigDecimal number, String spoken) {}

    /// A figure of a kind, in sizes that occur.
    static Figure draw(Kind kind, SplittableRandom random) {
        return switch (kind) {
            case MONEY -> money(random);
            case PERCENT -> percent(random);
            case RATIO -> plain(decimal(random, 0.05, 9, 1 + random.nextInt(2)));
            case YEARS -> time(number(1 + random.nextInt(45)), "year", random);
            case MONTHS -> time(number(1 + random.nextInt(120)), "month", random);
            case DAYS -> time(number(1 + random.nextInt(365)), "day", random);
            case AGE -> plain(number(18 + random.nextInt(78)));
            case YEAR -> plain(number(1940 + random.nextInt(100)));
            case COUNT -> count(random);
            case FEW -> plain(number(random.nextInt(8)));
            default -> throw new IllegalArgumentException(kind + " is no figure");
        };
    }

    /// A result in the notation of the tools: $12,762.82, 6.50%, 12.3 years.
    static String shown(Kind kind, BigDecimal number) {
        return unit(kind).format(number);
    }

    private static Unit unit(Kind kind) {
        return switch (kind) {
            case MONEY -> Unit.USD;
            case PERCENT -> Unit.PERCENT;
            case YEARS -> Unit.YEARS;
            case MONTHS -> Unit.MONTHS;
            case DAYS -> Unit.DAYS;
            case COUNT -> Unit.COUNT;
            default -> Unit.RATIO;
        };
    }

    /// The number of a result of a kind.
    static BigDecimal result(Kind kind, SplittableRandom random) {
        return switch (kind) {
            case MONEY ->
                    decimal(random, 1, Math.pow(10, 2 + random.nextInt(6)), 2)
                            .setScale(random.nextInt(6) == 0 ? 0 : 2, RoundingMode.HALF_EVEN)
                            .multiply(number(random.nextInt(20) == 0 ? -1 : 1));
            case PERCENT -> decimal(random, 0.1, random.nextInt(4) == 0 ? 100 : 15, 2);
            case YEARS -> decimal(random, 0.5, 60, 1);
            case MONTHS -> number(1 + random.nextInt(200));
            case COUNT -> number(1 + random.nextInt((int) Math.pow(10, 1 + random.nextInt(5))));
            default -> decimal(random, 0.01, 10, 4);
        };
    }

    private static Figure money(SplittableRandom random) {
        if (random.nextDouble() < ABBREVIATED) {
            if (random.nextBoolean()) {
                BigDecimal millions = decimal(random, 1, 9, random.nextInt(3));
                return new Figure(
                        whole(millions.movePointRight(6)),
                        "$" + millions.toPlainString() + " million");
            }
            BigDecimal thousands = number(2 + random.nextInt(900));
            return new Figure(whole(thousands.movePointRight(3)), "$" + thousands + "k");
        }
        int digits = 2 + random.nextInt(6);
        long value = 1 + random.nextLong((long) Math.pow(10, digits));
        BigDecimal amount =
                switch (random.nextInt(10)) {
                    case 0 -> decimal(random, 1, Math.pow(10, Math.min(digits, 5)), 2);
                    case 1, 2 -> number(value);
                    default -> rounded(value, digits, random);
                };
        String grouped = grouped(amount, amount.scale() > 0 ? "#,##0.00" : "#,##0");
        String spoken =
                switch (random.nextInt(10)) {
                    case 0 -> grouped + " dollars";
                    case 1 -> amount.toPlainString() + " dollars";
                    case 2 -> "$" + amount.toPlainString();
                    case 3 -> amount.toPlainString();
                    case 4 -> "USD " + grouped;
                    default -> "$" + grouped;
                };
        return new Figure(amount, spoken);
    }

    private static BigDecimal rounded(long value, int digits, SplittableRandom random) {
        long step = (long) Math.pow(10, Math.max(0, digits - 1 - random.nextInt(3)));
        return number(Math.max(step, value / step * step));
    }

    private static Figure percent(SplittableRandom random) {
        BigDecimal number =
                decimal(random, 0.1, random.nextInt(4) == 0 ? 100 : 14, random.nextInt(3));
        String text = number.toPlainString();
        return new Figure(
                number,
                switch (random.nextInt(8)) {
                    case 0, 1 -> text + " percent";
                    case 2 -> text + " %";
                    case 3 -> text + " per cent";
                    default -> text + "%";
                });
    }

    private static Figure time(BigDecimal number, String unit, SplittableRandom random) {
        String plural = unit + (number.equals(BigDecimal.ONE) ? "" : "s");
        return new Figure(number, number + (random.nextInt(12) == 0 ? " full " : " ") + plural);
    }

    private static Figure count(SplittableRandom random) {
        BigDecimal number = number(1 + random.nextInt((int) Math.pow(10, 1 + random.nextInt(5))));
        return new Figure(
                number, random.nextInt(3) == 0 ? number.toString() : grouped(number, "#,##0"));
    }

    private static Figure plain(BigDecimal number) {
        return new Figure(number, number.toPlainString());
    }

    private static BigDecimal number(long value) {
        return BigDecimal.valueOf(value);
    }

    private static BigDecimal whole(BigDecimal number) {
        return number.setScale(0, RoundingMode.UNNECESSARY);
    }

    private static BigDecimal decimal(SplittableRandom random, double low, double high, int scale) {
        double drawn = low + random.nextDouble() * (high - low);
        return BigDecimal.valueOf(drawn).setScale(scale, RoundingMode.HALF_EVEN);
    }

    private static String grouped(BigDecimal number, String pattern) {
        return new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(Locale.ROOT))
                .format(number);
    }
}
