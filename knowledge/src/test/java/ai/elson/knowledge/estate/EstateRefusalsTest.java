package ai.elson.knowledge.estate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import ai.elson.knowledge.Case;
import ai.elson.knowledge.calculator.BadField;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Values that do not fit together are refused by the field's name.
class EstateRefusalsTest {

    /// Calculator, arguments, the field that is named, what the message says of it.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "estate_tax_return | 100, 10, 80, 5, 6, 0, 0, 0, 2026 | marital | what the other deductions leave",
                "estate_tax_return | 100, 0, 0, 0, 0, 10000, 1801, 0, 2026 | giftTax | 1,800",
                "generation_skipping_tax | 20000000, 0, 15000001, 1, DIRECT_SKIP, 2026 | allocated | exemption of the year",
                "generation_skipping_tax | 100, 100, 1, 1, DIRECT_SKIP, 2026 | reductions | less than the property",
                "grat_gift | {funding: 1, years: 2, rise: 20.01, rate: 5, growth: 5} | rise | the regulation allows",
                "trust_income_tax | 1, 0, 1, SIMPLE, 2026 | kind | IRC 651",
                "trust_income_tax | 0, 1, 1, SIMPLE, 2026 | kind | IRC 651",
                "trust_distribution_deduction | 1, 1, 1, 3, 0, COMPLEX | fees | income of the trust",
                "estate_tax_installments | 2, 1, 0, 1 | business | the gross estate",
                "estate_tax_installments | 1, 1, 1, 1 | deductions | less than the gross estate",
                "buy_sell_agreement | {owners: [{share: 50, basis: 0}, {share: 49.99, basis: 0}], businessValue: 1, agreement: CROSS_PURCHASE} | owners | 99.99% together",
                "intestate_share | 1, false, SPOUSE_HAS_OTHERS, false | descendants | without a spouse",
                "charitable_carryforward | {limit: 1, current: 1, carryovers: [{year: 2026, amount: 1}], year: 2026} | carryovers[0].year | from 2021 to 2025",
                "charitable_carryforward | {limit: 1, current: 1, carryovers: [{year: 2021, amount: 1}, {year: 2020, amount: 1}], year: 2026} | carryovers[1].year | from 2021 to 2025",
                "donation_proof | 100, PUBLIC_STOCK, 99 | allNoncash | at least this gift",
                "charitable_remainder_test | {funding: 1, payoutRate: 5, rate: 5, kind: UNITRUST} | years | either years or a factor",
                "charitable_remainder_test | {funding: 1, payoutRate: 5, years: 5, lifeFactor: 0.5, rate: 5, kind: UNITRUST} | years | with a factor",
                "charitable_gift_annuity | 100, 101, 5, 5, 10, true | basis | the gift",
                "charitable_gift_annuity | 100, 50, 10, 10.01, 10, true | annuityFactor | at most the gift",
                "foundation_payout | 1, 2, 0, 0 | debts | the investments",
                "qualified_charitable_distribution | 1, 0, 0, 70, 5, 0, 24, 2026 | ageYears | 70.5",
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
