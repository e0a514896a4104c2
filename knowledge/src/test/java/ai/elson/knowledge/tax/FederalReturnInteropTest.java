package ai.elson.knowledge.tax;

import static org.assertj.core.api.Assertions.assertThat;

import ai.elson.base.file.Json;
import ai.elson.base.seed.Seeds;
import ai.elson.knowledge.Case;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// The whole return of made households of three years and all filing statuses, against
/// PolicyEngine-US, which shares no code and no figures with Elson. Needs the Python named by
/// `ELSON_INTEROP_FINANCE_PYTHON`, with `interop/requirements-finance.txt` installed.
@Tag("interop")
class FederalReturnInteropTest {

    private static final int HOUSEHOLDS = 240;
    private static final List<String> STATUSES = List.of("SINGLE", "JOINT", "HEAD", "SEPARATE");

    private static final List<String> COMPARED =
            List.of(
                    "adjustedIncome",
                    "taxableIncome",
                    "incomeTax",
                    "minimumTax",
                    "selfEmploymentTax",
                    "investmentTax",
                    "medicareTax",
                    "refundedFamilyCredit",
                    "earnedCredit");

    @TempDir Path folder;

    /// A made household; amounts are whole dollars, what is not named is zero.
    record Household(
            int year, String filingStatus, int aged, int children, Map<String, Integer> amounts) {

        static Household draw(int seed) {
            SplittableRandom random = Seeds.random(seed, "federal return");
            String status = STATUSES.get(random.nextInt(STATUSES.size()));
            int adults = status.equals("JOINT") ? 2 : 1;
            int aged = random.nextInt(4) == 0 ? random.nextInt(adults + 1) : 0;
            int children =
                    status.equals("HEAD")
                            ? 1 + random.nextInt(3)
                            : Math.max(0, random.nextInt(6) - 2);
            Map<String, Integer> amounts = new LinkedHashMap<>();
            int scale = List.of(15_000, 60_000, 200_000, 900_000).get(random.nextInt(4));
            put(amounts, random, "wages", 4, 5, scale);
            put(amounts, random, "selfEmployment", 1, 4, scale / 2);
            put(amounts, random, "interest", 1, 2, scale / 20);
            put(amounts, random, "qualifiedDividends", 1, 2, scale / 10);
            put(amounts, random, "shortTermGain", 1, 4, scale / 20);
            put(amounts, random, "longTermGain", 1, 2, scale / 3);
            // spouses who file apart are taken there to live apart, here to live together
            if (aged > 0 && !status.equals("SEPARATE")) {
                put(amounts, random, "socialSecurity", 4, 5, 40_000);
                put(amounts, random, "pensions", 1, 2, scale / 2);
            }
            if (random.nextInt(4) == 0) {
                amounts.put("longTermGain", -random.nextInt(1, 12_000));
            }
            if (random.nextInt(2) == 0) {
                put(amounts, random, "stateAndLocalTaxes", 4, 5, scale / 10);
                put(amounts, random, "mortgageInterest", 4, 5, 30_000);
                put(amounts, random, "gifts", 1, 2, scale / 20);
            }
            amounts.put("dividends", amounts.getOrDefault("qualifiedDividends", 0));
            return new Household(2024 + seed % 3, status, aged, children, amounts);
        }

        private static void put(
                Map<String, Integer> amounts,
                SplittableRandom random,
                String name,
                int times,
                int of,
                int scale) {
            if (random.nextInt(of) < times) {
                amounts.put(name, random.nextInt(scale + 1));
            }
        }

        private Object amount(String name) {
            return amounts.getOrDefault(name, 0);
        }

        private String all(String... names) {
            return List.of(names).stream()
                    .map(name -> name + ": " + amount(name))
                    .collect(Collectors.joining(", ", "{", "}"));
        }

        /// The arguments of our own return. The business is the self-employment less half its tax,
        /// without wages or property.
        String arguments() {
            String business = "null";
            if (amounts.getOrDefault("selfEmployment", 0) > 0) {
                BigDecimal half =
                        (BigDecimal)
                                Case.result(
                                        "deductibleHalf",
                                        "self_employment_tax",
                                        amount("selfEmployment"),
                                        amount("wages"),
                                        year);
                BigDecimal income =
                        new BigDecimal(amount("selfEmployment").toString()).subtract(half);
                business =
                        "{income: "
                                + income.max(BigDecimal.ZERO)
                                + ", wages: 0, property: 0, specifiedService: false}";
            }
            return "{income: "
                    + all(
                            "wages",
                            "interest",
                            "exemptInterest",
                            "dividends",
                            "qualifiedDividends",
                            "shortTermGain",
                            "longTermGain",
                            "pensions",
                            "socialSecurity",
                            "selfEmployment",
                            "other")
                    + ", adjustments: "
                    + all("contributions", "studentLoanInterest")
                    + ", spent: "
                    + all("stateAndLocalTaxes", "mortgageInterest", "gifts", "medical")
                    + ", household: {children: "
                    + children
                    + ", otherDependents: 0, earnedCreditChildren: "
                    + children
                    + ", aged: "
                    + aged
                    + ", blind: 0}, business: "
                    + business
                    + ", payments: 0, filingStatus: "
                    + filingStatus
                    + ", year: "
                    + year
                    + "}";
        }
    }

    @Test
    void the_returns_of_made_households_agree_with_policyengine() throws Exception {
        String python = System.getenv("ELSON_INTEROP_FINANCE_PYTHON");
        Assumptions.assumeTrue(
                python != null && Files.isExecutable(Path.of(python)),
                "ELSON_INTEROP_FINANCE_PYTHON names no Python with PolicyEngine-US");
        List<Household> households = new ArrayList<>();
        for (int seed = 0; seed < HOUSEHOLDS; seed++) {
            households.add(Household.draw(seed));
        }
        List<JsonNode> theirs = policyEngine(python, households);
        List<String> differences = new ArrayList<>();
        int compared = 0;
        for (int i = 0; i < HOUSEHOLDS; i++) {
            Household household = households.get(i);
            for (String name : COMPARED) {
                if (name.equals("earnedCredit") && household.filingStatus().equals("SEPARATE")) {
                    continue; // given there on the terms of IRC 32(d)(2), not modelled here
                }
                compared++;
                double ours =
                        ((BigDecimal) Case.result(name, "federal_return", household.arguments()))
                                .doubleValue();
                double peer = theirs.get(i).path(name).asDouble();
                // PolicyEngine computes in single precision
                if (Math.abs(ours - peer) > 0.5 + 2e-6 * Math.abs(peer)) {
                    differences.add(name + ": " + ours + " against " + peer + " for " + household);
                }
            }
        }
        System.out.println(
                compared
                        + " figures of "
                        + HOUSEHOLDS
                        + " returns compared with PolicyEngine-US, "
                        + differences.size()
                        + " differ");
        assertThat(differences).as(String.join("\n", differences)).isEmpty();
    }

    private List<JsonNode> policyEngine(String python, List<Household> households)
            throws Exception {
        Path questions = folder.resolve("households.jsonl");
        Path answers = folder.resolve("answers.jsonl");
        Files.write(questions, households.stream().map(Json::line).toList());
        Path output = folder.resolve("output.txt");
        Process process =
                new ProcessBuilder(
                                python,
                                Path.of("..", "interop", "compare_returns.py").toString(),
                                questions.toString(),
                                answers.toString())
                        .redirectErrorStream(true)
                        .redirectOutput(output.toFile())
                        .start();
        assertThat(process.waitFor(6, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue()).as(Files.readString(output)).isZero();
        return Files.readAllLines(answers).stream().map(Json.MAPPER::readTree).toList();
    }
}
