package ai.elson.knowledge.tax;

import ai.elson.knowledge.calculator.Calculator;
import java.util.List;
import java.util.stream.Stream;

/// Federal, state and cross-border taxes of persons and businesses.
public final class TaxCalculators {

    /// In the order in which people read them.
    public static final List<Calculator<?, ?>> ALL =
            Stream.of(
                            FederalReturn.CALCULATORS,
                            IncomeTax.CALCULATORS,
                            Stacking.CALCULATORS,
                            CapitalGains.CALCULATORS,
                            MinimumTax.CALCULATORS,
                            EarnedIncomeCredit.CALCULATORS,
                            ReturnDeductions.CALCULATORS,
                            StudentLoanInterest.CALCULATORS,
                            BusinessDeduction.CALCULATORS,
                            Deductions.CALCULATORS,
                            BusinessTax.CALCULATORS,
                            CrossBorder.CALCULATORS,
                            TaxLots.CALCULATORS,
                            WashSales.CALCULATORS,
                            BracketPlanning.CALCULATORS,
                            TaxPayments.CALCULATORS,
                            Exclusions.CALCULATORS,
                            ChildTaxes.CALCULATORS,
                            StatePlanning.CALCULATORS)
                    .<Calculator<?, ?>>flatMap(List::stream)
                    .toList();

    private TaxCalculators() {}
}
