package ai.elson.tools.sample;

import ai.elson.base.file.Json;
import ai.elson.knowledge.calculator.Calculator;
import ai.elson.knowledge.options.OptionsCalculators;
import ai.elson.tools.market.OptionChain;
import ai.elson.tools.market.OptionChain.Contract;
import ai.elson.tools.market.OptionChain.Type;
import ai.elson.tools.registry.Calculation;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;

/// Writes European options on a security by the Black-Scholes-Merton formula, with the dividends of
/// the last year as yield and a volatility that depends on the strike alone, so that put-call
/// parity holds to the cent.
final class OptionDesk {

    private static final int MONTHS = 6;
    private static final int STRIKES_EACH_SIDE = 6;
    private static final double DAYS_OF_A_YEAR = 365;
    private static final BigDecimal SPREAD = new BigDecimal("0.02");
    private static final BigDecimal LEAST_TICK = new BigDecimal("0.01");

    private static final Calculator<?, ?> FORMULA =
            OptionsCalculators.ALL.stream()
                    .filter(c -> c.id().equals("black_scholes"))
                    .findFirst()
                    .orElseThrow();

    private final Security security;
    private final Business business;
    private final BigDecimal rate;

    /// @param rate a year in percent, taken as continuous
    OptionDesk(Security security, Business business, BigDecimal rate) {
        this.security = security;
        this.business = business;
        this.rate = rate;
    }

    static List<LocalDate> expirations() {
        return IntStream.rangeClosed(1, MONTHS)
                .mapToObj(m -> TradingDays.optionExpiry(Tape.LAST.plusMonths(m)))
                .toList();
    }

    OptionChain chain(LocalDate expiration) {
        BigDecimal spot = security.price();
        BigDecimal step = strikeStep(spot);
        BigDecimal middle = spot.divide(step, 0, RoundingMode.HALF_EVEN).multiply(step);
        List<Contract> contracts = new ArrayList<>();
        for (int i = -STRIKES_EACH_SIDE; i <= STRIKES_EACH_SIDE; i++) {
            BigDecimal strike = middle.add(step.multiply(BigDecimal.valueOf(i)));
            if (strike.signum() > 0) {
                contracts.add(contract(Type.CALL, strike, expiration, i));
                contracts.add(contract(Type.PUT, strike, expiration, i));
            }
        }
        return new OptionChain(
                security.symbol(), security.currency(), spot, expirations(), expiration, contracts);
    }

    private Contract contract(Type type, BigDecimal strike, LocalDate expiration, int place) {
        BigDecimal volatility = volatility(place);
        BigDecimal price = price(type, strike, expiration, volatility);
        Draws draws =
                new Draws(security.symbol(), type.name(), strike.toString(), expiration.toString());
        double interest = 2000 * StrictMath.exp(-0.1 * place * place + 0.3 * draws.normal());
        BigDecimal half = price.multiply(SPREAD).max(LEAST_TICK);
        return new Contract(
                name(type, strike, expiration),
                type,
                strike,
                price.subtract(half).max(BigDecimal.ZERO).setScale(2, RoundingMode.HALF_EVEN),
                price.add(half).setScale(2, RoundingMode.HALF_EVEN),
                price,
                BigDecimal.valueOf(Math.round(interest / 12)),
                BigDecimal.valueOf(Math.round(interest)),
                volatility);
    }

    /// The smile: more for strikes away from the price, and more below than above it.
    private BigDecimal volatility(int place) {
        double own = business.stock().volatility();
        double market = business.stock().beta() * 0.14;
        double atTheMoney = 100 * Math.sqrt(own * own + market * market);
        double smile = 0.12 * place * place - 0.25 * place;
        return BigDecimal.valueOf(atTheMoney + smile).setScale(2, RoundingMode.HALF_EVEN);
    }

    private BigDecimal price(
            Type type, BigDecimal strike, LocalDate expiration, BigDecimal volatility) {
        var terms =
                Json.MAPPER
                        .createObjectNode()
                        .put("option", type.name().toLowerCase(Locale.ROOT))
                        .put("stock_price", security.price())
                        .put("strike", strike)
                        .put("volatility", volatility)
                        .put("rate", rate)
                        .put("dividend_yield", dividendYield())
                        .put("years", years(expiration));
        JsonNode priced = Json.MAPPER.valueToTree(Calculation.compute(FORMULA, terms).value());
        double price = Objects.requireNonNull(priced.get("optionPrice")).doubleValue();
        return BigDecimal.valueOf(price).setScale(2, RoundingMode.HALF_EVEN);
    }

    static double years(LocalDate expiration) {
        return ChronoUnit.DAYS.between(Tape.LAST, expiration) / DAYS_OF_A_YEAR;
    }

    /// In percent.
    BigDecimal dividendYield() {
        return security.trailingDividends()
                .movePointRight(2)
                .divide(security.price(), MathContext.DECIMAL64);
    }

    private static BigDecimal strikeStep(BigDecimal spot) {
        if (spot.compareTo(BigDecimal.TEN) < 0) {
            return new BigDecimal("0.5");
        }
        if (spot.compareTo(BigDecimal.valueOf(50)) < 0) {
            return BigDecimal.ONE;
        }
        return spot.compareTo(BigDecimal.valueOf(150)) < 0
                ? new BigDecimal("2.5")
                : BigDecimal.valueOf(5);
    }

    /// As the industry writes it, behind a word that no clearing house uses.
    private String name(Type type, BigDecimal strike, LocalDate expiration) {
        return "SMPL-"
                + security.symbol().substring(0, security.symbol().indexOf('.'))
                + expiration.format(DateTimeFormatter.ofPattern("yyMMdd", Locale.ROOT))
                + type.name().charAt(0)
                + String.format(Locale.ROOT, "%08d", strike.movePointRight(3).longValue());
    }
}
