package ai.elson.knowledge.company;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import ai.elson.knowledge.Case;
import ai.elson.knowledge.calculator.BadField;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Values that do not fit together are refused by the field's name.
class CompanyRefusalsTest {

    private static final String BRIDGE =
            "bridge: {debt: 0, preferred: 0, noncontrolling: 0, cash: 0, shares: 1}}";
    private static final String SIDE = "{netIncome: %s, shares: 1, price: 1}";

    /// Calculator, arguments, the field that is named, what is said of it.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "discounted_cash_flow_value | {cashFlows: [1], wacc: 8, midYear: false, terminal:"
                        + " GROWTH, growth: 8, BRIDGE | growth | less than the WACC, 8%",
                "discounted_cash_flow_value | {cashFlows: [1], wacc: 8, midYear: false, terminal:"
                        + " GROWTH, BRIDGE | growth | by growth",
                "discounted_cash_flow_value | {cashFlows: [1, 0], wacc: 8, midYear: false, terminal:"
                        + " GROWTH, growth: 2, BRIDGE | cashFlows[1] | above zero",
                "discounted_cash_flow_value | {cashFlows: [1], wacc: 8, midYear: false, terminal:"
                        + " EXIT_MULTIPLE, finalEbitda: 1, BRIDGE | exitMultiple | by exit multiple",
                "discounted_cash_flow_value | {cashFlows: [1], wacc: 8, midYear: false, terminal:"
                        + " EXIT_MULTIPLE, exitMultiple: 1, BRIDGE | finalEbitda | by exit multiple",
                "terminal_value | 1, 5, 5, 1, 1, 1 | growth | less than",
                "dividend_stages_value | 1, 5, 9, 1, 1, 6 | lastGrowth | required return",
                "h_model_value | 1, 5, 9, 5, 1 | longGrowth | required return",
                "adjusted_present_value | {cashFlows: [1, 1], interest: [1], taxRate: 1,"
                        + " unleveredCost: 5, costOfDebt: 1, growth: 1} | interest | 2, as flows",
                "adjusted_present_value | {cashFlows: [1], interest: [1], taxRate: 1, unleveredCost:"
                        + " 5, costOfDebt: 1, growth: 5} | growth | unlevered cost",
                "adjusted_present_value | {cashFlows: [1, 0], interest: [1, 1], taxRate: 1,"
                        + " unleveredCost: 5, costOfDebt: 1, growth: 1} | cashFlows[1] | above zero",
                "merger_accretion_dilution | {acquirer: LOSS, target: SIDE, premium: 0, cashPart: 0,"
                        + " debtPart: 0, stockPart: 100, cashYield: 0, debtRate: 0, taxRate: 0,"
                        + " synergies: 0, amortization: 0} | acquirer.netIncome | above zero",
                "merger_accretion_dilution | {acquirer: SIDE, target: SIDE, premium: 0, cashPart: 20,"
                        + " debtPart: 30, stockPart: 49, cashYield: 0, debtRate: 0, taxRate: 0,"
                        + " synergies: 0, amortization: 0} | stockPart | parts that sum to 99%",
                "lbo_returns | {entryEbitda: 10, entryMultiple: 5, fees: 1, debt: 51, interestRate: 1,"
                        + " taxRate: 1, cashFlows: [1], exitEbitda: 1, exitMultiple: 1} | debt |"
                        + " less than price and fees, $51",
                "project_replacement | {newCost: 10, newDepreciation: 6, newSalvage: 0, old: {value:"
                        + " 1, bookValue: 1, depreciation: 0, salvage: 0}, yearlySaving: 1,"
                        + " workingCapital: 0, years: 2, taxRate: 1, rate: 1} | newDepreciation |"
                        + " at most $10 over 2 years",
                "project_replacement | {newCost: 10, newDepreciation: 5, newSalvage: 0, old: {value:"
                        + " 1, bookValue: 1, depreciation: 0.51, salvage: 0}, yearlySaving: 1,"
                        + " workingCapital: 0, years: 2, taxRate: 1, rate: 1} | old.depreciation |"
                        + " at most $1 over 2 years",
                "days_cash_on_hand | 1, 5, 5 | noncashExpense | less than operating expense, $5",
            })
    void values_that_do_not_fit_together_are_refused_by_name(String line) {
        String[] parts =
                line.replace("BRIDGE", BRIDGE)
                        .replace("LOSS", SIDE.formatted("0"))
                        .replace("SIDE", SIDE.formatted("1"))
                        .split(" \\| ");
        Object[] arguments =
                parts[1].startsWith("{") ? new Object[] {parts[1]} : parts[1].split(", ");
        BadField bad =
                catchThrowableOfType(BadField.class, () -> Case.compute(parts[0], arguments));
        assertThat(bad).as(line).isNotNull();
        assertThat(bad.field()).isEqualTo(parts[2]);
        assertThat(bad.getMessage()).contains(parts[3]);
    }
}
