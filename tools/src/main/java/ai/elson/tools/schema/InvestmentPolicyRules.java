package ai.elson.tools.schema;

import static ai.elson.tools.schema.Findings.sum;

import ai.elson.knowledge.rule.Unit;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// What must hold between the fields of an investment policy statement.
final class InvestmentPolicyRules {

    private static final BigDecimal WHOLE = new BigDecimal(100);

    private InvestmentPolicyRules() {}

    static void check(InvestmentPolicyStatement policy, Findings findings) {
        allocation(policy.assetClasses(), findings);
        benchmarks(policy, findings);
        risk(policy.riskTolerance(), findings);
        findings.atMost(
                "/liquidity/reserve",
                policy.liquidity().reserve(),
                policy.account().value().value(),
                "the reserve is part of the account");
        dates(policy, findings);
    }

    private static void allocation(
            List<InvestmentPolicyStatement.AssetClass> classes, Findings findings) {
        findings.unique(
                "/assetClasses",
                classes,
                "name",
                InvestmentPolicyStatement.AssetClass::name,
                "an asset class stands once");
        for (int i = 0; i < classes.size(); i++) {
            InvestmentPolicyStatement.AssetClass part = classes.get(i);
            BigDecimal target = part.target().value();
            findings.require(
                    part.lower().value().compareTo(target) <= 0
                            && target.compareTo(part.upper().value()) <= 0,
                    "/assetClasses/" + i + "/target/value",
                    target.toPlainString(),
                    "from "
                            + part.lower().value().toPlainString()
                            + " to "
                            + part.upper().value().toPlainString(),
                    "a band contains its target");
        }
        whole(
                "/assetClasses",
                sum(classes, InvestmentPolicyStatement.AssetClass::target),
                "targets",
                findings);
        BigDecimal least = sum(classes, InvestmentPolicyStatement.AssetClass::lower);
        BigDecimal most = sum(classes, InvestmentPolicyStatement.AssetClass::upper);
        findings.require(
                least.compareTo(WHOLE) <= 0,
                "/assetClasses",
                "least shares that sum to " + least.toPlainString(),
                "at most 100",
                "bands can be met together: least shares sum to at most 100 percent");
        findings.require(
                most.compareTo(WHOLE) >= 0,
                "/assetClasses",
                "greatest shares that sum to " + most.toPlainString(),
                "at least 100",
                "bands can be met together: greatest shares sum to at least 100 percent");
    }

    private static void benchmarks(InvestmentPolicyStatement policy, Findings findings) {
        Set<String> classes =
                policy.assetClasses().stream()
                        .map(InvestmentPolicyStatement.AssetClass::name)
                        .collect(Collectors.toSet());
        for (int i = 0; i < policy.benchmarks().size(); i++) {
            String named = policy.benchmarks().get(i).assetClass();
            findings.require(
                    classes.contains(named),
                    "/benchmarks/" + i + "/assetClass",
                    named,
                    String.join(", ", classes.stream().sorted().toList()),
                    "a benchmark stands for an asset class of the statement");
        }
        whole(
                "/benchmarks",
                sum(policy.benchmarks(), InvestmentPolicyStatement.Benchmark::weight),
                "weights",
                findings);
    }

    /// The tolerance that counts is the lower of ability and willingness: what a client can bear
    /// and does not want to is not borne, nor what he wants to and cannot.
    ///
    /// Source: CFA Program curriculum, Basics of Portfolio Planning and Construction.
    private static void risk(InvestmentPolicyStatement.RiskTolerance tolerance, Findings findings) {
        InvestmentPolicyStatement.Level most =
                tolerance.ability().compareTo(tolerance.willingness()) <= 0
                        ? tolerance.ability()
                        : tolerance.willingness();
        findings.require(
                tolerance.overall().compareTo(most) <= 0,
                "/riskTolerance/overall",
                DocumentJson.wire(tolerance.overall()),
                "at most " + DocumentJson.wire(most),
                "the lower of ability and willingness counts");
    }

    private static void dates(InvestmentPolicyStatement policy, Findings findings) {
        LocalDate before = policy.date();
        for (int i = 0; i < policy.reviewDates().size(); i++) {
            findings.notBefore(
                    "/reviewDates/" + i,
                    policy.reviewDates().get(i),
                    before.plusDays(1),
                    "reviews follow the statement and each other");
            before = policy.reviewDates().get(i);
        }
        findings.notAfter(
                "/reviewDates/0",
                policy.reviewDates().getFirst(),
                policy.date().plusYears(1),
                "the first review comes within a year");
        for (int i = 0; i < policy.signatures().size(); i++) {
            findings.notAfter(
                    "/signatures/" + i + "/signed",
                    policy.signatures().get(i).signed(),
                    policy.date(),
                    "a statement takes effect when all have signed");
        }
        Map<Boolean, Set<String>> names =
                policy.signatures().stream()
                        .collect(
                                Collectors.partitioningBy(
                                        s -> s.role() == InvestmentPolicyStatement.Role.ADVISER,
                                        Collectors.mapping(
                                                s -> Spelling.of(s.name()), Collectors.toSet())));
        Set<String> advisers = names.getOrDefault(true, Set.of());
        Set<String> others = names.getOrDefault(false, Set.of());
        findings.require(
                others.isEmpty() || advisers.isEmpty() || !advisers.containsAll(others),
                "/signatures",
                "one person for both",
                "another person for the client than for the adviser",
                "both sides sign");
        Set<InvestmentPolicyStatement.Role> roles =
                policy.signatures().stream()
                        .map(InvestmentPolicyStatement.Signature::role)
                        .collect(Collectors.toSet());
        findings.require(
                roles.contains(InvestmentPolicyStatement.Role.ADVISER) && roles.size() > 1,
                "/signatures",
                roles.stream().map(DocumentJson::wire).sorted().collect(Collectors.joining(", ")),
                "adviser, and client, trustee or committee",
                "both sides sign");
    }

    private static void whole(String path, BigDecimal sum, String what, Findings findings) {
        findings.require(
                Findings.same(sum, WHOLE, Unit.PERCENT),
                path,
                what + " that sum to " + sum.toPlainString(),
                "100",
                what + " sum to 100 percent");
    }
}
