package ai.elson.tools.schema;

import ai.elson.knowledge.calculator.Field;
import ai.elson.knowledge.calculator.FilingStatus;
import ai.elson.knowledge.rule.Unit;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A household's financial plan: where it stands, what it wants, and what to do in which order.
public record FinancialPlan(
        @Field(value = "kind of the document", unit = Unit.TEXT) @Text(most = 40) String document,
        @Field(value = "day the plan is made", unit = Unit.TEXT) LocalDate date,
        @Field(value = "whether any figure is made up", unit = Unit.TEXT) boolean sample,
        @Field(value = "for whom it is made", unit = Unit.TEXT) Household household,
        @Field(value = "who answers for it", unit = Unit.TEXT) Adviser preparedBy,
        @Field(value = "what the household wants", unit = Unit.TEXT, maxItems = 30)
                List<Goal> goals,
        @Field(value = "what it owns", unit = Unit.TEXT, maxItems = 100) List<Asset> assets,
        @Field(value = "sum of the assets", unit = Unit.USD, min = 0) Num totalAssets,
        @Field(value = "what it owes", unit = Unit.TEXT, minItems = 0, maxItems = 100)
                List<Debt> liabilities,
        @Field(value = "sum of the liabilities", unit = Unit.USD, min = 0) Num totalLiabilities,
        @Field(value = "assets less liabilities", unit = Unit.USD) Num netWorth,
        @Field(value = "income and expenses of a year", unit = Unit.TEXT) CashFlow cashFlow,
        @Field(value = "money for bad months", unit = Unit.TEXT) Reserve emergencyFund,
        @Field(value = "policies and what is needed", unit = Unit.TEXT, minItems = 0, maxItems = 30)
                List<Coverage> insurance,
        @Field(value = "projection to retirement", unit = Unit.TEXT) Retirement retirement,
        @Field(value = "papers for the estate", unit = Unit.TEXT, minItems = 0, maxItems = 20)
                List<EstateDocument> estate,
        @Field(value = "what to do, with reason and figures", unit = Unit.TEXT, maxItems = 30)
                List<Recommendation> recommendations,
        @Field(value = "what the projections assume", unit = Unit.TEXT, maxItems = 30)
                List<NamedNum> assumptions,
        @Field(value = "what the client must be told", unit = Unit.TEXT, maxItems = 30)
                List<String> disclosures,
        @Field(value = "day of the next review", unit = Unit.TEXT) LocalDate nextReview)
        implements Deliverable {

    public FinancialPlan {
        goals = List.copyOf(goals);
        assets = List.copyOf(assets);
        liabilities = List.copyOf(liabilities);
        insurance = List.copyOf(insurance);
        estate = List.copyOf(estate);
        recommendations = List.copyOf(recommendations);
        assumptions = List.copyOf(assumptions);
        disclosures = List.copyOf(disclosures);
    }

    /// How a client earns.
    public enum Work {
        EMPLOYED,
        SELF_EMPLOYED,
        RETIRED,
        NOT_WORKING
    }

    /// What a goal is for.
    public enum Purpose {
        RETIREMENT,
        EDUCATION,
        HOME,
        DEBT_FREEDOM,
        EMERGENCY,
        GIVING,
        ESTATE,
        OTHER
    }

    /// What an asset is.
    public enum AssetKind {
        CASH,
        TAXABLE_INVESTMENT,
        RETIREMENT_ACCOUNT,
        EDUCATION_ACCOUNT,
        HEALTH_ACCOUNT,
        HOME,
        OTHER_REAL_ESTATE,
        BUSINESS,
        VEHICLE,
        PERSONAL_PROPERTY,
        OTHER
    }

    /// What a debt is.
    public enum DebtKind {
        MORTGAGE,
        HOME_EQUITY,
        STUDENT,
        VEHICLE,
        CREDIT_CARD,
        BUSINESS,
        FAMILY,
        OTHER
    }

    /// What a policy insures.
    public enum Risk {
        LIFE,
        DISABILITY,
        HEALTH,
        LONG_TERM_CARE,
        HOME,
        VEHICLE,
        LIABILITY
    }

    /// A paper for the estate.
    public enum Paper {
        WILL,
        REVOCABLE_TRUST,
        FINANCIAL_POWER_OF_ATTORNEY,
        HEALTH_CARE_DIRECTIVE,
        BENEFICIARY_DESIGNATION
    }

    /// The people the plan is for.
    public record Household(
            @Field(value = "the clients, one or a couple", unit = Unit.TEXT, maxItems = 2)
                    List<Person> clients,
            @Field(value = "people who depend on them", unit = Unit.COUNT, min = 0, max = 20)
                    int dependents,
            @Field(value = "state of residence, two letters", unit = Unit.TEXT)
                    @Text(most = 2, pattern = "^[A-Z]{2}$")
                    String state,
            @Field(value = "how they file", unit = Unit.TEXT) FilingStatus filingStatus) {
        public Household {
            clients = List.copyOf(clients);
        }
    }

    /// A client.
    public record Person(
            @Field(value = "name", unit = Unit.TEXT) @Text(most = 120) String name,
            @Field(value = "day of birth", unit = Unit.TEXT) LocalDate birthDate,
            @Field(value = "how the person earns", unit = Unit.TEXT) Work work) {}

    /// What the household wants, by when, and what is set aside for it.
    public record Goal(
            @Field(value = "name of the goal", unit = Unit.TEXT) @Text(most = 120) String name,
            @Field(value = "what it is for", unit = Unit.TEXT) Purpose purpose,
            @Field(value = "1 for the first", unit = Unit.COUNT, min = 1, max = 30) int priority,
            @Field(value = "what it takes", unit = Unit.USD, min = 0) Num target,
            @Field(value = "day it is due", unit = Unit.TEXT) LocalDate targetDate,
            @Field(value = "set aside for it so far", unit = Unit.USD, min = 0) Num funded,
            @Field(
                            value = "funded in percent of the target",
                            unit = Unit.PERCENT,
                            min = 0,
                            max = 100)
                    Num fundedShare) {}

    /// What the household owns.
    public record Asset(
            @Field(value = "name of the asset", unit = Unit.TEXT) @Text(most = 120) String name,
            @Field(value = "what it is", unit = Unit.TEXT) AssetKind kind,
            @Field(value = "who owns it", unit = Unit.TEXT) @Text(most = 120) String owner,
            @Field(value = "its value", unit = Unit.USD, min = 0) Num value) {}

    /// What the household owes.
    public record Debt(
            @Field(value = "name of the debt", unit = Unit.TEXT) @Text(most = 120) String name,
            @Field(value = "what it is", unit = Unit.TEXT) DebtKind kind,
            @Field(value = "what is owed", unit = Unit.USD, min = 0) Num balance,
            @Field(value = "yearly interest rate", unit = Unit.PERCENT, min = 0, max = 100)
                    Num rateAnnual,
            @Field(value = "monthly payment", unit = Unit.USD, min = 0) Num paymentMonthly) {}

    /// A year's income and expenses.
    public record CashFlow(
            @Field(value = "income by source", unit = Unit.TEXT, maxItems = 40)
                    List<NamedFlow> income,
            @Field(value = "sum of the income", unit = Unit.USD, min = 0) Num totalIncome,
            @Field(value = "expenses by kind, taxes included", unit = Unit.TEXT, maxItems = 60)
                    List<NamedFlow> expenses,
            @Field(value = "sum of the expenses", unit = Unit.USD, min = 0) Num totalExpenses,
            @Field(value = "income less expenses", unit = Unit.USD) Num surplus,
            @Field(value = "surplus in percent of income", unit = Unit.PERCENT) Num savingsRate) {
        public CashFlow {
            income = List.copyOf(income);
            expenses = List.copyOf(expenses);
        }
    }

    /// What comes in or goes out in a year.
    public record NamedFlow(
            @Field(value = "name", unit = Unit.TEXT) @Text(most = 120) String name,
            @Field(value = "amount a year", unit = Unit.USD, min = 0) Num yearly) {}

    /// Money for bad months.
    public record Reserve(
            @Field(value = "what should be held", unit = Unit.USD, min = 0) Num target,
            @Field(value = "what is held", unit = Unit.USD, min = 0) Num held,
            @Field(value = "what is missing", unit = Unit.USD, min = 0) Num shortfall) {}

    /// A policy, or a need that has none.
    public record Coverage(
            @Field(value = "what it insures", unit = Unit.TEXT) Risk risk,
            @Field(value = "who or what is insured", unit = Unit.TEXT) @Text(most = 120)
                    String insured,
            @Field(value = "amount insured, zero for none", unit = Unit.USD, min = 0) Num amount,
            @Field(value = "premium a year", unit = Unit.USD, min = 0) Num premiumYearly,
            @Field(value = "amount needed, where it was computed", unit = Unit.USD, min = 0)
                    @Nullable Num need,
            @Field(value = "what is missing of the need", unit = Unit.USD, min = 0)
                    @Nullable Num gap) {}

    /// From today to retirement.
    public record Retirement(
            @Field(value = "age today", unit = Unit.YEARS, min = 0, max = 120) Num currentAge,
            @Field(value = "age at retirement", unit = Unit.YEARS, min = 0, max = 120)
                    Num retirementAge,
            @Field(value = "years until then", unit = Unit.YEARS, min = 0, max = 120) Num yearsLeft,
            @Field(value = "saved a month for it", unit = Unit.USD, min = 0) Num savingMonthly,
            @Field(value = "yearly return assumed", unit = Unit.PERCENT, min = -20, max = 30)
                    Num returnAnnual,
            @Field(value = "savings at retirement", unit = Unit.USD, min = 0) Num projected,
            @Field(value = "savings needed then", unit = Unit.USD, min = 0) Num needed,
            @Field(value = "what is missing of it", unit = Unit.USD, min = 0) Num shortfall,
            @Field(
                            value = "share of simulations in which savings last",
                            unit = Unit.PERCENT,
                            min = 0,
                            max = 100)
                    @Nullable Num successProbability) {}

    /// A paper for the estate.
    public record EstateDocument(
            @Field(value = "which paper", unit = Unit.TEXT) Paper paper,
            @Field(value = "whether it is signed and valid", unit = Unit.TEXT) boolean inPlace,
            @Field(value = "day it was last read anew", unit = Unit.TEXT)
                    @Nullable LocalDate reviewed) {}

    /// What to do, why, and the figures it rests on.
    public record Recommendation(
            @Field(value = "1 for the first", unit = Unit.COUNT, min = 1, max = 30) int priority,
            @Field(value = "what to do", unit = Unit.TEXT) String action,
            @Field(value = "why it is in the client's interest", unit = Unit.TEXT) String reason,
            @Field(value = "figures it rests on", unit = Unit.TEXT, maxItems = 20)
                    List<NamedNum> figures,
            @Field(value = "conflicts of interest, or that there is none", unit = Unit.TEXT)
                    String conflicts,
            @Field(value = "day to have it done", unit = Unit.TEXT) LocalDate due) {
        public Recommendation {
            figures = List.copyOf(figures);
        }
    }
}
