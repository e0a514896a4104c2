package ai.elson.corpus.generate;

import ai.elson.base.file.Json;
import ai.elson.tools.sample.SampleMarket;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/// The securities that people ask about, with what decides whether an ask suits them.
record MarketSecurities(List<Security> all) {

    /// @param yearEnds last days of the fiscal years that have statements, the newest first
    record Security(
            String symbol,
            String name,
            boolean fund,
            boolean dollars,
            boolean profitable,
            boolean payer,
            List<String> yearEnds) {

        boolean suits(String on) {
            return switch (on) {
                case "any" -> true;
                case "company" -> !fund;
                case "fund" -> fund;
                case "dollars", "put" -> !fund && dollars;
                case "profitable" -> !fund && dollars && profitable;
                case "payer" -> !fund && dollars && payer;
                default -> false;
            };
        }
    }

    static MarketSecurities of(Calls calls) {
        return new MarketSecurities(
                SampleMarket.companies().stream().map(l -> security(l, calls)).toList());
    }

    private static Security security(SampleMarket.Listing listing, Calls calls) {
        JsonNode profile =
                calls.call("company_profile", symbolOnly(listing.symbol()))
                        .content()
                        .path("values");
        List<String> ends = new ArrayList<>();
        if (!listing.fund()) {
            String args =
                    Json.line(Map.of("symbol", listing.symbol()))
                            .replace("}", ",\"frequency\":\"annual\",\"periods\":20}");
            calls.call("company_statements", args)
                    .content()
                    .path("values")
                    .path("periods")
                    .values()
                    .forEach(p -> ends.add(p.path("end").asString()));
        }
        return new Security(
                listing.symbol(),
                listing.name(),
                listing.fund(),
                profile.path("currency").asString("").equals("USD"),
                profile.path("trailing_pe").isNumber(),
                profile.path("dividend_yield").asDouble(0) > 0,
                ends);
    }

    static String symbolOnly(String symbol) {
        return Json.line(Map.of("symbol", symbol));
    }

    List<Security> suiting(String on) {
        return all.stream().filter(s -> s.suits(on)).toList();
    }
}
