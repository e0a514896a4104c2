package ai.elson.tools.sample;

import ai.elson.knowledge.rule.Unit;
import ai.elson.knowledge.statement.Line;
import ai.elson.tools.market.History.Dividend;
import ai.elson.tools.market.History.Split;
import ai.elson.tools.market.News;
import ai.elson.tools.market.News.Headline;
import ai.elson.tools.market.Statements.Report;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/// Headlines that say what the sample's own books and prices show, and that they are made up.
final class Headlines {

    private static final String MADE_UP = "[Made up] ";

    /// Days from a quarter's end to its report.
    private static final int REPORTED_AFTER = 24;

    private Headlines() {}

    static News of(Security s, int limit) {
        List<Headline> headlines = new ArrayList<>();
        for (Report quarter : s.quarters()) {
            BigDecimal revenue = quarter.lines().get(Line.REVENUE);
            BigDecimal income = quarter.lines().get(Line.NET_INCOME);
            if (revenue != null && income != null) {
                headlines.add(
                        headline(
                                quarter.end().plusDays(REPORTED_AFTER),
                                s.name()
                                        + " reports revenue of "
                                        + millions(revenue, s.currency())
                                        + " and "
                                        + (income.signum() < 0
                                                ? "a net loss of "
                                                : "net income of ")
                                        + millions(income.abs(), s.currency())
                                        + " for the quarter to "
                                        + quarter.end()));
            }
        }
        for (Dividend dividend : s.dividends()) {
            headlines.add(
                    headline(
                            dividend.exDate(),
                            s.name()
                                    + " trades without its dividend of "
                                    + dividend.amount().toPlainString()
                                    + " "
                                    + s.currency()));
        }
        for (Split split : s.splits()) {
            headlines.add(
                    headline(
                            split.date(),
                            s.name()
                                    + " gives "
                                    + split.numerator()
                                    + " new shares for "
                                    + split.denominator()
                                    + " old"));
        }
        return new News(
                s.symbol(),
                headlines.stream()
                        .filter(h -> !published(h).isAfter(Security.CLOSE))
                        .sorted(Comparator.comparing(Headlines::published).reversed())
                        .limit(limit)
                        .toList());
    }

    private static Instant published(Headline headline) {
        return Objects.requireNonNull(headline.published());
    }

    private static Headline headline(LocalDate day, String words) {
        return new Headline(
                MADE_UP + words, "Sample Wire", day.atTime(12, 0).toInstant(ZoneOffset.UTC), null);
    }

    private static String millions(BigDecimal amount, String currency) {
        return Unit.AMOUNT.format(amount.movePointLeft(6)) + " million " + currency;
    }
}
