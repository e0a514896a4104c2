package ai.elson.knowledge.tax;

import static ai.elson.knowledge.calculator.Working.*;

import ai.elson.knowledge.calculator.Working;
import java.math.BigDecimal;

/// What a sole proprietor owes in place of payroll taxes.
///
/// @param netEarnings net profit less half of the combined rate
/// @param tax Social Security and Medicare part, without the additional Medicare tax
record SelfEmployment(BigDecimal netEarnings, BigDecimal tax) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal TWO = BigDecimal.valueOf(2);

    /// Net earnings are 92.35 percent of net profit: 100 less half of 15.3. They bear the Social
    /// Security rate up to what wages leave of the wage base, and the Medicare rate in full;
    /// nothing where they are below the least amount.
    ///
    /// Source: IRC 1401, 1402(a)(12), (b); Schedule SE.
    ///
    /// @param wages Social Security wages of the same person
    static SelfEmployment of(Working w, BigDecimal netProfit, BigDecimal wages, int year) {
        BigDecimal base = w.fact("tax.wage_base", year);
        BigDecimal oasdi = w.standing("tax.se_oasdi_rate");
        BigDecimal hospital = w.standing("tax.se_medicare_rate");
        BigDecimal part = HUNDRED.subtract(divide(oasdi.add(hospital), TWO));
        BigDecimal net =
                w.dollars(
                        "net earnings from self-employment",
                        pct(part) + " of " + usd(netProfit),
                        share(part, netProfit));
        BigDecimal least = w.standing("tax.se_least");
        if (net.compareTo(least) < 0) {
            return new SelfEmployment(
                    BigDecimal.ZERO,
                    w.dollars("self-employment tax", "none below " + usd(least), BigDecimal.ZERO));
        }
        BigDecimal room =
                w.dollars(
                        "left of the wage base",
                        usd(base) + " - " + usd(wages) + ", at least 0",
                        notNegative(base.subtract(wages)));
        BigDecimal social =
                w.dollars(
                        "Social Security part",
                        pct(oasdi) + " of " + usd(net.min(room)),
                        share(oasdi, net.min(room)));
        BigDecimal medicare =
                w.dollars("Medicare part", pct(hospital) + " of " + usd(net), share(hospital, net));
        return new SelfEmployment(
                net, w.dollars("self-employment tax", "sum", social.add(medicare)));
    }

    /// The half that is deducted from income (IRC 164(f)).
    BigDecimal half() {
        return divide(tax, TWO);
    }
}
