package ai.elson.knowledge.alternatives;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import ai.elson.knowledge.Case;
import ai.elson.knowledge.calculator.BadField;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Values that do not fit together are refused by the field's name.
class AlternativesRefusalsTest {

    private static final String SALE =
            "{lots: [{acquired: '2024-01-01', units: 2, cost: 10}, {acquired: '2025-01-01', units: 1,"
                    + " cost: 10}], ";

    /// Calculator, arguments, the field that is named, what the message holds.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "private_equity_performance | {flows: [{date: '2024-01-02', contribution: 1,"
                        + " distribution: 0}], remainingValue: 1, valuationDate: '2024-01-01'}"
                        + " | flows[0].date | up to the valuation, 2024-01-01",
                "private_equity_performance | {flows: [{date: '2024-01-02', contribution: 0,"
                        + " distribution: 1}], remainingValue: 1, valuationDate: '2025-01-01'}"
                        + " | flows | nothing paid in",
                "private_equity_performance | {flows: [{date: '2024-01-02', contribution: 1,"
                        + " distribution: 0}], remainingValue: 0, valuationDate: '2025-01-01'}"
                        + " | flows | no rate from -99.9% to 100,000%",
                "private_equity_performance | {flows: [{date: '2024-01-01', contribution: 100,"
                        + " distribution: 0}, {date: '2024-12-31', contribution: 0, distribution: 230},"
                        + " {date: '2025-12-31', contribution: 132, distribution: 0}], remainingValue:"
                        + " 0, valuationDate: '2025-12-31'} | flows | 2 internal rates",
                "private_equity_performance | {flows: [{date: '1940-01-01', contribution: 100,"
                        + " distribution: 0}], remainingValue: 1, valuationDate: '2024-12-31'} | flows"
                        + " | at most 80 years",
                "public_market_equivalent | {flows: [{contribution: 0, distribution: 1, index: 1}],"
                        + " remainingValue: 1, finalIndex: 1} | flows | nothing paid in",
                "private_equity_waterfall | {flows: [{date: '2024-01-02', contribution: 1,"
                        + " distribution: 0}, {date: '2024-01-01', contribution: 0, distribution: 1}],"
                        + " preferredReturn: 8, catchUp: 100, carry: 20} | flows[1].date"
                        + " | a day from 2024-01-02",
                "private_equity_waterfall | {flows: [{date: '1900-01-02', contribution: 1,"
                        + " distribution: 0}, {date: '2024-01-01', contribution: 0, distribution: 1}],"
                        + " preferredReturn: 8, catchUp: 100, carry: 20} | flows[1].date"
                        + " | within 100 years",
                "private_equity_waterfall | {flows: [{date: '2024-01-02', contribution: 1,"
                        + " distribution: 0}], preferredReturn: 8, catchUp: 20, carry: 20} | catchUp"
                        + " | more than the carry, 20%",
                "deal_by_deal_carry | {deals: [{name: a, capital: 1, proceeds: 1, years: 1}],"
                        + " preferredReturn: 8, catchUp: 10, carry: 20} | catchUp | more than",
                "hedge_fund_high_water_mark | {amount: 100, grossReturns: [5, -99], managementFee: 2,"
                        + " performanceFee: 20, hurdleRate: 0, hurdle: HARD, highWaterMark: true}"
                        + " | grossReturns[1] | leaves enough",
            })
    void values_that_do_not_fit_together_are_refused_by_name(String line) {
        String[] parts = line.split(" \\| ");
        check(line, parts[0], parts[1], parts[2], parts[3]);
    }

    /// What follows the lots of [#SALE], the field that is named, what the message holds.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "sold: '2025-06-01', units: 3.1, proceeds: 1, fees: 0, method: FIFO} | units"
                        + " | units of all lots, 3",
                "sold: '2024-06-01', units: 3, proceeds: 1, fees: 0, method: FIFO}"
                        + " | lots[1].acquired | up to the sale, 2024-06-01",
                "sold: '2201-01-01', units: 3, proceeds: 1, fees: 0, method: FIFO} | sold | 2200",
                "sold: '2025-06-01', units: 1, proceeds: 1, fees: 0, method: FIFO, chosen: [{lot: 1,"
                        + " units: 1}]} | chosen | FIFO",
                "sold: '2025-06-01', units: 1, proceeds: 1, fees: 0, method: SPECIFIC} | chosen"
                        + " | that were identified",
                "sold: '2025-06-01', units: 1, proceeds: 1, fees: 0, method: SPECIFIC, chosen: [{lot:"
                        + " 3, units: 1}]} | chosen[0].lot | from 1 to 2",
                "sold: '2025-06-01', units: 3, proceeds: 1, fees: 0, method: SPECIFIC, chosen: [{lot:"
                        + " 2, units: 1}, {lot: 2, units: 1}]} | chosen[1].units | has left, 0",
                "sold: '2025-06-01', units: 2, proceeds: 1, fees: 0, method: SPECIFIC, chosen: [{lot:"
                        + " 2, units: 1}]} | units | units chosen, 1",
                "sold: '2024-06-01', units: 1, proceeds: 1, fees: 0, method: SPECIFIC, chosen: [{lot:"
                        + " 2, units: 1}]} | lots[1].acquired | up to the sale",
            })
    void lots_that_do_not_fit_the_sale_are_refused_by_name(String line) {
        String[] parts = line.split(" \\| ");
        check(line, "crypto_lot_gain", SALE + parts[0], parts[1], parts[2]);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2008-12-31"})
    void a_lot_from_before_the_first_block_is_refused(String day) {
        check(
                day,
                "crypto_lot_gain",
                "{lots: [{acquired: '"
                        + day
                        + "', units: 1, cost: 1}], sold: '2025-01-01', units: 1, proceeds: 1, fees: 0,"
                        + " method: FIFO}",
                "lots[0].acquired",
                "2009");
    }

    private static void check(
            String what, String id, String arguments, String field, String message) {
        BadField bad = catchThrowableOfType(BadField.class, () -> Case.compute(id, arguments));
        assertThat(bad).as(what).isNotNull();
        assertThat(bad.field()).isEqualTo(field);
        assertThat(bad.getMessage()).contains(message);
    }
}
