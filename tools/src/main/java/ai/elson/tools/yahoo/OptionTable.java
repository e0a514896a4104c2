package ai.elson.tools.yahoo;

import ai.elson.tools.market.OptionChain;
import ai.elson.tools.market.OptionChain.Contract;
import ai.elson.tools.market.OptionChain.Type;
import ai.elson.tools.market.PriceUnit;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Reads an option chain.
record OptionTable(Reading chain, QuoteRow underlying) {

    /// What Yahoo writes where no volatility explains the price.
    private static final BigDecimal NO_VOLATILITY = new BigDecimal("0.00001001");

    static OptionTable of(Reading chain) {
        return new OptionTable(chain, QuoteRow.of(chain.field("quote")));
    }

    /// @param asked null for the nearest
    OptionChain options(String symbol, @Nullable LocalDate asked) {
        List<LocalDate> expirations =
                chain.field("expirationDates").list().stream()
                        .map(Reading::utcDay)
                        .distinct()
                        .sorted()
                        .toList();
        if (expirations.isEmpty()) {
            throw Failures.noData(symbol, "no options");
        }
        if (asked != null && !expirations.contains(asked)) {
            throw Failures.noData(
                    symbol,
                    "no options that expire on " + asked + " (but on " + some(expirations) + ")");
        }
        List<Reading> tables = chain.field("options").list();
        if (tables.isEmpty()) {
            throw Failures.noData(symbol, "expirations but no options");
        }
        Reading table = tables.getFirst();
        LocalDate expiration = table.field("expirationDate").utcDay();
        if (asked != null && !expiration.equals(asked)) {
            throw table.field("expirationDate").wrong("the expiration asked for, " + asked + ",");
        }
        List<Contract> contracts = new ArrayList<>(contracts(table.field("calls"), Type.CALL));
        contracts.addAll(contracts(table.field("puts"), Type.PUT));
        contracts.sort(Comparator.comparing(Contract::strike).thenComparing(Contract::type));
        if (contracts.isEmpty()) {
            throw Failures.noData(symbol, "no options that expire on " + expiration);
        }
        return new OptionChain(
                symbol,
                underlying.unit().currency(),
                underlying.price("regularMarketPrice"),
                expirations,
                expiration,
                contracts);
    }

    private static String some(List<LocalDate> days) {
        int shown = Math.min(days.size(), 8);
        String first =
                String.join(", ", days.subList(0, shown).stream().map(String::valueOf).toList());
        return shown < days.size() ? first + ", …" : first;
    }

    private List<Contract> contracts(Reading rows, Type type) {
        return rows.list().stream().map(row -> contract(row, type)).toList();
    }

    private Contract contract(Reading row, Type type) {
        PriceUnit unit = row.field("currency").priceUnit();
        if (!unit.currency().equals(underlying.unit().currency())) {
            throw row.field("currency").wrong("the underlying's " + underlying.unit().currency());
        }
        BigDecimal volatility = row.field("impliedVolatility").findNumber();
        return new Contract(
                row.field("contractSymbol").text(),
                type,
                unit.scaled(row.field("strike").number()),
                unit.scaledOrNull(row.field("bid").findNumber()),
                unit.scaledOrNull(row.field("ask").findNumber()),
                unit.scaledOrNull(row.field("lastPrice").findNumber()),
                row.field("volume").findNumber(),
                row.field("openInterest").findNumber(),
                volatility == null || volatility.compareTo(NO_VOLATILITY) <= 0
                        ? null
                        : volatility.movePointRight(2));
    }
}
