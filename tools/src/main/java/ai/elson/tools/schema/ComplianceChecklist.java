package ai.elson.tools.schema;

import ai.elson.knowledge.calculator.Field;
import ai.elson.knowledge.rule.Unit;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a regime asks of something, item by item, and whether it may go ahead.
public record ComplianceChecklist(
        @Field(value = "kind of the document", unit = Unit.TEXT) @Text(most = 40) String document,
        @Field(value = "day of the check", unit = Unit.TEXT) LocalDate date,
        @Field(value = "whether any figure is made up", unit = Unit.TEXT) boolean sample,
        @Field(value = "what is checked", unit = Unit.TEXT) Subject subject,
        @Field(value = "the law that it is checked against", unit = Unit.TEXT) Regime regime,
        @Field(value = "what was looked at", unit = Unit.TEXT, maxItems = 100) List<Item> items,
        @Field(value = "items by status", unit = Unit.TEXT) Counts counts,
        @Field(value = "whether it may go ahead", unit = Unit.TEXT) boolean approved,
        @Field(value = "who approved it; null unless approved", unit = Unit.TEXT) @Text(most = 120)
                @Nullable String approver,
        @Field(value = "day of the approval; null unless approved", unit = Unit.TEXT)
                @Nullable LocalDate approvedOn,
        @Field(value = "day of the next check", unit = Unit.TEXT) LocalDate nextReview)
        implements Deliverable {

    public ComplianceChecklist {
        items = List.copyOf(items);
    }

    /// What can be checked.
    public enum SubjectKind {
        RECOMMENDATION,
        ACCOUNT_OPENING,
        TRADE,
        MARKETING,
        PRODUCT,
        FIRM_PROCEDURE,
        RETIREMENT_PLAN,
        TRANSACTION
    }

    /// The body of law.
    public enum Regime {
        INVESTMENT_ADVISERS,
        BROKER_DEALERS,
        ANTI_MONEY_LAUNDERING,
        ERISA,
        PRIVACY
    }

    /// How an item stands.
    public enum Status {
        PASS,
        FAIL,
        NOT_APPLICABLE,
        OPEN
    }

    /// What a failure means: a blocking one forbids approval.
    public enum Severity {
        BLOCKING,
        MAJOR,
        MINOR
    }

    /// What is checked.
    public record Subject(
            @Field(value = "what it is", unit = Unit.TEXT) SubjectKind kind,
            @Field(value = "name", unit = Unit.TEXT) @Text(most = 200) String name,
            @Field(value = "number of the case", unit = Unit.TEXT) @Text(most = 60)
                    String reference) {}

    /// One requirement.
    public record Item(
            @Field(value = "number of the item", unit = Unit.TEXT) @Text(most = 20) String id,
            @Field(value = "what is required", unit = Unit.TEXT) String requirement,
            @Field(value = "rules that require it", unit = Unit.TEXT, maxItems = 10)
                    List<Citation> rules,
            @Field(value = "how it stands", unit = Unit.TEXT) Status status,
            @Field(value = "what a failure means", unit = Unit.TEXT) Severity severity,
            @Field(value = "what shows it; null only where it is open", unit = Unit.TEXT)
                    @Nullable String evidence,
            @Field(value = "who sees to it", unit = Unit.TEXT) @Text(most = 120) String owner,
            @Field(value = "day by which it is done; null unless open or failed", unit = Unit.TEXT)
                    @Nullable LocalDate due,
            @Field(
                            value = "figures that it rests on",
                            unit = Unit.TEXT,
                            minItems = 0,
                            maxItems = 20)
                    List<NamedNum> figures) {
        public Item {
            rules = List.copyOf(rules);
            figures = List.copyOf(figures);
        }
    }

    /// A rule of the rule book and its source.
    public record Citation(
            @Field(value = "id of the rule, as sec.reg_bi", unit = Unit.TEXT) @Text(most = 80)
                    String rule,
            @Field(value = "its citation in the rule book", unit = Unit.TEXT) @Text(most = 200)
                    String citation) {}

    /// How many items have each status.
    public record Counts(
            @Field(value = "passed", unit = Unit.COUNT, min = 0, max = 100) int pass,
            @Field(value = "failed", unit = Unit.COUNT, min = 0, max = 100) int fail,
            @Field(value = "open", unit = Unit.COUNT, min = 0, max = 100) int open,
            @Field(value = "not applicable", unit = Unit.COUNT, min = 0, max = 100)
                    int notApplicable) {}
}
