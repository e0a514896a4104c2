package ai.elson.knowledge.household;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import ai.elson.knowledge.Case;
import ai.elson.knowledge.calculator.BadField;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Values that do not fit together are refused by the field's name.
class HouseholdRefusalsTest {

    /// Calculator, arguments, the field that is named.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "amortization_schedule | {loan: 100, rate: 5, months: 12, extraMonthly: 0, extras:"
                        + " [{month: 12, amount: 1}, {month: 13, amount: 1}]} | extras[1].month",
                "mortgage_insurance_end | 101, 100, 6, 360, 0, 1 | loan",
                "annual_percentage_rate | 1000, 6, 12, 1000 | prepaidCharges",
                "annual_percentage_rate | 100000, 6, 1, 99999 | prepaidCharges",
                "adjustable_rate_mortgage | {loan: 1000, initialRate: 5, months: 24, fixedMonths:"
                        + " 12, adjustmentMonths: 12, margin: 1, firstCap: 1, periodicCap: 1,"
                        + " lifetimeCap: 1, floorRate: 1, indexRates: [1, 1]} | indexRates",
                "adjustable_rate_mortgage | {loan: 1000, initialRate: 5, months: 24, fixedMonths:"
                        + " 12, adjustmentMonths: 12, margin: 1, firstCap: 1, periodicCap: 1,"
                        + " lifetimeCap: 1, floorRate: 5.01, indexRates: [1]} | floorRate",
                "rent_versus_buy | 100000, 100000, 5, 30, 3, 6, 2, 3, 1000, 3, 5, 10 | downPayment",
                "rental_property_return | 100000, 100001, 0, 5, 10, 900, 8, 3000 | downPayment",
                "rental_property_return | 100000, 0, 0, 5, 10, 900, 8, 3000 | downPayment",
                "home_affordability | 1000, 360, 28, 36, 6, 30, 1, 0 | otherDebts",
                "expected_credit_loss | {exposures: [{defaultProbability: 1, lossGivenDefault: 1,"
                        + " exposure: 0}]} | exposures",
                "lifetime_expected_credit_loss | {effectiveRate: 1, years: [{defaultProbability:"
                        + " 60, lossGivenDefault: 1, exposure: 1}, {defaultProbability: 40.01,"
                        + " lossGivenDefault: 1, exposure: 1}]} | years",
                "debt_payoff_plan | {debts: [{name: A, balance: 1000, rate: 10, minimumPayment:"
                        + " 50}, {name: B, balance: 1000, rate: 10, minimumPayment: 51}],"
                        + " monthlyBudget: 100} | monthlyBudget",
                "debt_payoff_plan | {debts: [{name: A, balance: 10000, rate: 12, minimumPayment:"
                        + " 0}], monthlyBudget: 100} | monthlyBudget",
                "card_minimum_payment_payoff | 10000, 24, 1, 25, false | minimumPercent",
                "card_minimum_payment_payoff | 10000000, 18, 1.9, 1, false | minimumPercent",
            })
    void values_that_do_not_fit_together_are_refused_by_name(String line) {
        String[] parts = line.split(" \\| ");
        Object[] arguments =
                parts[1].startsWith("{") ? new Object[] {parts[1]} : parts[1].split(", ");
        BadField bad =
                catchThrowableOfType(BadField.class, () -> Case.compute(parts[0], arguments));
        assertThat(bad).as(line).isNotNull();
        assertThat(bad.field()).isEqualTo(parts[2]);
        assertThat(bad.accepted()).isNotBlank();
    }
}
