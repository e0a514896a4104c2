package ai.elson.knowledge.conduct;

import static ai.elson.knowledge.calculator.Working.*;

import ai.elson.knowledge.calculator.Calculator;
import ai.elson.knowledge.calculator.Field;
import ai.elson.knowledge.calculator.Formula;
import ai.elson.knowledge.calculator.Outcome;
import ai.elson.knowledge.calculator.Working;
import ai.elson.knowledge.rule.Unit;
import java.math.BigDecimal;
import java.util.List;

/// Tax on contracts that are marked to the market.
final class FuturesTax {

    private FuturesTax() {}

    record MarkedGain(
            @Field(value = "gain on futures", unit = Unit.USD, min = 0, max = 1e11) BigDecimal gain,
            @Field(value = "ordinary tax rate", unit = Unit.PERCENT, min = 0, max = 60)
                    BigDecimal ordinaryRate,
            @Field(value = "long-term gains rate", unit = Unit.PERCENT, min = 0, max = 60)
                    BigDecimal gainsRate) {}

    record MarkedTax(
            @Field(value = "tax on the gain", unit = Unit.USD) BigDecimal futuresTax,
            @Field(value = "taxed as long-term", unit = Unit.USD) BigDecimal longTermGain) {}

    static final List<Calculator<?, ?>> CALCULATORS =
            List.of(
                    new Formula<>(
                            "futures_gain_tax",
                            "Tax on futures gains",
                            "Section 1256 tax on regulated futures gains, 60/40",
                            "derivatives",
                            "futures_forwards",
                            MarkedGain.class,
                            MarkedTax.class,
                            FuturesTax::futuresTax));

    /// 60 percent at the long-term rate, 40 percent at the ordinary one, however long held.
    ///
    /// Source: IRC 1256(a)(3).
    private static Outcome<MarkedTax> futuresTax(MarkedGain in) {
        Working w = new Working();
        BigDecimal longShare = w.standing("deriv.long_term_share");
        BigDecimal shortShare = w.standing("deriv.short_term_share");
        BigDecimal longGain =
                w.dollars(
                        "long-term part",
                        pct(longShare) + " of " + usd(in.gain()),
                        share(longShare, in.gain()));
        BigDecimal shortGain =
                w.dollars(
                        "short-term part",
                        pct(shortShare) + " of " + usd(in.gain()),
                        share(shortShare, in.gain()));
        BigDecimal tax =
                w.dollars(
                        "tax",
                        pct(in.gainsRate())
                                + " of "
                                + usd(longGain)
                                + " + "
                                + pct(in.ordinaryRate())
                                + " of "
                                + usd(shortGain),
                        share(in.gainsRate(), longGain).add(share(in.ordinaryRate(), shortGain)));
        return w.gives(new MarkedTax(cents(tax), cents(longGain)));
    }
}
