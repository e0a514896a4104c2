package ai.elson.knowledge.conduct;

import static ai.elson.knowledge.calculator.Working.*;

import ai.elson.knowledge.calculator.BadField;
import ai.elson.knowledge.calculator.Calculator;
import ai.elson.knowledge.calculator.Field;
import ai.elson.knowledge.calculator.Formula;
import ai.elson.knowledge.calculator.Outcome;
import ai.elson.knowledge.calculator.Working;
import ai.elson.knowledge.rule.Unit;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Reports and limits of those who hold much of a company, or know much of it.
final class Holdings {

    private Holdings() {}

    /// Why the shares are held.
    enum Purpose {
        CONTROL,
        PASSIVE,
        INSTITUTION
    }

    record Stake(
            @Field(value = "shares held", unit = Unit.SHARES, min = 0, max = 1e12)
                    BigDecimal shares,
            @Field(
                            value = "shares of the class outstanding",
                            unit = Unit.SHARES,
                            min = 1,
                            max = 1e12)
                    BigDecimal outstanding,
            @Field(value = "why they are held", unit = Unit.TEXT) Purpose purpose,
            @Field(value = "day five percent was passed", unit = Unit.TEXT) LocalDate acquired) {}

    /// Which schedule is due.
    enum Schedule {
        NONE,
        SCHEDULE_13D,
        SCHEDULE_13G
    }

    record Filing(
            @Field(value = "schedule to file", unit = Unit.TEXT) Schedule schedule,
            @Field(value = "share of the class", unit = Unit.PERCENT) BigDecimal ownership,
            @Field(value = "last day to file", unit = Unit.TEXT) @Nullable LocalDate dueDate) {}

    record RestrictedSale(
            @Field(value = "day the shares were acquired", unit = Unit.TEXT) LocalDate acquired,
            @Field(value = "day of the sale", unit = Unit.TEXT) LocalDate sold,
            @Field(value = "whether the company reports to the SEC", unit = Unit.TEXT)
                    boolean reportingCompany,
            @Field(value = "whether the seller is an affiliate", unit = Unit.TEXT)
                    boolean affiliate,
            @Field(
                            value = "shares to sell in three months",
                            unit = Unit.SHARES,
                            min = 0.01,
                            max = 1e12)
                    BigDecimal shares,
            @Field(value = "sale price", unit = Unit.USD, min = 0.0001, max = 1e7) BigDecimal price,
            @Field(
                            value = "shares of the class outstanding",
                            unit = Unit.SHARES,
                            min = 1,
                            max = 1e12)
                    BigDecimal outstanding,
            @Field(
                            value = "average weekly volume of four weeks",
                            unit = Unit.SHARES,
                            min = 0,
                            max = 1e12)
                    BigDecimal weeklyVolume) {}

    record Permitted(
            @Field(value = "whether the sale is within Rule 144", unit = Unit.TEXT) boolean allowed,
            @Field(value = "first day after the holding period", unit = Unit.TEXT)
                    LocalDate firstDay,
            @Field(value = "most shares in three months", unit = Unit.SHARES)
                    BigDecimal volumeLimit,
            @Field(value = "whether Form 144 is due", unit = Unit.TEXT) boolean formRequired) {}

    /// Which way the insider traded.
    enum Side {
        BUY,
        SELL
    }

    record InsiderTrade(
            @Field(value = "bought or sold", unit = Unit.TEXT) Side side,
            @Field(value = "day of the trade", unit = Unit.TEXT) LocalDate day,
            @Field(value = "shares", unit = Unit.SHARES, min = 0.01, max = 1e10) BigDecimal shares,
            @Field(value = "price", unit = Unit.USD, min = 0, max = 1e7) BigDecimal price) {}

    record InsiderTrades(
            @Field(
                            value = "trades of a director, officer, ten-percent owner",
                            unit = Unit.TEXT,
                            minItems = 2,
                            maxItems = 200)
                    List<InsiderTrade> trades) {}

    record ShortSwing(
            @Field(value = "profit owed to the company", unit = Unit.USD) BigDecimal profit,
            @Field(value = "shares matched", unit = Unit.SHARES) BigDecimal sharesMatched) {}

    static final List<Calculator<?, ?>> CALCULATORS =
            List.of(
                    new Formula<>(
                            "schedule_13d_13g",
                            "Schedule 13D or 13G",
                            "Which schedule a holder above five percent files",
                            "securities_regulation",
                            "trade_execution",
                            Stake.class,
                            Filing.class,
                            Holdings::schedule),
                    new Formula<>(
                            "insider_holding_rule_144",
                            "Rule 144 sale",
                            "Whether restricted or control stock may be sold under Rule 144",
                            "securities_regulation",
                            "trade_execution",
                            RestrictedSale.class,
                            Permitted.class,
                            Holdings::restrictedSale),
                    new Formula<>(
                            "short_swing_profit",
                            "Short-swing profit",
                            "Insider's profit of six months that the company may recover",
                            "securities_regulation",
                            "trade_execution",
                            InsiderTrades.class,
                            ShortSwing.class,
                            Holdings::shortSwing));

    /// More than five percent of a registered class of equity. One who may influence control files
    /// 13D in five business days; a passive holder below twenty percent files 13G in as many; an
    /// institution that holds in the ordinary course files 13G 45 days after the quarter's end, or
    /// above ten percent five business days after the month's end.
    ///
    /// Source: 17 CFR 240.13d-1(a) to (c); Release 33-11253.
    private static Outcome<Filing> schedule(Stake in) {
        LocalDate acquired = BusinessDays.require("acquired", in.acquired());
        requireAtMostAll("shares", in.shares(), in.outstanding());
        Working w = new Working();
        BigDecimal floor = w.standing("biz.five_percent_owner");
        BigDecimal part =
                w.percent(
                        "share of the class",
                        Unit.SHARES.format(in.shares())
                                + " of "
                                + Unit.SHARES.format(in.outstanding()),
                        percentOf(in.shares(), in.outstanding()));
        BigDecimal shown = round(part, Unit.PERCENT);
        if (part.compareTo(floor) <= 0) {
            return w.gives(new Filing(Schedule.NONE, shown, null));
        }
        if (in.purpose() == Purpose.INSTITUTION
                && part.compareTo(w.standing("sec.institution_limit")) > 0) {
            int days = w.fact("sec.schedule_13d_days", Map.of(), acquired).intValueExact();
            LocalDate monthEnd = YearMonth.from(acquired).atEndOfMonth();
            return w.gives(
                    new Filing(
                            Schedule.SCHEDULE_13G,
                            shown,
                            BusinessDays.BANKS.after(monthEnd, days)));
        }
        if (in.purpose() == Purpose.INSTITUTION) {
            int days = w.fact("sec.schedule_13g_days", Map.of(), acquired).intValueExact();
            return w.gives(
                    new Filing(
                            Schedule.SCHEDULE_13G,
                            shown,
                            BusinessDays.BANKS.onOrAfter(quarterEnd(acquired).plusDays(days))));
        }
        int days = w.fact("sec.schedule_13d_days", Map.of(), acquired).intValueExact();
        boolean passive =
                in.purpose() == Purpose.PASSIVE
                        && part.compareTo(w.standing("sec.passive_limit")) < 0;
        return w.gives(
                new Filing(
                        passive ? Schedule.SCHEDULE_13G : Schedule.SCHEDULE_13D,
                        shown,
                        BusinessDays.BANKS.after(acquired, days)));
    }

    private static LocalDate quarterEnd(LocalDate day) {
        return YearMonth.of(day.getYear(), (day.getMonthValue() + 2) / 3 * 3).atEndOfMonth();
    }

    private static void requireAtMostAll(String field, BigDecimal shares, BigDecimal outstanding) {
        if (shares.compareTo(outstanding) > 0) {
            throw new BadField(
                    field,
                    shares.toPlainString(),
                    "at most the shares outstanding, " + outstanding.toPlainString());
        }
    }

    /// Held six months, or a year where the company does not report. An affiliate sells in three
    /// months no more than one percent of the class or, if greater, the average weekly volume, and
    /// files Form 144 above 5,000 shares or $50,000. Others are free after the holding period (of a
    /// reporting company with its information current).
    ///
    /// Source: 17 CFR 230.144(b), (d)(1), (e)(1), (h)(1).
    private static Outcome<Permitted> restrictedSale(RestrictedSale in) {
        LocalDate acquired = BusinessDays.require("acquired", in.acquired());
        LocalDate sold = BusinessDays.require("sold", in.sold());
        if (sold.isBefore(acquired)) {
            throw new BadField("sold", sold.toString(), "a date from " + acquired);
        }
        requireAtMostAll("shares", in.shares(), in.outstanding());
        Working w = new Working();
        int months =
                w.standing(
                                in.reportingCompany()
                                        ? "alt.restricted_stock"
                                        : "alt.restricted_stock_other")
                        .intValueExact();
        LocalDate first = acquired.plusMonths(months);
        BigDecimal limit = in.shares();
        boolean form = false;
        if (in.affiliate()) {
            BigDecimal percent = w.standing("sec.rule_144_volume");
            limit =
                    round(
                            w.step(
                                    "volume limit",
                                    "greater of "
                                            + pct(percent)
                                            + " of the class and the weekly volume",
                                    share(percent, in.outstanding()).max(in.weeklyVolume()),
                                    Unit.SHARES),
                            Unit.SHARES);
            BigDecimal amount =
                    w.dollars(
                            "sale",
                            Unit.SHARES.format(in.shares()) + " at " + usd(in.price()),
                            in.shares().multiply(in.price()));
            form =
                    in.shares().compareTo(w.standing("sec.form_144_shares")) > 0
                            || amount.compareTo(w.standing("sec.form_144_amount")) > 0;
        }
        w.step(
                "days held",
                "from " + acquired + " to " + sold,
                BigDecimal.valueOf(ChronoUnit.DAYS.between(acquired, sold)),
                Unit.DAYS);
        boolean allowed = !sold.isBefore(first) && in.shares().compareTo(limit) <= 0;
        return w.gives(new Permitted(allowed, first, round(limit, Unit.SHARES), form));
    }

    /// Purchases are matched with sales less than six months away, the lowest price with the
    /// highest, whichever came first; losses do not offset.
    ///
    /// Source: 15 USC 78p(b); Smolowe v. Delendo Corp., 136 F.2d 231 (2d Cir. 1943).
    private static Outcome<ShortSwing> shortSwing(InsiderTrades in) {
        Working w = new Working();
        w.uses("inv.short_swing");
        for (int i = 0; i < in.trades().size(); i++) {
            BusinessDays.require("trades[" + i + "].day", in.trades().get(i).day());
        }
        List<InsiderTrade> buys = side(in, Side.BUY, Comparator.comparing(InsiderTrade::price));
        List<InsiderTrade> sells =
                side(in, Side.SELL, Comparator.comparing(InsiderTrade::price).reversed());
        BigDecimal[] unsold = sells.stream().map(InsiderTrade::shares).toArray(BigDecimal[]::new);
        BigDecimal profit = BigDecimal.ZERO;
        BigDecimal matched = BigDecimal.ZERO;
        for (InsiderTrade buy : buys) {
            BigDecimal left = buy.shares();
            for (int i = 0; i < unsold.length && left.signum() > 0; i++) {
                InsiderTrade sell = sells.get(i);
                BigDecimal gain = sell.price().subtract(buy.price());
                if (gain.signum() <= 0 || !withinSixMonths(buy.day(), sell.day())) {
                    continue;
                }
                BigDecimal part = left.min(unsold[i]);
                if (part.signum() == 0) {
                    continue;
                }
                unsold[i] = unsold[i].subtract(part);
                left = left.subtract(part);
                matched = matched.add(part);
                profit =
                        profit.add(
                                w.dollars(
                                        "matched " + buy.day() + " with " + sell.day(),
                                        Unit.SHARES.format(part)
                                                + " x ("
                                                + usd(sell.price())
                                                + " - "
                                                + usd(buy.price())
                                                + ")",
                                        part.multiply(gain)));
            }
        }
        w.dollars("profit", "sum of the matches", profit);
        return w.gives(new ShortSwing(cents(profit), round(matched, Unit.SHARES)));
    }

    private static List<InsiderTrade> side(
            InsiderTrades in, Side side, Comparator<InsiderTrade> order) {
        return in.trades().stream().filter(t -> t.side() == side).sorted(order).toList();
    }

    /// A period of less than six months ends the day before the same day of the sixth month.
    private static boolean withinSixMonths(LocalDate one, LocalDate other) {
        LocalDate first = one.isBefore(other) ? one : other;
        LocalDate last = one.isBefore(other) ? other : one;
        return last.isBefore(first.plusMonths(6).minusDays(1));
    }
}
