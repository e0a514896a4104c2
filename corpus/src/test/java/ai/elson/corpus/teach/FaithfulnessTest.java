package ai.elson.corpus.teach;

import static org.assertj.core.api.Assertions.assertThat;

import ai.elson.base.seed.Seeds;
import ai.elson.corpus.teach.Faithfulness.Change;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FaithfulnessTest {

    private final Faithfulness faithfulness = new Faithfulness();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    What is $500 worth after 3 years at 4%?      | After 3 years at 4 percent, how much would $500 be?
                    I set aside $95k for 12 months.              | For 12 months I am setting 95,000 dollars aside.
                    My Roth IRA holds 1.2 million dollars.       | There is $1,200,000 in my Roth IRA.
                    I do not want to sell ACORN.SMPL.            | To sell ACORN.SMPL is not what I want.
                    We pay $300 a month for two cars.            | Two cars cost us $300 each month.
                    Can I give more than $19,000 before June?    | Before June, may I give more than $19,000?
                    """)
    void a_paraphrase_with_the_same_facts_stands(String original, String paraphrase) {
        assertThat(faithfulness.change(original, paraphrase)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    What is $500 worth after 3 years?            | What is $50 worth after 3 years?             | NUMBER
                    What is $500 worth after 3 years?            | After a while, what is $500 worth?           | NUMBER
                    We have two cars and $300.                   | We have three cars and $300.                 | NUMBER
                    I put aside $95k for it.                     | I put aside $95 for it.                      | NUMBER
                    It earns 4% over 3 years.                    | It earns 4 dollars over 3 years.             | UNIT
                    It earns 4% over 3 years.                    | It earns 4% over 3 months.                   | UNIT
                    I save $300 a month there.                   | I save $300 a year there.                    | UNIT
                    My Roth IRA holds $500.                      | My IRA holds $500 in total.                  | NAME
                    What does ACORN.SMPL trade at?               | What does BOLT.SMPL trade at now?            | NAME
                    Is my 401(k) taxed in Ohio?                  | Is my 401(k) taxed in Iowa then?             | NAME
                    I do not want to sell it.                    | I want to sell it, please.                   | NEGATION
                    I want to sell it, please.                   | I don't want to sell it, please.             | NEGATION
                    I can give at least $19,000.                 | I can give at most $19,000, right?           | BOUND
                    Did it rise by 4% by then?                   | Did it fall by 4% by then?                   | BOUND
                    Must I file before May?                      | Must I file after May then?                  | BOUND
                    Must I file?                                 | Must I file?                                 | NOTHING
                    Must I file?                                 | Would you be so kind as to tell me whether I really must file a thing? | LENGTH
                    """)
    void what_changed_is_named(String original, String paraphrase, Change change) {
        assertThat(faithfulness.change(original, paraphrase)).contains(change);
    }

    @Test
    void a_changed_digit_never_passes() {
        SplittableRandom random = Seeds.random(1, "faithfulness");
        for (int i = 0; i < 2_000; i++) {
            String figure = String.valueOf(10 + random.nextInt(1_000_000));
            int at = random.nextInt(figure.length());
            char other = (char) ('1' + (figure.charAt(at) - '0' + random.nextInt(8)) % 9);
            String wrong = figure.substring(0, at) + other + figure.substring(at + 1);
            if (wrong.equals(figure)) {
                continue;
            }
            assertThat(
                            faithfulness.change(
                                    "I owe $" + figure + " on the house.",
                                    "On the house there is a debt of $" + wrong + "."))
                    .as(figure + " against " + wrong)
                    .contains(Change.NUMBER);
        }
    }
}
