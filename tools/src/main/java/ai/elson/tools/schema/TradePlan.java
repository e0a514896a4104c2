package ai.elson.tools.schema;

import ai.elson.knowledge.calculator.Field;
import ai.elson.knowledge.rule.Unit;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Orders to be placed for a client, with their effect on positions, cash and tax, and why they are
/// in the client's interest.
public record TradePlan(
        @Field(value = "kind of the document", unit = Unit.TEXT) @Text(most = 40) String document,
        @Field(value = "day the plan is made", unit = Unit.TEXT) LocalDate date,
        @Field(value = "whether any figure is made up", unit = Unit.TEXT) boolean sample,
        @Field(value = "for whom it is made", unit = Unit.TEXT) Client client,
        @Field(value = "who answers for it", unit = Unit.TEXT) Adviser preparedBy,
        @Field(value = "limits of the policy statement", unit = Unit.TEXT) Policy policy,
        @Field(value = "value of the portfolio before the trades", unit = Unit.USD, min = 0.01)
                Num portfolioValue,
        @Field(value = "what is to be traded", unit = Unit.TEXT, maxItems = 100) List<Order> orders,
        @Field(value = "cash before and after", unit = Unit.TEXT) Cash cash,
        @Field(value = "effect on the year's taxes", unit = Unit.TEXT) TaxEffect tax,
        @Field(value = "day of the trades", unit = Unit.TEXT) LocalDate tradeDate,
        @Field(value = "day they settle", unit = Unit.TEXT) LocalDate settlementDate,
        @Field(value = "why the plan suits the client", unit = Unit.TEXT) BestInterest bestInterest)
        implements Deliverable {

    public TradePlan {
        orders = List.copyOf(orders);
    }

    /// Which way.
    public enum Side {
        BUY,
        SELL
    }

    /// At what price an order may be carried out.
    public enum OrderType {
        MARKET,
        LIMIT
    }

    /// The standard that the recommendation must meet.
    public enum Standard {
        /// Regulation Best Interest, of broker-dealers.
        BEST_INTEREST,
        /// The duties of care and loyalty of investment advisers.
        FIDUCIARY
    }

    /// What the client's investment policy statement allows.
    public record Policy(
            @Field(value = "date of the policy statement", unit = Unit.TEXT)
                    LocalDate statementDate,
            @Field(
                            value = "most of the portfolio in one issuer",
                            unit = Unit.PERCENT,
                            min = 0,
                            max = 100)
                    Num maximumPosition,
            @Field(value = "what may not be bought", unit = Unit.TEXT, minItems = 0, maxItems = 100)
                    List<Symbol> prohibited) {
        public Policy {
            prohibited = List.copyOf(prohibited);
        }
    }

    /// A ticker symbol.
    public record Symbol(
            @Field(value = "ticker symbol", unit = Unit.TEXT)
                    @Text(most = 15, pattern = Text.SYMBOL)
                    String symbol) {}

    /// One order.
    public record Order(
            @Field(value = "ticker symbol", unit = Unit.TEXT)
                    @Text(most = 15, pattern = Text.SYMBOL)
                    String symbol,
            @Field(value = "buy or sell", unit = Unit.TEXT) Side side,
            @Field(value = "market or limit", unit = Unit.TEXT) OrderType type,
            @Field(value = "shares", unit = Unit.SHARES, min = 0.0001) Num quantity,
            @Field(value = "last price known", unit = Unit.USD, min = 0.0001) Num price,
            @Field(value = "limit of a limit order", unit = Unit.USD, min = 0.0001)
                    @Nullable Num limitPrice,
            @Field(value = "quantity x limit price, else price", unit = Unit.USD, min = 0)
                    Num estimatedValue,
            @Field(value = "position before the trade", unit = Unit.USD, min = 0)
                    Num positionBefore,
            @Field(value = "position after the trade", unit = Unit.USD, min = 0) Num positionAfter,
            @Field(
                            value = "position before, of the portfolio",
                            unit = Unit.PERCENT,
                            min = 0,
                            max = 100)
                    Num weightBefore,
            @Field(
                            value = "position after, of the portfolio",
                            unit = Unit.PERCENT,
                            min = 0,
                            max = 100)
                    Num weightAfter,
            @Field(value = "gain of a sale, negative a loss; null for a purchase", unit = Unit.USD)
                    @Nullable Num realizedGain,
            @Field(value = "window around a sale at a loss", unit = Unit.TEXT)
                    @Nullable WashSale washSale,
            @Field(value = "why", unit = Unit.TEXT) String reason) {}

    /// The days around a sale at a loss in which a purchase of the same shares disallows the loss.
    public record WashSale(
            @Field(value = "first day of the window", unit = Unit.TEXT) LocalDate from,
            @Field(value = "last day of the window", unit = Unit.TEXT) LocalDate to,
            @Field(value = "whether the same shares are bought in it", unit = Unit.TEXT)
                    boolean purchases,
            @Field(value = "what is done about it", unit = Unit.TEXT) String note) {}

    /// Cash of the plan.
    public record Cash(
            @Field(value = "before the trades", unit = Unit.USD, min = 0) Num available,
            @Field(value = "for the purchases", unit = Unit.USD, min = 0) Num needed,
            @Field(value = "from the sales", unit = Unit.USD, min = 0) Num proceeds,
            @Field(value = "cash and proceeds", unit = Unit.USD, min = 0) Num spendable,
            @Field(value = "after settlement", unit = Unit.USD, min = 0) Num after) {}

    /// Gains that the plan realizes and the tax on them.
    public record TaxEffect(
            @Field(value = "gains less losses of the sales", unit = Unit.USD) Num realized,
            @Field(value = "federal tax on them", unit = Unit.USD) Num estimatedTax,
            @Field(value = "how it was estimated", unit = Unit.TEXT) String basis) {}

    /// Why the plan suits the client.
    public record BestInterest(
            @Field(value = "standard that applies", unit = Unit.TEXT) Standard standard,
            @Field(value = "rules it rests on", unit = Unit.TEXT, maxItems = 10) List<RuleId> rules,
            @Field(value = "reasons, from the client's profile and the policy", unit = Unit.TEXT)
                    String basis,
            @Field(value = "what else was weighed", unit = Unit.TEXT, maxItems = 10)
                    List<String> alternatives,
            @Field(value = "cost of the trades to the client", unit = Unit.USD, min = 0) Num costs,
            @Field(value = "conflicts of interest, or that there is none", unit = Unit.TEXT)
                    String conflicts) {
        public BestInterest {
            rules = List.copyOf(rules);
            alternatives = List.copyOf(alternatives);
        }
    }

    /// A rule of the rule book.
    public record RuleId(
            @Field(value = "id of the rule, as sec.reg_bi", unit = Unit.TEXT) @Text(most = 80)
                    String rule) {}
}
