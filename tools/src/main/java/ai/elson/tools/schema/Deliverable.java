package ai.elson.tools.schema;

import java.time.LocalDate;

/// What an advisor hands over. The record gives its form; the rules between its fields are checked
/// by [Documents#validate].
public sealed interface Deliverable
        permits FinancialPlan,
                InvestmentPolicyStatement,
                TradePlan,
                TaxScenarioSummary,
                ComplianceChecklist,
                MarketDataRequest,
                FundamentalAnalysisReport {

    /// Its kind, as `FinancialPlan`.
    String document();

    /// The day it is made; no figure in it is later.
    LocalDate date();

    /// Whether any of its figures is made up, as those of the sample market are.
    boolean sample();
}
