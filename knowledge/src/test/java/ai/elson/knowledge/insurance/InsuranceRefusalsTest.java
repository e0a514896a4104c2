package ai.elson.knowledge.insurance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import ai.elson.knowledge.Case;
import ai.elson.knowledge.calculator.BadField;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Values that do not fit together are refused by the field's name.
class InsuranceRefusalsTest {

    /// Calculator, arguments, the field that is named.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "term_vs_permanent | 501, 500, 10, 5, 20, 0 | termPremium",
                "policy_internal_rate_of_return | 100, 6, 5, 1000 | premiumYears",
                "life_policy_surrender_gain | 100, 0, 100, 101, 20 | untaxed",
                "life_expectancy | {age: 60, years: 1, mortality: {firstAge: 60}} | mortality",
                "life_expectancy | {age: 60, years: 1, mortality: {firstAge: 60, a: 0.001, b: 0.0001}}"
                        + " | mortality",
                "life_expectancy | {age: 60, years: 1, mortality: {firstAge: 60, a: 0.001, c: 1.1}}"
                        + " | mortality",
                "life_expectancy | {age: 60, years: 1, mortality: {firstAge: 60, b: 0.001, c: 1.1}}"
                        + " | mortality",
                "life_expectancy | {age: 60, years: 1, mortality: {firstAge: 60, a: 0.001,"
                        + " deathProbabilities: [1]}} | mortality",
                "life_expectancy | {age: 60, years: 1, mortality: {firstAge: 60, b: 0.001,"
                        + " deathProbabilities: [1]}} | mortality",
                "life_expectancy | {age: 60, years: 1, mortality: {firstAge: 60, c: 1.1,"
                        + " deathProbabilities: [1]}} | mortality",
                "life_expectancy | {age: 60, years: 1, mortality: {firstAge: 60, deathProbabilities:"
                        + " [0.5, 0.9]}} | mortality.deathProbabilities[1]",
                "life_expectancy | {age: 59, years: 1, mortality: {firstAge: 60, deathProbabilities:"
                        + " [1]}} | age",
                "life_expectancy | {age: 61, years: 1, mortality: {firstAge: 60, deathProbabilities:"
                        + " [1]}} | age",
                "life_insurance_net_premium | {age: 60, sumInsured: 1, cover: TERM, rate: 1,"
                        + " mortality: {firstAge: 60, deathProbabilities: [1]}} | years",
                "annuity_payout | {amount: 1000, age: 60, otherAge: 61, certainYears: 1,"
                        + " survivorPart: 50, rate: 1, mortality: {firstAge: 60,"
                        + " deathProbabilities: [1]}} | otherAge",
                "fixed_indexed_annuity_credit | {indexStart: 1, indexEnd: 1, participation: 1,"
                        + " spread: 0, cap: 1, floor: 1.01, contractValue: 1} | cap",
                "annuity_suitability_check | {premium: 101, liquidNetWorth: 100, shareLimit: 50,"
                        + " surrenderYears: 1, yearsUntilNeed: 1} | premium",
                "business_interruption_loss | 1, 0, 0, 0, 10, 11, 5 | waitingDays",
                "liability_limits_split | {perPerson: 50, perAccident: 49, propertyLimit: 1,"
                        + " injuries: [1], propertyDamage: 1} | perAccident",
                "medicare_part_d_late_penalty | 55, 2, 2026 | monthsWithout",
                "hsa_contribution | {selfMonths: 7, familyMonths: 6, december: SELF, lastMonthRule:"
                        + " true, age: 40, employerPaid: 0, year: 2026} | familyMonths",
                "hsa_contribution | {selfMonths: 7, familyMonths: 0, december: FAMILY,"
                        + " lastMonthRule: true, age: 40, employerPaid: 0, year: 2026} | december",
                "hsa_contribution | {selfMonths: 0, familyMonths: 7, december: SELF,"
                        + " lastMonthRule: true, age: 40, employerPaid: 0, year: 2026} | december",
                "health_plan_comparison | {plans: [{premium: 1, deductible: 1, coinsurance: 1,"
                        + " outOfPocketMax: 1, employerMoney: 0}], scenarios: [{bills: 1,"
                        + " probability: 99}]} | scenarios[0].probability",
                "health_plan_comparison | {plans: [{premium: 1, deductible: 2, coinsurance: 1,"
                        + " outOfPocketMax: 1, employerMoney: 0}], scenarios: [{bills: 1,"
                        + " probability: 100}]} | plans[0].deductible",
                "chain_ladder_reserve | {years: [{losses: [1, 2]}, {losses: [1, 2]}], tailFactor: 1}"
                        + " | years[1].losses",
                "chain_ladder_reserve | {years: [{losses: [0, 2]}, {losses: [1]}], tailFactor: 1}"
                        + " | years[0].losses[0]",
                "surplus_share_treaty | 100, 50, 1, 1, 101 | loss",
                "pure_premium_rate | 1, 1, 1, 1, 60, 40 | profit",
                "experience_modification | 1, 1, 0, 0, 0.5, 0 | expectedPrimary",
                "unearned_premium_reserve | {premium: 1, effective: '2026-01-01', expiration:"
                        + " '2026-01-01', valuation: '2026-01-01'} | expiration",
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
