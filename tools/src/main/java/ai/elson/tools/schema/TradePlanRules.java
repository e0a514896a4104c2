package ai.elson.tools.schema;

import ai.elson.base.failure.BadInput;
import ai.elson.base.file.Json;
import ai.elson.knowledge.Calculators;
import ai.elson.knowledge.rule.Lookup;
import ai.elson.knowledge.rule.RuleBook;
import ai.elson.tools.registry.Calculation;
import ai.elson.tools.registry.RecordJson;
import ai.elson.tools.schema.TradePlan.Order;
import ai.elson.tools.schema.TradePlan.Side;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// What must hold between the fields of a trade plan.
final class TradePlanRules {

    private TradePlanRules() {}

    static void check(TradePlan plan, Findings findings) {
        findings.notAfter(
                "/policy/statementDate",
                plan.policy().statementDate(),
                plan.date(),
                "the policy statement comes before the plan");
        findings.notBefore("/tradeDate", plan.tradeDate(), plan.date(), "trades follow the plan");
        settlement(plan, findings);
        findings.unique(
                "/orders",
                plan.orders(),
                "symbol",
                order -> Spelling.symbol(order.symbol()),
                "a symbol is traded once");
        Set<String> prohibited =
                plan.policy().prohibited().stream()
                        .map(prohibition -> Spelling.symbol(prohibition.symbol()))
                        .collect(Collectors.toSet());
        for (int i = 0; i < plan.orders().size(); i++) {
            Order order = plan.orders().get(i);
            String at = "/orders/" + i;
            findings.require(
                    order.side() == Side.SELL
                            || !prohibited.contains(Spelling.symbol(order.symbol())),
                    at + "/symbol",
                    order.symbol(),
                    "a symbol that the policy does not prohibit",
                    "nothing prohibited is bought");
            order(order, plan, at, findings);
            gain(order, plan, at, findings);
        }
        money(plan, findings);
        conduct(plan, findings);
    }

    private static void order(Order order, TradePlan plan, String at, Findings findings) {
        Num limit = order.limitPrice();
        boolean limited = order.type() == TradePlan.OrderType.LIMIT;
        findings.require(
                limited == (limit != null),
                at + "/limitPrice",
                limit == null ? "null" : limit.value().toPlainString(),
                limited ? "a price" : "null",
                "a limit order has a limit, a market order has none");
        findings.equal(
                at + "/estimatedValue",
                order.estimatedValue(),
                order.quantity().value().multiply((limit == null ? order.price() : limit).value()),
                "value = quantity x price");
        BigDecimal value = order.estimatedValue().value();
        findings.equal(
                at + "/positionAfter",
                order.positionAfter(),
                order.positionBefore()
                        .value()
                        .add(order.side() == Side.BUY ? value : value.negate()),
                "position after = before + bought - sold");
        BigDecimal portfolio = plan.portfolioValue().value();
        findings.equal(
                at + "/weightBefore",
                order.weightBefore(),
                FinancialPlanRules.percent(order.positionBefore().value(), portfolio),
                "weight = position / portfolio");
        findings.equal(
                at + "/weightAfter",
                order.weightAfter(),
                FinancialPlanRules.percent(order.positionAfter().value(), portfolio),
                "weight = position / portfolio");
        if (order.side() == Side.BUY) {
            BigDecimal most =
                    portfolio.multiply(plan.policy().maximumPosition().value()).movePointLeft(2);
            findings.require( // before rounding: 5.004 percent is above 5
                    order.positionAfter().value().compareTo(most) <= 0,
                    at + "/weightAfter/value",
                    order.weightAfter().value().toPlainString(),
                    "at most "
                            + plan.policy().maximumPosition().value().toPlainString()
                            + " percent, which is "
                            + most.toPlainString(),
                    "a purchase stays within the policy's largest position");
        }
    }

    private static void gain(Order order, TradePlan plan, String at, Findings findings) {
        Num gain = order.realizedGain();
        findings.require(
                (gain != null) == (order.side() == Side.SELL),
                at + "/realizedGain",
                gain == null ? "null" : gain.value().toPlainString(),
                order.side() == Side.SELL ? "a figure" : "null",
                "a sale realizes a gain or loss, a purchase none");
        boolean loss = gain != null && gain.value().signum() < 0;
        TradePlan.WashSale window = order.washSale();
        if (window == null || !loss) {
            findings.require(
                    (window != null) == loss,
                    at + "/washSale",
                    window == null ? "null" : "a window",
                    loss ? "a window" : "null",
                    "a sale at a loss, and no other order, has a wash-sale window");
            return;
        }
        int days;
        try {
            days = washSaleDays(plan.tradeDate());
        } catch (BadInput none) {
            findings.add(
                    "/tradeDate",
                    plan.tradeDate(),
                    String.valueOf(none.getMessage()),
                    "the wash-sale rule holds on the day of the trades");
            return;
        }
        findings.require(
                window.from().equals(plan.tradeDate().minusDays(days)),
                at + "/washSale/from",
                window.from(),
                plan.tradeDate().minusDays(days).toString(),
                "the window begins " + days + " days before the sale (IRC 1091)");
        findings.require(
                window.to().equals(plan.tradeDate().plusDays(days)),
                at + "/washSale/to",
                window.to(),
                plan.tradeDate().plusDays(days).toString(),
                "the window ends " + days + " days after the sale (IRC 1091)");
    }

    private static int washSaleDays(LocalDate day) {
        return switch (RuleBook.standard()
                .find("tax.wash_sale_days", Map.of(), day, LocalDate.MAX)) {
            case Lookup.Found found -> found.value().number().intValueExact();
            case Lookup.Unavailable none -> throw new BadInput(none.explanation());
        };
    }

    private static void money(TradePlan plan, Findings findings) {
        TradePlan.Cash cash = plan.cash();
        BigDecimal needed = sum(plan.orders(), Side.BUY);
        BigDecimal proceeds = sum(plan.orders(), Side.SELL);
        findings.equal("/cash/needed", cash.needed(), needed, "cash needed = sum of the purchases");
        findings.equal("/cash/proceeds", cash.proceeds(), proceeds, "proceeds = sum of the sales");
        BigDecimal spendable = cash.available().value().add(proceeds);
        findings.equal(
                "/cash/spendable", cash.spendable(), spendable, "spendable = available + proceeds");
        BigDecimal left = spendable.subtract(needed);
        findings.equal("/cash/after", cash.after(), left, "cash after = spendable - needed");
        findings.require(
                left.signum() >= 0,
                "/cash/needed/value",
                cash.needed().value().toPlainString(),
                "at most " + spendable.toPlainString(),
                "purchases are paid from cash and sales");
        BigDecimal realized = BigDecimal.ZERO;
        for (Order order : plan.orders()) {
            Num gain = order.realizedGain();
            realized = gain == null ? realized : realized.add(gain.value());
        }
        findings.equal(
                "/tax/realized",
                plan.tax().realized(),
                realized,
                "realized = sum of the sales' gains");
    }

    private static BigDecimal sum(List<Order> orders, Side side) {
        return Findings.sum(
                orders.stream().filter(o -> o.side() == side).toList(), Order::estimatedValue);
    }

    /// Asks the calculator of settlement dates, which knows the calendar of the exchange.
    private static void settlement(TradePlan plan, Findings findings) {
        String due;
        try {
            due =
                    RecordJson.write(
                                    Calculation.compute(
                                                    Calculators.find("settlement_date_due")
                                                            .orElseThrow(),
                                                    Json.MAPPER
                                                            .createObjectNode()
                                                            .put(
                                                                    "trade_date",
                                                                    plan.tradeDate().toString()))
                                            .value())
                            .path("settlement_date")
                            .asString("");
        } catch (BadInput closed) {
            findings.add(
                    "/tradeDate", plan.tradeDate(), "a trading day of the exchange", "trading day");
            return;
        }
        findings.require(
                plan.settlementDate().toString().equals(due),
                "/settlementDate",
                plan.settlementDate(),
                due,
                "trades settle as 17 CFR 240.15c6-1(a) says");
    }

    private static void conduct(TradePlan plan, Findings findings) {
        TradePlan.BestInterest basis = plan.bestInterest();
        TradePlan.Standard standard =
                switch (plan.preparedBy().capacity()) {
                    case INVESTMENT_ADVISER -> TradePlan.Standard.FIDUCIARY;
                    case BROKER_DEALER -> TradePlan.Standard.BEST_INTEREST;
                };
        findings.require(
                basis.standard() == standard,
                "/bestInterest/standard",
                DocumentJson.wire(basis.standard()),
                DocumentJson.wire(standard),
                "the standard is that of the firm's capacity");
        for (int i = 0; i < basis.rules().size(); i++) {
            RuleIds.require(
                    "/bestInterest/rules/" + i + "/rule", basis.rules().get(i).rule(), findings);
        }
    }
}
