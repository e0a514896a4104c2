package ai.elson.knowledge.allocation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import ai.elson.knowledge.Case;
import ai.elson.knowledge.calculator.BadField;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Values that do not fit together are refused by the field's name.
class AllocationRefusalsTest {

    private static final String TWO =
            "{assets: [{name: a, expectedReturn: 5, volatility: 10, correlations: [1, 0],"
                    + " minWeight: L, maxWeight: U}, {name: b, expectedReturn: 7, volatility: 20,"
                    + " correlations: [0, 1], minWeight: L, maxWeight: U}]";

    /// Calculator, arguments, the field that is named, what the message holds.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "portfolio_risk_contributions | {assets: [{name: a, weight: 100, volatility: 1,"
                        + " correlations: [1, 0]}]} | assets[0].correlations | one for each asset, 1",
                "portfolio_risk_contributions | {assets: [{name: a, weight: 100, volatility: 1,"
                        + " correlations: [0.99]}]} | assets[0].correlations[0] | 1, with itself",
                "portfolio_risk_contributions | {assets: [{name: a, weight: 50, volatility: 1,"
                        + " correlations: [1, 0.3]}, {name: b, weight: 50, volatility: 1,"
                        + " correlations: [0.2, 1]}]} | assets[1].correlations[0] | 0.3, as assets[0]",
                "portfolio_risk_contributions | {assets: [{name: a, weight: 40, volatility: 1,"
                        + " correlations: [1, 0.9, 0.9]}, {name: b, weight: 40, volatility: 1,"
                        + " correlations: [0.9, 1, -0.9]}, {name: c, weight: 20, volatility: 1,"
                        + " correlations: [0.9, -0.9, 1]}]} | assets | eigenvalue -0.8",
                "portfolio_risk_contributions | {assets: [{name: a, weight: 50, volatility: 1,"
                        + " correlations: [1, 0]}, {name: b, weight: 49.99, volatility: 1,"
                        + " correlations: [0, 1]}]} | assets[1].weight | a sum of 99.99%",
                "portfolio_risk_contributions | {assets: [{name: a, weight: 50, volatility: 1,"
                        + " correlations: [1, -1]}, {name: b, weight: 50, volatility: 1,"
                        + " correlations: [-1, 1]}]} | assets | a mix without risk",
                "risk_parity_portfolio | {assets: [{name: a, budget: 50, volatility: 1, correlations:"
                        + " [1, -1]}, {name: b, budget: 50, volatility: 1, correlations: [-1, 1]}]}"
                        + " | assets | has no risk",
                "risk_parity_portfolio | {assets: [{name: a, budget: 99, volatility: 1, correlations:"
                        + " [1]}]} | assets[0].budget | a sum of 99%",
                "minimum_variance_portfolio | {assets: [{name: a, expectedReturn: 5, volatility: 10,"
                        + " correlations: [1, 1], minWeight: 0, maxWeight: 100}, {name: b,"
                        + " expectedReturn: 5, volatility: 10, correlations: [1, 1], minWeight: 0,"
                        + " maxWeight: 100}]} | assets | positive definite",
                "minimum_variance_portfolio | L 51 U 50 | assets[0].minWeight | at most its maxWeight",
                "minimum_variance_portfolio | L 51 U 100 | assets[0].minWeight | sum to 102%",
                "minimum_variance_portfolio | L 0 U 49 | assets[0].maxWeight | sum to 98%",
                "target_return_portfolio | L 0 U 100 targetReturn 4.9 | targetReturn | from 5 to 7",
                "target_return_portfolio | L 0 U 100 targetReturn 7.1 | targetReturn | from 5 to 7",
                "target_return_portfolio | L 20 U 100 targetReturn 7 | targetReturn | from 5.4 to 6.6",
                "maximum_sharpe_portfolio | L 0 U 100 riskFree 7 | riskFree | return of a mix, 7",
                "black_litterman | {assets: [{name: a, marketWeight: 90, volatility: 10,"
                        + " correlations: [1]}], views: [], riskAversion: 2, tau: 0.1}"
                        + " | assets[0].marketWeight | a sum of 90%",
                "black_litterman | {assets: [{name: a, marketWeight: 100, volatility: 10,"
                        + " correlations: [1]}], views: [{holdings: [1, 2], viewReturn: 1}],"
                        + " riskAversion: 2, tau: 0.1} | views[0].holdings | one for each asset, 1",
                "black_litterman | {assets: [{name: a, marketWeight: 100, volatility: 10,"
                        + " correlations: [1]}], views: [{holdings: [0], viewReturn: 1}],"
                        + " riskAversion: 2, tau: 0.1} | views | holds nothing",
                "black_litterman | {assets: [{name: a, marketWeight: 100, volatility: 10,"
                        + " correlations: [1]}], views: [{holdings: [1], viewReturn: 1, confidence:"
                        + " 100}, {holdings: [2], viewReturn: 1, confidence: 100}], riskAversion: 2,"
                        + " tau: 0.1} | views | repeat each other",
                "rebalance_portfolio | {positions: [{name: a, value: 1, target: 99.99}], cashFlow: 0,"
                        + " band: 5} | positions[0].target | sum to 99.99%",
                "rebalance_portfolio | {positions: [{name: a, value: 10, target: 100}], cashFlow: -10,"
                        + " band: 5} | cashFlow | leaves something of $10",
                "glide_path_allocation | 50, 60, 60, 90, 40 | endAge | above the start age, 60",
            })
    void values_that_do_not_fit_together_are_refused_by_name(String line) {
        String[] parts = line.split(" \\| ");
        BadField bad =
                catchThrowableOfType(
                        BadField.class, () -> Case.compute(parts[0], arguments(parts[1])));
        assertThat(bad).as(line).isNotNull();
        assertThat(bad.field()).isEqualTo(parts[2]);
        assertThat(bad.getMessage()).contains(parts[3]);
    }

    /// `L 0 U 100 riskFree 2` is two uncorrelated assets with those bounds.
    private static Object[] arguments(String text) {
        if (!text.startsWith("L ")) {
            return text.startsWith("{") ? new Object[] {text} : text.split(", ");
        }
        String[] words = text.split(" ");
        String last = words.length > 4 ? ", " + words[4] + ": " + words[5] + "}" : "}";
        return new Object[] {
            TWO.replace("minWeight: L", "minWeight: " + words[1])
                            .replace("maxWeight: U", "maxWeight: " + words[3])
                    + last
        };
    }
}
