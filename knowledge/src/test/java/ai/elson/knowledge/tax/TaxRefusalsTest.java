package ai.elson.knowledge.tax;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import ai.elson.knowledge.Case;
import ai.elson.knowledge.calculator.BadField;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Values that do not fit together are refused by the field's name.
class TaxRefusalsTest {

    /// Calculator, arguments, the field that is named, what the message says of it.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "tax_lot_sale | {lots: [{bought: '2026-02-01', shares: 1, cost: 1}], method: FIFO, shares: 1, price: 1, sold: '2026-01-31'} | lots[0].bought | 2026-01-31",
                "tax_lot_sale | {lots: [{bought: '2026-01-01', shares: 1, cost: 1, named: 1}], method: FIFO, shares: 1, price: 1, sold: '2026-01-31'} | lots[0].named | specific",
                "tax_lot_sale | {lots: [{bought: '2026-01-01', shares: 1, cost: 1}], method: SPECIFIC, shares: 1, price: 1, sold: '2026-01-31'} | lots[0].named | nothing",
                "tax_lot_sale | {lots: [{bought: '2026-01-01', shares: 1, cost: 1, named: 2}], method: SPECIFIC, shares: 2, price: 1, sold: '2026-01-31'} | lots[0].named | at most 1",
                "tax_lot_sale | {lots: [{bought: '2026-01-01', shares: 3, cost: 1, named: 2}], method: SPECIFIC, shares: 1, price: 1, sold: '2026-01-31'} | shares | sum of the named shares, 2",
                "tax_lot_sale | {lots: [{bought: '2026-01-01', shares: 3, cost: 1, named: 2}], method: SPECIFIC, shares: 3, price: 1, sold: '2026-01-31'} | shares | sum of the named shares, 2",
                "tax_lot_sale | {lots: [{bought: '2026-01-01', shares: 3, cost: 1}], method: LIFO, shares: 4, price: 1, sold: '2026-01-31'} | shares | at most the shares held, 3",
                "wash_sale | {bought: '2026-02-01', sold: '2026-01-31', shares: 1, basis: 2, price: 1, purchases: []} | bought | 2026-01-31",
                "wash_sale | {bought: '2025-02-01', sold: '2026-01-31', shares: 1, basis: 2, price: 2, purchases: []} | price | below the basis",
                "bracket_room | {taxableIncome: 1, rate: 11, filingStatus: SINGLE, year: 2026} | rate | 10, 12, 22",
                "late_filing_payment_penalty | {unpaid: 1, paymentDue: '2026-04-15', returnDue: '2026-04-14', filed: '2026-04-15', paid: '2026-04-15'} | returnDue | 2026-04-15",
                "foreign_earned_income_exclusion | 1, 366, 0, 2025 | qualifyingDays | 365",
                "rental_loss_allowance | 1, 1, true, true, JOINT | livedApart | separate",
                "dependent_care_credit | 1, ONE, 1, 1, 0, SEPARATE, 2026 | filingStatus | IRC 21(e)(2)",
                "other_state_tax_credit | 2, 1, 1, 1 | doubleTaxed | at most",
                "sales_factor_apportionment | 1, 2, 1, 5 | stateSales | at most",
                "deduction_bunching | {adjustedIncome: 1, spent: {stateAndLocalTaxes: 1, mortgageInterest: 0, gifts: 1, medical: 0}, giftsMoved: 2, taxesMoved: 0, marginalRate: 1, aged: 0, filingStatus: SINGLE, year: 2026} | giftsMoved | gifts of a year",
                "deduction_bunching | {adjustedIncome: 1, spent: {stateAndLocalTaxes: 1, mortgageInterest: 0, gifts: 1, medical: 0}, giftsMoved: 1, taxesMoved: 2, marginalRate: 1, aged: 0, filingStatus: SINGLE, year: 2026} | taxesMoved | state taxes of a year",
            })
    void values_that_do_not_fit_together_are_refused_by_name(String line) {
        String[] parts = line.split(" \\| ");
        Object[] arguments =
                parts[1].startsWith("{") ? new Object[] {parts[1]} : parts[1].split(", ");
        BadField bad =
                catchThrowableOfType(BadField.class, () -> Case.compute(parts[0], arguments));
        assertThat(bad).as(line).isNotNull();
        assertThat(bad.field()).isEqualTo(parts[2]);
        assertThat(bad.getMessage()).contains(parts[3]);
    }
}
