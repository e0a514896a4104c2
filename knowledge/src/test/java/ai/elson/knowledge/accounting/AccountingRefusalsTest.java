package ai.elson.knowledge.accounting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import ai.elson.knowledge.Case;
import ai.elson.knowledge.calculator.BadField;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Values that do not fit together are refused by the field's name.
class AccountingRefusalsTest {

    private static final String INCOME =
            ", netIncome: 0, depreciation: 0, gainOnSale: 0, saleProceeds: 0, dividends: 0}";

    /// Calculator, arguments, the field that is named, what is said to be accepted.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "units_of_production_depreciation | 100, 100.01, 10, 0, 1 | salvage | $100",
                "units_of_production_depreciation | 100, 10, 10, 7, 3.5 | unitsNow | at most the 3"
                        + " units",
                "cash_flow_statement | {accounts: [{name: a, kind: CASH, opening: 10, closing: 5},"
                        + " {name: b, kind: DEBT, opening: 9, closing: 5}] INCOME | accounts |"
                        + " balance sheets that balance",
                "cash_flow_statement | {accounts: [{name: a, kind: CASH, opening: 5, closing: 10},"
                        + " {name: b, kind: DEBT, opening: 5, closing: 9}] INCOME | accounts |"
                        + " balance sheets that balance",
                "cost_volume_profit | 10, 10, 1, 1, 1 | variableCost | less than the price, $10",
                "sales_mix_break_even | {products: [{name: a, price: 10, variableCost: 10,"
                        + " mixUnits: 1}], fixedCosts: 1} | products | more than zero",
                "high_low_cost_estimate | {periods: [{activity: 5, cost: 1}, {activity: 5, cost:"
                        + " 2}], expectedActivity: 1} | periods | different activity",
                "joint_cost_allocation | {jointCost: 1, method: NET_REALIZABLE_VALUE, products:"
                        + " [{name: a, units: 1, splitOffPrice: 1, finalPrice: 5, separableCost: 0},"
                        + " {name: b, units: 1, splitOffPrice: 1, finalPrice: 5, separableCost: 6}]}"
                        + " | products[1].separableCost | final sales of $5",
                "joint_cost_allocation | {jointCost: 1, method: PHYSICAL_UNITS, products: [{name:"
                        + " a, units: 0, splitOffPrice: 1, finalPrice: 5, separableCost: 0}]} |"
                        + " products | a basis",
                "activity_based_cost | {pools: [{activity: a, cost: 1, driverTotal: 5, driverUsed:"
                        + " 5}, {activity: a, cost: 1, driverTotal: 5, driverUsed: 5.01}],"
                        + " directCost: 1, units: 1} | pools[1].driverUsed | at most the 5 driver",
            })
    void values_that_do_not_fit_together_are_refused_by_name(String line) {
        String[] parts = line.split(" \\| ");
        String text = parts[1].replace(" INCOME", INCOME);
        Object[] arguments = text.startsWith("{") ? new Object[] {text} : text.split(", ");
        BadField bad =
                catchThrowableOfType(BadField.class, () -> Case.compute(parts[0], arguments));
        assertThat(bad).as(line).isNotNull();
        assertThat(bad.field()).isEqualTo(parts[2]);
        assertThat(bad.accepted()).contains(parts[3]);
    }
}
