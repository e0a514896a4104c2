package ai.elson.corpus.generate;

import ai.elson.base.chat.Message;
import ai.elson.corpus.example.Answer;
import ai.elson.corpus.generate.MarketSecurities.Security;
import java.math.BigDecimal;
import java.util.List;
import java.util.SplittableRandom;

/// A draft about the market, with its task and its place in the taxonomy.
///
/// @param place domain and bucket with a stroke between them
record MarketDraft(String family, String place, Draft draft) {

    private static final String EQUITIES = "investment_fundamentals/equities";
    private static final String FUNDS = "investment_fundamentals/funds_etfs";
    private static final String MIXED = "investment_fundamentals/asset_allocation";
    private static final String STATEMENTS = "accounting/financial_statements";

    /// A draft about one case.
    static MarketDraft of(String family, MarketCase drawn, boolean accountant, Draft draft) {
        return new MarketDraft(family, place(drawn, accountant), draft);
    }

    Written written() {
        int stroke = place.indexOf('/');
        return new Written(family, place.substring(0, stroke), place.substring(stroke + 1), draft);
    }

    /// Domain and bucket by what is asked and who asks.
    static String place(MarketCase drawn, boolean accountant) {
        String stated = drawn.ask().place();
        if (stated != null) {
            return stated;
        }
        if (drawn.ask().frame().statements() && accountant) {
            return STATEMENTS;
        }
        return place(drawn.securities());
    }

    static String place(List<Security> securities) {
        long funds = securities.stream().filter(Security::fund).count();
        if (funds == 0) {
            return EQUITIES;
        }
        return funds == securities.size() ? FUNDS : MIXED;
    }

    /// The typed answer of a case: its figure, or its words.
    static Answer typed(
            MarketCase drawn, String clause, MarketReading reading, SplittableRandom random) {
        String figure = drawn.ask().figure();
        BigDecimal number = figure == null ? null : reading.number(figure);
        if (figure == null || number == null) {
            return new Answer("text", clause, "", "");
        }
        String shown = reading.fill("{" + figure + "}", random);
        String unit =
                shown == null
                        ? ""
                        : shown.endsWith("%")
                                ? "PERCENT"
                                : shown.startsWith("$") || shown.startsWith("-$")
                                        ? "USD"
                                        : figure.endsWith("$")
                                                ? "AMOUNT"
                                                : figure.endsWith("#") ? "COUNT" : "NUMBER";
        String tolerance = unit.equals("COUNT") ? "1" : unit.equals("NUMBER") ? "0.0001" : "0.01";
        return new Answer("number", number.toPlainString(), unit, tolerance);
    }

    /// What was said last, as a typed answer in words.
    static Draft inWords(String kind, Draft draft) {
        String last =
                draft.messages().stream()
                        .filter(Message.Assistant.class::isInstance)
                        .map(Message::content)
                        .reduce("", (_, b) -> b);
        return draft.answered(new Answer(kind, last, "", ""));
    }
}
