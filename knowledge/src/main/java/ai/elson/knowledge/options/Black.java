package ai.elson.knowledge.options;

import ai.elson.knowledge.options.Derivatives.OptionType;
import org.hipparchus.distribution.continuous.NormalDistribution;

/// A European option on a stock with a continuous dividend yield, after Black, Scholes and Merton:
/// price = s (S e^(-qT) N(s d1) - K e^(-rT) N(s d2)) with s = +1 of a call and -1 of a put, d1 =
/// (ln(S/K) + (r - q + v^2/2) T) / (v sqrt T), d2 = d1 - v sqrt T.
///
/// All rates are fractions a year, compounded continuously. With q = r it is Black's formula for an
/// option on a future. The tail N(-d) is used instead of 1 - N(d), which would lose the digits of
/// options far out of the money.
///
/// Source: F. Black, M. Scholes, Journal of Political Economy 81 (1973); R. C. Merton, Bell Journal
/// of Economics 4 (1973); F. Black, Journal of Financial Economics 3 (1976).
record Black(
        OptionType option,
        double spot,
        double strike,
        double rate,
        double dividendYield,
        double volatility,
        double years) {

    private static final NormalDistribution NORMAL = new NormalDistribution();

    /// +1 of a call, -1 of a put.
    double sign() {
        return option == OptionType.CALL ? 1 : -1;
    }

    /// Volatility over the whole life, v sqrt T.
    double spread() {
        return volatility * Math.sqrt(years);
    }

    double d1() {
        double drift = (rate - dividendYield + volatility * volatility / 2) * years;
        return (StrictMath.log(spot / strike) + drift) / spread();
    }

    double d2() {
        return d1() - spread();
    }

    /// The stock delivered at expiry, paid today: S e^(-qT).
    double spotToday() {
        return spot * StrictMath.exp(-dividendYield * years);
    }

    /// The strike paid at expiry, seen from today: K e^(-rT).
    double strikeToday() {
        return strike * StrictMath.exp(-rate * years);
    }

    /// What no price of the option can be below: the discounted intrinsic value.
    double leastPrice() {
        return Math.max(0, sign() * (spotToday() - strikeToday()));
    }

    /// What no price can be above: the stock of a call, the strike of a put, both discounted.
    double greatestPrice() {
        return option == OptionType.CALL ? spotToday() : strikeToday();
    }

    double price() {
        double s = sign();
        return Math.max(
                0, s * (spotToday() * cumulative(s * d1()) - strikeToday() * cumulative(s * d2())));
    }

    /// Change of the price for one dollar of the stock.
    double delta() {
        return sign() * StrictMath.exp(-dividendYield * years) * cumulative(sign() * d1());
    }

    /// Change of delta for one dollar of the stock.
    double gamma() {
        return StrictMath.exp(-dividendYield * years) * density(d1()) / (spot * spread());
    }

    /// Change of the price for a volatility higher by 1.00, that is by 100 points.
    double vega() {
        return spotToday() * density(d1()) * Math.sqrt(years);
    }

    /// Change of the price over a year that passes, at today's pace; negative of most options.
    double theta() {
        double s = sign();
        return -spotToday() * density(d1()) * volatility / (2 * Math.sqrt(years))
                - s * rate * strikeToday() * cumulative(s * d2())
                + s * dividendYield * spotToday() * cumulative(s * d1());
    }

    /// Change of the price for a rate higher by 1.00, that is by 100 points.
    double rho() {
        return sign() * years * strikeToday() * cumulative(sign() * d2());
    }

    Black withVolatility(double other) {
        return new Black(option, spot, strike, rate, dividendYield, other, years);
    }

    Black with(OptionType other) {
        return new Black(other, spot, strike, rate, dividendYield, volatility, years);
    }

    static double cumulative(double x) {
        return NORMAL.cumulativeProbability(x);
    }

    private static double density(double x) {
        return NORMAL.density(x);
    }
}
