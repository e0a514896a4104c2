package ai.elson.tools.registry;

import static org.assertj.core.api.Assertions.assertThat;

import ai.elson.knowledge.rule.Rule;
import ai.elson.knowledge.rule.RuleBook;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RuleIndexTest {

    private static final RuleIndex INDEX = new RuleIndex(RuleBook.standard().rules());

    /// How people ask, written without the rule book's phrases in view.
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    standard deduction                           | tax.standard_deduction
                    the standard deduction for 2026              | tax.standard_deduction
                    standard deduction married filing jointly    | tax.standard_deduction
                    401(k) limit                                 | retirement.elective_deferral
                    401k contribution limit                      | retirement.elective_deferral
                    how much can I contribute to my 401 k        | retirement.elective_deferral
                    IRA contribution limit                       | retirement.ira_limit
                    Roth IRA contribution limit                  | retirement.ira_limit
                    IRA catch-up contribution                    | retirement.ira_catch_up
                    HSA limit                                    | hsa.limit
                    HSA contribution limit for a family          | hsa.limit
                    health savings account limit                 | hsa.limit
                    HSA catch-up at age 55                       | hsa.catch_up
                    Medicare Part B premium                      | medicare.part_b_premium
                    Part A hospital deductible                   | medicare.part_a_deductible
                    Social Security wage base                    | tax.wage_base
                    child tax credit                             | tax.child_credit
                    22% tax bracket                              | tax.bracket_top_22
                    top of the 24 percent bracket                | tax.bracket_top_24
                    net investment income tax rate               | tax.niit_rate
                    NIIT threshold                               | tax.niit_threshold
                    AMT exemption                                | tax.amt_exemption
                    capital loss limit                           | tax.capital_loss_limit
                    wash sale rule                               | tax.wash_sale_days
                    section 179 expensing limit                  | tax.section_179_limit
                    corporate income tax rate                    | tax.corporate_rate
                    business mileage rate                        | tax.mileage_rate
                    FDIC insurance limit                         | pf.fdic
                    SIPC coverage                                | inv.sipc
                    currency transaction report threshold        | comp.ctr
                    Regulation Best Interest                     | sec.reg_bi
                    promising guaranteed returns to a client     | sec.communications
                    trading on inside information                | sec.insider_trading
                    splitting cash deposits to avoid a report    | comp.structuring
                    home sale exclusion                          | home.sale_exclusion
                    student loan interest deduction              | credit.student_interest
                    lifetime learning credit                     | college.llc_max
                    modified endowment contract                  | life.modified_endowment
                    1035 exchange                                | annuity.exchange
                    qualified charitable distribution            | charity.qcd_limit
                    1031 exchange deadline                       | home.exchange_close_days
                    medicaid look-back period                    | ltc.medicaid_lookback
                    lease accounting                             | acct.lease
                    maintenance margin requirement               | sec.maintenance_margin
                    """)
    void a_topic_in_plain_words_finds_its_rule(String topic, String ruleId) {
        assertThat(INDEX.find(topic).map(Rule::id)).as(topic).contains(ruleId);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "purple elephants",
                "deduction of standard poodles' grooming",
                "speed limit on the highway",
                "how to bake a chocolate cake",
                "premium gasoline price",
                "pet insurance premium limit",
                "library card late fee",
                "minimum wage",
                "speeding fine",
                "interest in modern art",
                "dinner on the company's account",
                "the weather in Boston",
                "Bundesliga transfer window",
                "age limit for driving",
                "contribution to the conversation",
                "limit",
                "the rate",
                "tax",
                "?"
            })
    void what_no_rule_says_finds_none(String topic) {
        assertThat(INDEX.find(topic).map(Rule::id)).as(topic).isEmpty();
    }

    /// A phrase that two rules share finds the first of them; all others must find their own.
    @Test
    void the_rules_own_phrases_find_them() {
        List<String> missed = new ArrayList<>();
        int phrases = 0;
        for (Rule rule : RuleBook.standard().rules()) {
            List<String> own = new ArrayList<>(rule.topics());
            own.add(rule.label());
            for (String phrase : own) {
                phrases++;
                String found = INDEX.find(phrase).map(Rule::id).orElse("none");
                if (!found.equals(rule.id())) {
                    missed.add(phrase + " -> " + found + " instead of " + rule.id());
                }
            }
        }
        System.out.printf(
                "rule look-up: %d of %d own phrases find their rule%n",
                phrases - missed.size(), phrases);
        assertThat(missed).hasSizeLessThanOrEqualTo(phrases / 100);
    }
}
