package ai.elson.tools.yahoo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;

/// Option chains: `ZZTEST` has two expirations, `ZZGBP` one, in pence, `ZZNONE` none.
final class StubOptions {

    static final LocalDate NEAR = LocalDate.of(2027, 1, 15);
    static final LocalDate FAR = LocalDate.of(2027, 3, 19);

    private StubOptions() {}

    static YahooStub.Answer chain(String symbol, String date, Instant now) {
        return switch (symbol) {
            case "ZZTEST" -> {
                LocalDate day = date == null ? NEAR : day(date);
                boolean listed = day.equals(NEAR) || day.equals(FAR);
                yield answer(
                        symbol,
                        "USD",
                        111.75,
                        now,
                        epoch(NEAR) + "," + epoch(FAR),
                        listed ? table(symbol, "USD", day, 110, 115) : "");
            }
            case "ZZGBP" ->
                    answer(
                            symbol,
                            "GBp",
                            472.75,
                            now,
                            Long.toString(epoch(NEAR)),
                            table(symbol, "GBp", NEAR, 460, 480));
            case "ZZNONE" -> answer(symbol, "USD", 1, now, "", "");
            default -> YahooStub.Answer.json("{\"optionChain\":{\"result\":[],\"error\":null}}");
        };
    }

    private static LocalDate day(String date) {
        return Instant.ofEpochSecond(Long.parseLong(date)).atOffset(ZoneOffset.UTC).toLocalDate();
    }

    private static long epoch(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toEpochSecond();
    }

    private static YahooStub.Answer answer(
            String symbol,
            String currency,
            double price,
            Instant now,
            String expirations,
            String table) {
        return YahooStub.Answer.json(
                """
                {"optionChain":{"result":[{"underlyingSymbol":"%s","expirationDates":[%s],\
                "strikes":[],"hasMiniOptions":false,"quote":{"symbol":"%s","currency":"%s",\
                "regularMarketPrice":%s,"regularMarketTime":%d},"options":[%s]}],"error":null}}\
                """
                        .formatted(
                                symbol,
                                expirations,
                                symbol,
                                currency,
                                price,
                                now.getEpochSecond() - 60,
                                table));
    }

    private static String table(String symbol, String currency, LocalDate day, double... strikes) {
        return "{\"expirationDate\":%d,\"hasMiniOptions\":false,\"calls\":%s,\"puts\":%s}"
                .formatted(
                        epoch(day),
                        rows(symbol, currency, day, "C", strikes),
                        rows(symbol, currency, day, "P", strikes));
    }

    /// The lower strike's put has neither bid, volume nor a volatility that explains its price.
    private static String rows(
            String symbol, String currency, LocalDate day, String type, double... strikes) {
        return DoubleStream.of(strikes)
                .mapToObj(strike -> {
                    boolean bare = type.equals("P") && strike == strikes[0];
                    return """
                    {"contractSymbol":"%s%s%s%08d","strike":%s,"currency":"%s",\
                    "lastPrice":3.25,"change":0.1,"percentChange":3.1%s,\
                    "openInterest":%d,"ask":3.5,"contractSize":"REGULAR",\
                    "expiration":%d,"lastTradeDate":1763582400,\
                    "impliedVolatility":%s,"inTheMoney":false}\
                    """
                            .formatted(
                                    symbol,
                                    day.toString().replace("-", "").substring(2),
                                    type,
                                    (long) (strike * 1000),
                                    strike,
                                    currency,
                                    bare ? "" : ",\"volume\":17,\"bid\":3.0",
                                    (long) strike,
                                    epoch(day),
                                    bare ? "1.0000000000000003E-5" : "0.24560546875");
                })
                .collect(Collectors.joining(",", "[", "]"));
    }
}
