package ai.elson.corpus.asking;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.function.Function;

/// A figure as people write it.
public final class Spoken {

    /// Share of round amounts that a person abbreviates, as $1.2 million or $95k.
    private static final double ABBREVIATED = 0.08;

    /// Money below it always has its unit.
    private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);

    private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);

    private static final DateTimeFormatter LONG =
            DateTimeFormatter.ofPattern("MMMM d, yyyy", Locale.ENGLISH);
    private static final DateTimeFormatter SHORT =
            DateTimeFormatter.ofPattern("MMM d, yyyy", Locale.ENGLISH);
    private static final DateTimeFormatter SLASHES =
            DateTimeFormatter.ofPattern("M/d/yyyy", Locale.ENGLISH);

    private Spoken() {}

    /// A day: «March 3, 2025», or with figures only, the month first.
    public static String day(LocalDate day, SplittableRandom random) {
        return dayWriting(random).format(day);
    }

    static DateTimeFormatter dayWriting(SplittableRandom random) {
        return switch (random.nextInt(10)) {
            case 0, 1 -> SHORT;
            case 2, 3 -> SLASHES;
            case 4 -> DateTimeFormatter.ISO_LOCAL_DATE;
            default -> LONG;
        };
    }

    /// The figure of a kind with its unit.
    public static String of(Kind kind, BigDecimal number, SplittableRandom random) {
        return switch (kind) {
            case MONEY -> signed(number, amount -> money(amount, random));
            case PERCENT -> percent(number, random);
            case YEARS -> time(number, "year", random);
            case MONTHS -> time(number, "month", random);
            case DAYS -> time(number, "day", random);
            case COUNT -> random.nextInt(3) == 0 ? number.toPlainString() : grouped(number);
            default -> number.toPlainString();
        };
    }

    /// The figure without its unit, with commas; small sums of money keep it.
    public static String bare(Kind kind, BigDecimal number) {
        if (kind == Kind.MONEY && number.abs().compareTo(THOUSAND) < 0) {
            return signed(number, amount -> "$" + grouped(amount));
        }
        return kind == Kind.MONEY || kind == Kind.COUNT ? grouped(number) : number.toPlainString();
    }

    /// The sign before the unit, as -$500.
    static String signed(BigDecimal number, Function<BigDecimal, String> writing) {
        return number.signum() < 0 ? "-" + writing.apply(number.negate()) : writing.apply(number);
    }

    private static String money(BigDecimal amount, SplittableRandom random) {
        BigDecimal plain = amount.stripTrailingZeros();
        if (plain.scale() <= -3 && random.nextDouble() < ABBREVIATED) {
            if (amount.compareTo(MILLION) >= 0) {
                BigDecimal millions = amount.divide(MILLION, 2, RoundingMode.HALF_EVEN);
                if (millions.multiply(MILLION).compareTo(amount) == 0) {
                    return "$" + millions.stripTrailingZeros().toPlainString() + " million";
                }
            } else {
                return "$" + plain.movePointLeft(3).toPlainString() + "k";
            }
        }
        return switch (random.nextInt(12)) {
            case 0 -> grouped(amount) + " dollars";
            case 1 -> amount.toPlainString() + " dollars";
            case 2 -> "$" + amount.toPlainString();
            case 3 ->
                    amount.compareTo(THOUSAND) < 0 ? "$" + grouped(amount) : amount.toPlainString();
            case 4 -> "USD " + grouped(amount);
            default -> "$" + grouped(amount);
        };
    }

    private static String percent(BigDecimal number, SplittableRandom random) {
        String text = number.toPlainString();
        return switch (random.nextInt(9)) {
            case 0, 1 -> text + " percent";
            case 2 -> text + " %";
            case 3 -> text + " per cent";
            default -> text + "%";
        };
    }

    private static String time(BigDecimal number, String unit, SplittableRandom random) {
        String counted = counted(number, unit);
        return random.nextInt(14) == 0 ? counted.replace(" ", " full ") : counted;
    }

    /// A number of units, the word in the plural where there are several.
    static String counted(BigDecimal number, String unit) {
        return number.toPlainString()
                + " "
                + (number.compareTo(BigDecimal.ONE) == 0 ? unit : unit + "s");
    }

    static String grouped(BigDecimal number) {
        return new DecimalFormat(
                        number.scale() > 0 ? "#,##0.00##" : "#,##0",
                        DecimalFormatSymbols.getInstance(Locale.ROOT))
                .format(number);
    }
}
