package ai.elson.knowledge.tax;

import static ai.elson.knowledge.calculator.Working.*;

import ai.elson.knowledge.calculator.BadField;
import ai.elson.knowledge.calculator.FilingStatus;
import ai.elson.knowledge.calculator.Working;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// The ordinary rates of a year: exact to the cent. Below $100,000 the printed tax table, which
/// taxes the middle of each $50 step, may differ by a few dollars.
///
/// Source: IRC 1(j)(2), made permanent by P.L. 119-21 section 70101.
///
/// @param tops where each rate but the last ends
record RateSchedule(List<BigDecimal> tops) {

    /// The last rate has no upper end.
    private static final int[] RATES = {10, 12, 22, 24, 32, 35, 37};

    RateSchedule {
        tops = List.copyOf(tops);
    }

    static RateSchedule of(Working w, FilingStatus status, int year) {
        List<BigDecimal> tops = new ArrayList<>();
        for (int rate : RATES) {
            if (rate != RATES[RATES.length - 1]) {
                tops.add(w.fact("tax.bracket_top_" + rate, status, year));
            }
        }
        return new RateSchedule(tops);
    }

    /// Tax on ordinary income, unrounded.
    BigDecimal tax(BigDecimal income) {
        BigDecimal tax = BigDecimal.ZERO;
        BigDecimal bottom = BigDecimal.ZERO;
        for (int i = 0; i < RATES.length && income.compareTo(bottom) > 0; i++) {
            BigDecimal top = i < tops.size() ? income.min(tops.get(i)) : income;
            tax = tax.add(share(BigDecimal.valueOf(RATES[i]), top.subtract(bottom)));
            bottom = top;
        }
        return tax;
    }

    /// The rate in percent of the last dollar; the first rate where there is no income.
    BigDecimal marginal(BigDecimal income) {
        int i = 0;
        while (i < tops.size() && income.compareTo(tops.get(i)) > 0) {
            i++;
        }
        return BigDecimal.valueOf(RATES[i]);
    }

    /// Where a rate but the last ends.
    ///
    /// @throws BadField where there is no such rate
    BigDecimal top(int rate) {
        for (int i = 0; i < tops.size(); i++) {
            if (RATES[i] == rate) {
                return tops.get(i);
            }
        }
        throw new BadField("rate", rate + "", "10, 12, 22, 24, 32 or 35");
    }

    /// Where the last rate begins.
    BigDecimal lastStart() {
        return tops.getLast();
    }

    /// The tax as a sum over the brackets, for a working.
    String shown(BigDecimal income) {
        List<String> parts = new ArrayList<>();
        BigDecimal bottom = BigDecimal.ZERO;
        for (int i = 0; i < RATES.length && income.compareTo(bottom) > 0; i++) {
            BigDecimal top = i < tops.size() ? income.min(tops.get(i)) : income;
            parts.add(RATES[i] + "% of " + usd(top.subtract(bottom)));
            bottom = top;
        }
        return parts.isEmpty() ? "no income" : parts.stream().collect(Collectors.joining(" + "));
    }
}
