package ai.elson.knowledge.cashflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import ai.elson.knowledge.Case;
import ai.elson.knowledge.calculator.BadField;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Values that do not fit together are refused by the field's name.
class CashflowRefusalsTest {

    /// Calculator, arguments, the field that is named, what is said to be found.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "number_of_payments | 1, -10, 1000, 0, END | payment | -10",
                "number_of_payments | 1, -5, 1000, 0, END | payment | -5",
                "number_of_payments | 0, 100, 1150, 0, END | payment | 100",
                "number_of_payments | 0, 0, 1150, 0, END | payment | 0",
                "number_of_payments | 1, 100, 0, 5000, END | payment | 100",
                "payments_interest_rate | 12, -100, -1200, 0, END, 12 | payment | one way",
                "payments_interest_rate | 1, 0, 1000000, -50, END, 12 | payment | no rate",
                "internal_rate_of_return | {cashFlows: [100, 0, 50]} | cashFlows | one way",
                "internal_rate_of_return | {cashFlows: [-100, -50]} | cashFlows | one way",
                "internal_rate_of_return | {cashFlows: [0, 0]} | cashFlows | one way",
                "internal_rate_of_return | {cashFlows: [5, -10, 7, 3]} | cashFlows | no rate",
                "internal_rate_of_return | {cashFlows: [-100, 0.001]} | cashFlows | no rate",
                "internal_rate_of_return | {cashFlows: [-0.01, 101]} | cashFlows | no rate",
                "modified_internal_rate_of_return | {cashFlows: [1, 2], financeRate: 1,"
                        + " reinvestmentRate: 1} | cashFlows | one way",
                "modified_internal_rate_of_return | {cashFlows: [-1, -2], financeRate: 1,"
                        + " reinvestmentRate: 1} | cashFlows | one way",
                "dated_internal_rate_of_return | {flows: [{date: '2025-01-01', amount: -5},"
                        + " {date: '2025-01-01', amount: 9}]} | flows | one way",
                "perpetuity_value | 100, 5, 5 | growth | 5",
                "time_weighted_return | {start: '2025-01-01', startValue: 1, valuations: [{date:"
                        + " '2025-01-01', value: 1, cashFlow: 0}]} | valuations[0].date | 2025-01-01",
                "time_weighted_return | {start: '2025-01-01', startValue: 1, valuations: [{date:"
                        + " '2025-02-01', value: 1, cashFlow: 0}, {date: '2025-01-20', value: 1,"
                        + " cashFlow: 0}]} | valuations[1].date | 2025-01-20",
                "time_weighted_return | {start: '2025-01-01', startValue: 9, valuations: [{date:"
                        + " '2025-02-01', value: 8, cashFlow: -8}, {date: '2025-03-01', value: 1,"
                        + " cashFlow: 0}]} | valuations[0].cashFlow | -8",
                "time_weighted_return | {start: '2025-01-01', startValue: 9, valuations: [{date:"
                        + " '2025-02-01', value: 8, cashFlow: -9}]} | valuations[0].cashFlow | -9",
                "money_weighted_return | {start: '2025-01-01', startValue: 9, contributions: [],"
                        + " end: '2025-01-01', endValue: 9} | end | 2025-01-01",
                "money_weighted_return | {start: '2025-01-01', startValue: 9, contributions:"
                        + " [{date: '2025-01-01', amount: 1}, {date: '2024-12-31', amount: 1}], end:"
                        + " '2025-02-01', endValue: 9} | contributions[1].date | 2024-12-31",
                "money_weighted_return | {start: '2025-01-01', startValue: 9, contributions:"
                        + " [{date: '2025-02-02', amount: 1}], end: '2025-02-01', endValue: 9} |"
                        + " contributions[0].date | 2025-02-02",
                "money_weighted_return | {start: '2025-01-01', startValue: 9, contributions: [],"
                        + " end: '2026-01-01', endValue: 0} | contributions | one way",
                "modified_dietz_return | {start: '2025-01-01', startValue: 9, contributions:"
                        + " [{date: '2025-01-01', amount: -9}], end: '2026-01-01', endValue: 0} |"
                        + " contributions | average capital",
            })
    void values_that_do_not_fit_together_are_refused_by_name(String line) {
        String[] parts = line.split(" \\| ");
        Object[] arguments =
                parts[1].startsWith("{") ? new Object[] {parts[1]} : parts[1].split(", ");
        BadField bad =
                catchThrowableOfType(BadField.class, () -> Case.compute(parts[0], arguments));
        assertThat(bad).as(line).isNotNull();
        assertThat(bad.field()).isEqualTo(parts[2]);
        assertThat(bad.found()).contains(parts[3]);
        assertThat(bad.accepted()).isNotBlank();
    }
}
