package ai.elson.corpus.pretrain;

import ai.elson.corpus.asking.Kind;
import ai.elson.knowledge.rule.Unit;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.SplittableRandom;

/// Draws figures and writes results as the tools do.
final class Figures {

    private Figures() {}

    /// A figure of a kind, in sizes that occur.
    static BigDecimal draw(Kind kind, SplittableRandom random) {
        return switch (kind) {
            case MONEY -> money(random);
            case PERCENT ->
                    decimal(random, 0.1, random.nextInt(4) == 0 ? 100 : 14, random.nextInt(3));
            case RATIO -> decimal(random, 0.05, 9, 1 + random.nextInt(2));
            case YEARS -> number(1 + random.nextInt(45));
            case MONTHS -> number(1 + random.nextInt(120));
            case DAYS -> number(1 + random.nextInt(365));
            case AGE -> number(18 + random.nextInt(78));
            case YEAR -> number(1940 + random.nextInt(100));
            case COUNT -> number(1 + random.nextInt((int) Math.pow(10, 1 + random.nextInt(5))));
            case FEW -> number(random.nextInt(8));
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

    private static BigDecimal money(SplittableRandom random) {
        int digits = 2 + random.nextInt(6);
        long value = 1 + random.nextLong((long) Math.pow(10, digits));
        return switch (random.nextInt(10)) {
            case 0 -> decimal(random, 1, Math.pow(10, Math.min(digits, 5)), 2);
            case 1, 2 -> number(value);
            default -> rounded(value, digits, random);
        };
    }

    private static BigDecimal rounded(long value, int digits, SplittableRandom random) {
        long step = (long) Math.pow(10, Math.max(0, digits - 1 - random.nextInt(3)));
        return number(Math.max(step, value / step * step));
    }

    private static BigDecimal number(long value) {
        return BigDecimal.valueOf(value);
    }

    private static BigDecimal decimal(SplittableRandom random, double low, double high, int scale) {
        double drawn = low + random.nextDouble() * (high - low);
        return BigDecimal.valueOf(drawn).setScale(scale, RoundingMode.HALF_EVEN);
    }
}
