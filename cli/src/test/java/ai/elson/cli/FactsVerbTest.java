package ai.elson.cli;

import static org.assertj.core.api.Assertions.assertThat;

import ai.elson.base.file.Json;
import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class FactsVerbTest {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void a_rule_is_shown_with_source_verification_and_both_time_axes() {
        assertThat(facts("show tax.standard_deduction")).isZero();
        assertThat(out.toString())
                .contains("tax.standard_deduction  standard deduction")
                .contains("citation      IRC 63(c)")
                .contains("verification  two public readings agree")
                .contains("filed under   federal_income_tax, credits_deductions")
                .contains("depends on    filing_status: single, joint, head, separate")
                .containsPattern("applies +known from +status +filing_status +value +citation")
                .containsPattern(
                        "2025-01-01 to 2025-12-31 +2024-10-22 +superseded +joint +\\$30,000 +IRC"
                                + " 63\\(c\\); Rev. Proc. 2024-40")
                .containsPattern("2025-07-04 +enacted +joint +\\$31,500");
    }

    @Test
    void values_known_later_are_left_out_and_people_can_be_picked() {
        assertThat(facts("show tax.standard_deduction filing_status=joint --known-at 2025-03-01"))
                .isZero();
        assertThat(out.toString())
                .contains("$30,000")
                .doesNotContain("$31,500")
                .doesNotContain("$15,000");
    }

    @Test
    void a_year_means_its_last_day_and_without_dimensions_everyone_is_shown() {
        assertThat(facts("show tax.standard_deduction --as-of 2026")).isZero();
        assertThat(out.toString())
                .contains("$16,100", "$32,200", "$24,150")
                .doesNotContain("$15,750");
    }

    @Test
    void what_a_rule_requires_is_wrapped_below_its_dates() {
        assertThat(facts("show comp.boi")).isZero();
        assertThat(out.toString())
                .containsPattern("2025-03-26 to open +2025-03-21 +enacted +31 CFR 1010.380")
                .containsPattern("\\n    only companies formed abroad");
        assertThat(out.toString().lines()).allSatisfy(l -> assertThat(l).hasSizeLessThan(130));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    show tax.wage_base --as-of 2027                               | after_last_period   | available: 2024, 2025, 2026
                    show tax.wage_base --as-of 1990                               | before_first_period | 1990
                    show tax.wage_base --as-of 2026 --known-at 2025-10-23         | not_yet_known       | 2025-10-23
                    show tax.senior_deduction --as-of 2025 --known-at 2025-07-03  | not_yet_known       | 2025-07-03
                    """)
    void what_is_not_available_says_why_and_exits_with_two(
            String line, String reason, String said) {
        assertThat(facts(line)).isEqualTo(2);
        assertThat(err.toString()).contains("elson: unavailable, " + reason).contains(said);
        assertThat(out.toString()).isEmpty();
        assertThat(facts(line + " --json")).isEqualTo(2);
        JsonNode node = Json.MAPPER.readTree(out.toString());
        assertThat(node.path("unavailable").asString()).isEqualTo(reason);
        assertThat(node.path("explanation").asString()).contains(said);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    show tax.standard_deducton                                    | the nearest is «tax.standard_deduction»
                    show tax.standard_deduction filing_status=maried --as-of 2026 | found maried; accepted: single, joint, head, separate
                    show tax.standard_deduction filing_status=maried              | found no value for {filing_status=maried}
                    show tax.standard_deduction status=single --as-of 2026        | found status; accepted: filing_status
                    show tax.wage_base --known-at 1990                            | known at 1990-12-31
                    show tax.wage_base --as-of tomorrow                           | accepted: a day as 2026-06-30 or a year as 2026
                    list --domain weather                                         | federal_income_tax
                    list --domain derivatives --search moonshine                  | no rule of derivatives holds «moonshine»
                    list --verification guessed                                   | was «guessed»
                    lapse --after 2026-02-30                                      | found «2026-02-30»
                    """)
    void a_question_wrongly_put_is_bad_input(String line, String said) {
        assertThat(facts(line)).isEqualTo(2);
        assertThat(err.toString()).contains(said);
    }

    @Test
    void rules_are_listed_by_domain_words_and_verification() {
        assertThat(facts("list --domain social_security")).isZero();
        assertThat(out.toString())
                .containsPattern("rule +what +citation")
                .contains("ss.bend_point_1")
                .doesNotContain("tax.bracket_top_10")
                .containsPattern("\\d+ of \\d+ rules");
        out.getBuffer().setLength(0);
        assertThat(run("facts", "list", "--search", "ROTH phase-out")).isZero();
        assertThat(out.toString())
                .contains("retirement.roth_phaseout_start")
                .doesNotContain("tax.amt_phaseout_start");
        out.getBuffer().setLength(0);
        assertThat(run("facts", "list", "--search", "trusted contact person")).isZero();
        assertThat(out.toString()).contains("sec.account_information");
        out.getBuffer().setLength(0);
        assertThat(run("facts", "list", "--verification", "not compared")).isZero();
        assertThat(out.toString()).contains("ops.orsa").doesNotContain("tax.standard_deduction");
    }

    @Test
    void what_lapses_is_listed_with_its_last_day() {
        assertThat(facts("lapse")).isZero();
        assertThat(out.toString())
                .containsPattern("tax.wage_base +2026-12-31 +Social Security wage base")
                .containsPattern("\\d+ of \\d+ have no value after 2026-12-31")
                .doesNotContain("tax.senior_deduction", "college.parent_plus_year");
        out.getBuffer().setLength(0);
        assertThat(facts("lapse --after 2028")).isZero();
        assertThat(out.toString()).contains("tax.senior_deduction", "2028-12-31");
        out.getBuffer().setLength(0);
        assertThat(facts("lapse --after 2025")).isZero();
        assertThat(out.toString()).doesNotContain("college.parent_plus_year");
    }

    @Test
    void programs_read_json() {
        assertThat(facts("show tax.standard_deduction filing_status=head --as-of 2026 --json"))
                .isZero();
        JsonNode one = Json.MAPPER.readTree(out.toString());
        assertThat(one.path("value").asInt()).isEqualTo(24150);
        assertThat(one.path("known_from").asString()).isEqualTo("2025-10-09");
        assertThat(one.path("citation").asString()).contains("Rev. Proc. 2025-32");
        out.getBuffer().setLength(0);
        assertThat(facts("show tax.standard_deduction --as-of 2026 --json")).isZero();
        assertThat(Json.MAPPER.readTree(out.toString()).path("values")).hasSize(4);
        out.getBuffer().setLength(0);
        assertThat(facts("list --domain compliance --json")).isZero();
        JsonNode all = Json.MAPPER.readTree(out.toString());
        assertThat(all.size()).isGreaterThan(40);
        assertThat(all.get(0).path("verification").asString()).isNotEmpty();
        out.getBuffer().setLength(0);
        assertThat(facts("lapse --json")).isZero();
        assertThat(out.toString()).contains("\"tax.wage_base\"");
    }

    private int facts(String line) {
        return run(("facts " + line).split(" "));
    }

    private int run(String... arguments) {
        return Elson.commandLine(arguments)
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err, true))
                .execute(arguments);
    }
}
