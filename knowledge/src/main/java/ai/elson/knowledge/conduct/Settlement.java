package ai.elson.knowledge.conduct;

import ai.elson.knowledge.calculator.BadField;
import ai.elson.knowledge.calculator.Calculator;
import ai.elson.knowledge.calculator.Field;
import ai.elson.knowledge.calculator.Formula;
import ai.elson.knowledge.calculator.Outcome;
import ai.elson.knowledge.calculator.Working;
import ai.elson.knowledge.rule.Unit;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;

/// When a trade settles.
final class Settlement {

    private Settlement() {}

    record Trade(@Field(value = "day of the trade", unit = Unit.TEXT) LocalDate tradeDate) {}

    record Settled(
            @Field(value = "settlement date", unit = Unit.TEXT) LocalDate settlementDate,
            @Field(value = "business days from trade to settlement", unit = Unit.DAYS)
                    int businessDays) {}

    static final List<Calculator<?, ?>> CALCULATORS =
            List.of(
                    new Formula<>(
                            "settlement_date_due",
                            "Settlement date",
                            "Day on which a trade in shares settles",
                            "securities_regulation",
                            "trade_execution",
                            Trade.class,
                            Settled.class,
                            Settlement::settle));

    /// The cycle of the trade date: three business days from 1995, two from 5 September 2017, one
    /// from 28 May 2024. Bank holidays on which shares trade are no settlement days.
    ///
    /// Source: 17 CFR 240.15c6-1(a).
    private static Outcome<Settled> settle(Trade in) {
        LocalDate day = BusinessDays.require("tradeDate", in.tradeDate());
        if (!BusinessDays.EXCHANGE.includes(day)) {
            throw new BadField("tradeDate", day + ", the exchange is closed", "a trading day");
        }
        Working w = new Working();
        int days = w.fact("sec.settlement_days", Map.of(), day).intValueExact();
        LocalDate settled = BusinessDays.SETTLEMENT.after(day, days);
        w.step(
                "calendar days",
                "from " + day + " to " + settled,
                BigDecimal.valueOf(ChronoUnit.DAYS.between(day, settled)),
                Unit.DAYS);
        return w.gives(new Settled(settled, days));
    }
}
