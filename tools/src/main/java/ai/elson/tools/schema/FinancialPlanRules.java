package ai.elson.tools.schema;

import static ai.elson.tools.schema.Findings.sum;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Period;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// What must hold between the fields of a financial plan.
final class FinancialPlanRules {

    /// Where people live who file a federal return: ISO 3166-2:US.
    private static final Set<String> STATES =
            Set.of(
                    ("AL AK AZ AR CA CO CT DE FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT"
                                    + " NE NV NH NJ NM NY NC ND OH OK OR PA RI SC SD TN TX UT VT VA"
                                    + " WA WV WI WY DC AS GU MP PR VI")
                            .split(" "));

    private FinancialPlanRules() {}

    static void check(FinancialPlan plan, Findings findings) {
        goals(plan, findings);
        balance(plan, findings);
        cashFlow(plan.cashFlow(), findings);
        FinancialPlan.Reserve reserve = plan.emergencyFund();
        findings.equal(
                "/emergencyFund/shortfall",
                reserve.shortfall(),
                shortfall(reserve.target(), reserve.held()),
                "shortfall = target - held, at least zero");
        coverage(plan.insurance(), findings);
        retirement(plan.retirement(), findings);
        people(plan, findings);
        List<FinancialPlan.Recommendation> recommendations = plan.recommendations();
        findings.unique(
                "/recommendations",
                recommendations,
                "priority",
                FinancialPlan.Recommendation::priority,
                "priorities of recommendations are unique");
        for (int i = 0; i < recommendations.size(); i++) {
            findings.notBefore(
                    "/recommendations/" + i + "/due",
                    recommendations.get(i).due(),
                    plan.date(),
                    "a recommendation is due after the plan is made");
        }
        findings.unique(
                "/assumptions",
                plan.assumptions(),
                "name",
                NamedNum::name,
                "an assumption stands once");
        findings.notBefore(
                "/nextReview",
                plan.nextReview(),
                plan.date().plusDays(1),
                "the next review comes after the plan");
    }

    private static void goals(FinancialPlan plan, Findings findings) {
        findings.unique(
                "/goals",
                plan.goals(),
                "priority",
                FinancialPlan.Goal::priority,
                "priorities of goals are unique");
        findings.unique(
                "/goals", plan.goals(), "name", FinancialPlan.Goal::name, "a goal stands once");
        for (int i = 0; i < plan.goals().size(); i++) {
            FinancialPlan.Goal goal = plan.goals().get(i);
            String at = "/goals/" + i;
            findings.notBefore(
                    at + "/targetDate",
                    goal.targetDate(),
                    plan.date().plusDays(1),
                    "a goal lies after the plan");
            findings.atMost(
                    at + "/funded",
                    goal.funded(),
                    goal.target().value(),
                    "a goal is funded at most to its target");
            findings.equal(
                    at + "/fundedShare",
                    goal.fundedShare(),
                    percent(goal.funded().value(), goal.target().value()),
                    "funded share = funded / target");
        }
        findings.require(
                sum(plan.goals(), FinancialPlan.Goal::funded).compareTo(plan.totalAssets().value())
                        <= 0,
                "/goals",
                sum(plan.goals(), FinancialPlan.Goal::funded).toPlainString() + " funded in all",
                "at most the total assets, " + plan.totalAssets().value().toPlainString(),
                "goals are funded from the assets, each dollar once");
    }

    private static void balance(FinancialPlan plan, Findings findings) {
        BigDecimal assets = sum(plan.assets(), FinancialPlan.Asset::value);
        BigDecimal debts = sum(plan.liabilities(), FinancialPlan.Debt::balance);
        findings.unique(
                "/assets",
                plan.assets(),
                "name",
                asset -> List.of(Spelling.of(asset.name()), Spelling.of(asset.owner())),
                "an asset stands once with its owner");
        findings.equal("/totalAssets", plan.totalAssets(), assets, "total = sum of the assets");
        findings.equal(
                "/totalLiabilities",
                plan.totalLiabilities(),
                debts,
                "total = sum of the liabilities");
        findings.equal(
                "/netWorth",
                plan.netWorth(),
                assets.subtract(debts),
                "net worth = assets - liabilities");
    }

    private static void cashFlow(FinancialPlan.CashFlow flow, Findings findings) {
        BigDecimal income = sum(flow.income(), FinancialPlan.NamedFlow::yearly);
        BigDecimal expenses = sum(flow.expenses(), FinancialPlan.NamedFlow::yearly);
        findings.equal(
                "/cashFlow/totalIncome", flow.totalIncome(), income, "total = sum of the income");
        findings.equal(
                "/cashFlow/totalExpenses",
                flow.totalExpenses(),
                expenses,
                "total = sum of the expenses");
        BigDecimal surplus = income.subtract(expenses);
        findings.equal("/cashFlow/surplus", flow.surplus(), surplus, "surplus = income - expenses");
        findings.equal(
                "/cashFlow/savingsRate",
                flow.savingsRate(),
                percent(surplus, income),
                "savings rate = surplus / income");
    }

    private static void coverage(List<FinancialPlan.Coverage> policies, Findings findings) {
        for (int i = 0; i < policies.size(); i++) {
            FinancialPlan.Coverage policy = policies.get(i);
            String at = "/insurance/" + i + "/gap";
            Num need = policy.need();
            Num gap = policy.gap();
            if (need == null || gap == null) {
                findings.require(
                        need == null && gap == null,
                        at,
                        gap == null ? "null" : gap.value().toPlainString(),
                        need == null ? "null" : "a figure",
                        "a gap is given with its need, and only with it");
            } else {
                findings.equal(
                        at,
                        gap,
                        shortfall(need, policy.amount()),
                        "gap = need - amount, at least zero");
            }
        }
    }

    private static void retirement(FinancialPlan.Retirement retirement, Findings findings) {
        findings.equal(
                "/retirement/yearsLeft",
                retirement.yearsLeft(),
                retirement
                        .retirementAge()
                        .value()
                        .subtract(retirement.currentAge().value())
                        .max(BigDecimal.ZERO),
                "years left = retirement age - current age, at least zero");
        findings.equal(
                "/retirement/shortfall",
                retirement.shortfall(),
                shortfall(retirement.needed(), retirement.projected()),
                "shortfall = needed - projected, at least zero");
    }

    private static void people(FinancialPlan plan, Findings findings) {
        List<FinancialPlan.Person> clients = plan.household().clients();
        for (int i = 0; i < clients.size(); i++) {
            findings.notAfter(
                    "/household/clients/" + i + "/birthDate",
                    clients.get(i).birthDate(),
                    plan.date(),
                    "a client is born before the plan is made");
        }
        age(plan, findings);
        findings.require(
                STATES.contains(plan.household().state()),
                "/household/state",
                plan.household().state(),
                "the two letters of a state, the District of Columbia or a territory",
                "a state exists");
        for (int i = 0; i < plan.estate().size(); i++) {
            findings.notAfter(
                    "/estate/" + i + "/reviewed",
                    plan.estate().get(i).reviewed(),
                    plan.date(),
                    "a paper was reviewed before the plan is made");
        }
    }

    private static void age(FinancialPlan plan, Findings findings) {
        List<Integer> ages =
                plan.household().clients().stream()
                        .map(c -> Period.between(c.birthDate(), plan.date()).getYears())
                        .toList();
        BigDecimal age = plan.retirement().currentAge().value();
        findings.require(
                ages.contains(age.intValue()) || ages.stream().anyMatch(a -> a < 0),
                "/retirement/currentAge/value",
                age.toPlainString(),
                ages.stream().map(String::valueOf).collect(Collectors.joining(" or ")),
                "the age is that of a client on the day of the plan");
    }

    private static BigDecimal shortfall(Num needed, Num held) {
        return needed.value().subtract(held.value()).max(BigDecimal.ZERO);
    }

    /// In percent of the whole; of nothing, nothing.
    static BigDecimal percent(BigDecimal part, BigDecimal whole) {
        return whole.signum() == 0
                ? BigDecimal.ZERO
                : part.movePointRight(2).divide(whole, MathContext.DECIMAL128);
    }
}
