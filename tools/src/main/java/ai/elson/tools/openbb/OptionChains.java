package ai.elson.tools.openbb;

import ai.elson.tools.market.OptionChain;
import ai.elson.tools.market.OptionChain.Contract;
import ai.elson.tools.market.OptionChain.Type;
import ai.elson.tools.market.OptionsRequest;
import ai.elson.tools.market.PriceUnit;
import ai.elson.tools.market.Sourced;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.MissingNode;

/// Option chains. The whole chain is asked for, because only it says which expirations there are.
final class OptionChains {

    private static final int PERCENT_DIGITS = 2;

    /// What Yahoo writes where no volatility explains the price, 0.00001, and a binary fraction
    /// above it; others write 0.
    private static final BigDecimal NO_VOLATILITY = new BigDecimal("0.00001001");

    private OptionChains() {}

    static Sourced<OptionChain> ask(Question question, OptionsRequest request) {
        Envelope answer = question.ask(Endpoint.OPTIONS);
        TreeSet<LocalDate> expirations = new TreeSet<>();
        answer.rows().forEach(row -> expirations.add(row.date("expiration")));
        LocalDate expiration =
                request.expiration() == null ? expirations.first() : request.expiration();
        if (!expirations.contains(expiration)) {
            throw question.nothing(
                    "has no options on %s that expire on %s; there are: %s"
                            .formatted(question.subject(), expiration, expirations));
        }
        List<Row> rows =
                answer.rows().stream()
                        .filter(row -> row.date("expiration").equals(expiration))
                        .toList();
        boolean yahoo = question.route().upstream() == Upstream.YFINANCE;
        PriceUnit unit = yahoo ? rows.getFirst().priceUnit("currency") : PriceUnit.whole("USD");
        List<Contract> contracts = new ArrayList<>();
        for (Row row : rows) {
            contracts.add(contract(row, unit, yahoo));
        }
        contracts.sort(
                Comparator.comparing(Contract::strike)
                        .thenComparing(Contract::type)
                        .thenComparing(Contract::contract));
        return question.answer(
                new OptionChain(
                        question.subject(),
                        unit.currency(),
                        unit.scaledOrNull(underlying(question.route(), answer, rows.getFirst())),
                        List.copyOf(expirations),
                        expiration,
                        contracts),
                null);
    }

    private static @Nullable BigDecimal underlying(Route route, Envelope answer, Row first) {
        BigDecimal beside = first.amount("underlying_price");
        if (beside != null || answer.metadata() instanceof MissingNode) {
            return beside;
        }
        return answer.metadata().isObject()
                ? Row.of(route, "extra.results_metadata", answer.metadata()).amount("current_price")
                : null;
    }

    private static Contract contract(Row row, PriceUnit unit, boolean yahoo) {
        BigDecimal strike = unit.scaledOrNull(row.amount("strike"));
        if (strike == null || strike.signum() == 0) {
            throw row.unexpected("strike", null, "a price");
        }
        BigDecimal volatility = row.amount("implied_volatility");
        return new Contract(
                row.requiredText("contract_symbol"),
                type(row),
                strike,
                unit.scaledOrNull(row.amount("bid")),
                unit.scaledOrNull(row.amount("ask")),
                unit.scaledOrNull(row.amount("last_trade_price")),
                count(row, "volume", yahoo),
                count(row, "open_interest", yahoo),
                volatility == null || volatility.compareTo(NO_VOLATILITY) <= 0
                        ? null
                        : volatility.movePointRight(PERCENT_DIGITS));
    }

    private static Type type(Row row) {
        String type = row.requiredText("option_type");
        return switch (type.toLowerCase(Locale.ROOT)) {
            case "call" -> Type.CALL;
            case "put" -> Type.PUT;
            default -> throw row.unexpected("option_type", "«" + type + "»", "call or put");
        };
    }

    /// OpenBB writes 0 where Yahoo says nothing, so that its 0 says nothing either.
    private static @Nullable BigDecimal count(Row row, String field, boolean zeroIsNothing) {
        BigDecimal count = row.amount(field);
        return count != null && zeroIsNothing && count.signum() == 0 ? null : count;
    }
}
