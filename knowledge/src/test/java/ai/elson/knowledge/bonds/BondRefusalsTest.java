package ai.elson.knowledge.bonds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import ai.elson.knowledge.Case;
import ai.elson.knowledge.calculator.BadField;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Values that do not fit together are refused by the field's name.
class BondRefusalsTest {

    private static final String TERMS =
            "coupon: 5, frequency: SEMIANNUAL, dayCount: ACT_ACT_ICMA, ";
    private static final String CURVE = "zeroRates: [{years: 1, rate: 4}]";

    /// Calculator, arguments, the field that is named, what is said to be accepted.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "bond_price_on_date | {face: 100, settlement: '2026-05-15', maturity: '2026-05-15',"
                        + " TERMS bondYield: 4} | maturity | after settlement on 2026-05-15 and at"
                        + " most 100 years",
                "bond_price_on_date | {face: 100, settlement: '2026-05-15', maturity: '2025-05-15',"
                        + " TERMS bondYield: 4} | maturity | after settlement",
                "bond_price_on_date | {face: 100, settlement: '2026-05-15', maturity: '2126-05-16',"
                        + " TERMS bondYield: 4} | maturity | after settlement",
                "bond_price_on_date | {face: 100, settlement: '1899-12-31', maturity: '1926-05-16',"
                        + " TERMS bondYield: 4} | settlement | 1900-01-01 to 2200-01-01",
                "bond_price_on_date | {face: 100, settlement: '2200-01-02', maturity: '2201-05-16',"
                        + " TERMS bondYield: 4} | settlement | 1900-01-01 to 2200-01-01",
                "bond_yield_to_maturity | {settlement: '2026-05-15', maturity: '2056-05-15',"
                        + " TERMS cleanPrice: 0.04} | cleanPrice | above 0.05 and below",
                "bond_yield_to_maturity | {settlement: '2026-05-14', maturity: '2026-05-15',"
                        + " TERMS cleanPrice: 200} | cleanPrice | above 77.8277 and below 100.156",
                "bond_accrued_interest | {face: 100, settlement: '2026-05-15', maturity:"
                        + " '2026-05-01', coupon: 5, frequency: ANNUAL, dayCount: ACT_360} |"
                        + " maturity | after settlement",
                "bond_yield_to_worst | {settlement: '2026-05-15', maturity: '2036-05-15', TERMS"
                        + " cleanPrice: 101, calls: [{date: '2030-05-15', price: 100}, {date:"
                        + " '2030-06-15', price: 100}]} | calls[1].date | as 2026-11-15",
                "bond_yield_to_worst | {settlement: '2026-05-15', maturity: '2036-05-15', TERMS"
                        + " cleanPrice: 101, calls: [{date: '2026-05-15', price: 100}]} |"
                        + " calls[0].date | coupon date",
                "bond_yield_to_worst | {settlement: '2026-05-15', maturity: '2036-05-15', TERMS"
                        + " cleanPrice: 101, calls: [{date: '2036-05-15', price: 100}]} |"
                        + " calls[0].date | coupon date",
                "zero_coupon_bond_yield | 1000, 1, 0.01, ANNUAL | price | yearly yield",
                "treasury_bill_price | 1000, 2026-05-15, 2026-05-15, 4 | maturity | 1 to 366 days",
                "treasury_bill_price | 1000, 2026-05-15, 2027-05-17, 4 | maturity | 1 to 366 days",
                "treasury_bill_price | 1000, 1899-05-15, 1899-06-15, 4 | settlement | 1900 to 2200",
                "treasury_bill_yield | 2201-05-15, 2201-06-15, 99 | settlement | 1900 to 2200",
                "treasury_bill_price | 1000, 2026-05-15, 2027-05-15, 98 | discountRate | from",
                "tips_price | 2026-05-15, 2026-05-15, 1, 1, 1 | maturity | after settlement",
                "zero_curve_bootstrap | {frequency: ANNUAL, parYields: [-10, 50, 50, 50, 50, 50,"
                        + " 50, 50, 50, -10, 50, 4, 50, 50]} | parYields[10] | worth",
                "bond_treasury_spread | {bondYield: 5, years: 4, treasuries: [{years: 5, rate: 4},"
                        + " {years: 9, rate: 4}]} | years | from 5 to 9",
                "bond_treasury_spread | {bondYield: 5, years: 10, treasuries: [{years: 5, rate: 4},"
                        + " {years: 9, rate: 4}]} | years | from 5 to 9",
                "bond_treasury_spread | {bondYield: 5, years: 5, treasuries: [{years: 5, rate: 4},"
                        + " {years: 9, rate: 4}, {years: 9, rate: 4}]} | treasuries[2].years | more"
                        + " than the 9",
                "bond_z_spread | {settlement: '2026-05-15', maturity: '2036-05-15', TERMS"
                        + " cleanPrice: 101, zeroRates: [{years: 2, rate: 4}, {years: 1, rate: 4}]}"
                        + " | zeroRates[1].years | more than the 2",
                "bond_z_spread | {settlement: '2026-05-15', maturity: '2026-05-16', TERMS"
                        + " cleanPrice: 500, CURVE} | cleanPrice | rates from -100 to 1000 percent",
                "bond_z_spread | {settlement: '2026-05-15', maturity: '2026-05-15', TERMS"
                        + " cleanPrice: 100, CURVE} | maturity | after settlement",
                "bond_de_minimis_test | 1000, 1000.01, 5, 37, 20 | price | at most the redemption",
                "original_issue_discount | 1000.01, 1000, 5, 5, ANNUAL | issuePrice | at most the"
                        + " redemption",
                "original_issue_discount | 1, 1000000000, 999999999999, 1, ANNUAL | issuePrice |"
                        + " above 100",
            })
    void values_that_do_not_fit_together_are_refused_by_name(String line) {
        String[] parts = line.split(" \\| ");
        String text = parts[1].replace("TERMS ", TERMS).replace("CURVE", CURVE);
        Object[] arguments = text.startsWith("{") ? new Object[] {text} : text.split(", ");
        BadField bad =
                catchThrowableOfType(BadField.class, () -> Case.compute(parts[0], arguments));
        assertThat(bad).as(line).isNotNull();
        assertThat(bad.field()).isEqualTo(parts[2]);
        assertThat(bad.accepted()).contains(parts[3]);
    }
}
