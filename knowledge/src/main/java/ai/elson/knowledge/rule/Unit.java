package ai.elson.knowledge.rule;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/// What a figure is counted in, and how it is written for people.
public enum Unit {
    /// US dollars, to the cent: `$1,234.56`, whole amounts as `$24,500`.
    USD("$#,##0.00", 2, ""),
    /// An amount of whichever currency stands beside it, to four decimals: `1,234.5`.
    AMOUNT("#,##0.####", 4, ""),
    /// Percent: `6.50%`, whole ones as `15%`.
    PERCENT("#,##0.00", 2, "%"),
    /// Years to a tenth: `12.3 years`.
    YEARS("#,##0.0", 1, " years"),
    /// Whole months, rounded up by whoever computes them.
    MONTHS("#,##0", 0, " months"),
    /// Days.
    DAYS("#,##0", 0, " days"),
    /// A number of things.
    COUNT("#,##0", 0, ""),
    /// A pure number to four decimals.
    RATIO("#,##0.0000", 4, ""),
    /// A pure number that matters beyond four decimals, as an option's gamma: to eight.
    NUMBER("#,##0.########", 8, ""),
    /// Hundredths of a percent, to a tenth.
    BASIS_POINTS("#,##0.0", 1, " basis points"),
    /// Shares of stock or units.
    SHARES("#,##0.##", 2, " shares"),
    /// Index or interest points to two decimals.
    POINTS("#,##0.00", 2, " points"),
    /// Cents a mile and the like, to a tenth of a cent.
    CENTS("#,##0.0", 1, " cents"),
    /// A calendar year, written without a comma.
    YEAR("0", 0, ""),
    /// Words.
    TEXT("0", 0, "");

    /// Kept, and cloned for each figure, because reading a pattern costs more than writing by it.
    private final DecimalFormat fractions;

    private final DecimalFormat wholes;
    private final int scale;
    private final String suffix;

    Unit(String pattern, int scale, String suffix) {
        DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(Locale.ROOT);
        this.fractions = new DecimalFormat(pattern, symbols);
        this.wholes = new DecimalFormat(pattern.replaceAll("\\.[0#]+", ""), symbols);
        this.scale = scale;
        this.suffix = suffix;
    }

    /// Decimals that a figure of this unit is rounded to, half up as the IRS and invoices do.
    public int scale() {
        return scale;
    }

    /// The figure for people, rounded half up to [#scale]; decimals that are all zero are dropped,
    /// except of a ratio.
    public String format(BigDecimal value) {
        BigDecimal rounded = value.setScale(scale, RoundingMode.HALF_UP);
        boolean whole = this != RATIO && rounded.stripTrailingZeros().scale() <= 0;
        DecimalFormat format = (DecimalFormat) (whole ? wholes : fractions).clone();
        String text = format.format(rounded) + suffix;
        return rounded.abs().compareTo(BigDecimal.ONE) == 0
                        && suffix.startsWith(" ")
                        && suffix.endsWith("s")
                ? text.substring(0, text.length() - 1)
                : text;
    }
}
