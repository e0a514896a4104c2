package ai.elson.tools.schema;

import ai.elson.knowledge.calculator.Field;
import ai.elson.knowledge.calculator.FilingStatus;
import ai.elson.knowledge.rule.Unit;
import java.time.LocalDate;
import java.util.List;

/// A year's tax under several courses of action, each line a call that can be made again.
public record TaxScenarioSummary(
        @Field(value = "kind of the document", unit = Unit.TEXT) @Text(most = 40) String document,
        @Field(value = "day it is made", unit = Unit.TEXT) LocalDate date,
        @Field(value = "whether any figure is made up", unit = Unit.TEXT) boolean sample,
        @Field(value = "for whom it is made", unit = Unit.TEXT) Client client,
        @Field(value = "who answers for it", unit = Unit.TEXT) Adviser preparedBy,
        @Field(value = "tax year", unit = Unit.YEAR, min = 2000, max = 2100) int year,
        @Field(value = "how the client files", unit = Unit.TEXT) FilingStatus filingStatus,
        @Field(
                        value = "the base and its alternatives",
                        unit = Unit.TEXT,
                        minItems = 2,
                        maxItems = 10)
                List<Scenario> scenarios,
        @Field(value = "each alternative against the base", unit = Unit.TEXT, maxItems = 9)
                List<Comparison> comparisons,
        @Field(value = "id of the scenario with the least tax", unit = Unit.TEXT)
                @Text(most = 40, pattern = TaxScenarioSummary.ID)
                String best,
        @Field(value = "what all scenarios assume", unit = Unit.TEXT, minItems = 0, maxItems = 30)
                List<NamedNum> assumptions,
        @Field(value = "taxes and years that are left out", unit = Unit.TEXT, maxItems = 20)
                List<String> notCovered,
        @Field(value = "what the client must be told", unit = Unit.TEXT, maxItems = 20)
                List<String> disclosures)
        implements Deliverable {

    public TaxScenarioSummary {
        scenarios = List.copyOf(scenarios);
        comparisons = List.copyOf(comparisons);
        assumptions = List.copyOf(assumptions);
        notCovered = List.copyOf(notCovered);
        disclosures = List.copyOf(disclosures);
    }

    /// Ids of scenarios: lower-case words.
    static final String ID = "^[a-z][a-z0-9_]{0,39}$";

    /// How a line counts towards the total tax.
    public enum Effect {
        /// Added.
        TAX,
        /// Taken off.
        CREDIT,
        /// Shown and not counted.
        INFORMATION
    }

    /// A course of action.
    public record Scenario(
            @Field(value = "short name", unit = Unit.TEXT)
                    @Text(most = 40, pattern = TaxScenarioSummary.ID)
                    String id,
            @Field(value = "whether the others are held against it", unit = Unit.TEXT) boolean base,
            @Field(value = "what is done", unit = Unit.TEXT) String description,
            @Field(value = "how the tax is made up", unit = Unit.TEXT, maxItems = 40)
                    List<Line> lines,
            @Field(value = "taxes less credits", unit = Unit.USD) Num totalTax) {
        public Scenario {
            lines = List.copyOf(lines);
        }
    }

    /// A figure that a calculator gives.
    public record Line(
            @Field(value = "name of the line", unit = Unit.TEXT) @Text(most = 120) String name,
            @Field(value = "the call that gives it", unit = Unit.TEXT) CalculatorCall call,
            @Field(value = "field of the calculator's result, as total_tax", unit = Unit.TEXT)
                    @Text(most = 60, pattern = "^[a-z][a-z0-9_]*$")
                    String result,
            @Field(value = "how it counts", unit = Unit.TEXT) Effect effect,
            @Field(value = "the figure", unit = Unit.TEXT) Num amount) {}

    /// An alternative against the base.
    public record Comparison(
            @Field(value = "id of the alternative", unit = Unit.TEXT)
                    @Text(most = 40, pattern = TaxScenarioSummary.ID)
                    String scenario,
            @Field(value = "its total tax less that of the base", unit = Unit.USD)
                    Num difference) {}
}
