package ai.elson.tools.schema;

import ai.elson.tools.market.Capability;
import ai.elson.tools.schema.MarketDataRequest.Basis;
import ai.elson.tools.schema.MarketDataRequest.Source;
import ai.elson.tools.schema.MarketDataRequest.Use;
import org.jspecify.annotations.Nullable;

/// What must hold between the fields of a market data request.
final class MarketDataRules {

    private MarketDataRules() {}

    static void check(MarketDataRequest request, Findings findings) {
        Capability asked = request.capability();
        findings.unique(
                "/symbols", request.symbols(), "", Spelling::symbol, "a symbol stands once");
        findings.require(
                (asked == Capability.SCREEN) == request.symbols().isEmpty(),
                "/symbols",
                request.symbols().size() + " symbols",
                asked == Capability.SCREEN ? "none" : "at least one",
                "a screen has no symbols, everything else has");
        belongs(
                request.interval(),
                asked == Capability.HISTORY,
                "/interval",
                "history, and nothing else, has an interval",
                findings);
        belongs(
                request.frequency(),
                asked == Capability.STATEMENTS,
                "/frequency",
                "statements, and nothing else, have a frequency",
                findings);
        belongs(
                request.period(),
                asked == Capability.HISTORY || asked == Capability.MACRO,
                "/period",
                "history and macro data, and nothing else, have a period",
                findings);
        MarketDataRequest.Period period = request.period();
        if (period != null) {
            findings.notBefore(
                    "/period/to", period.to(), period.from(), "a period ends after it begins");
            findings.notAfter(
                    "/period/to",
                    period.to(),
                    request.date(),
                    "data of days to come cannot be asked for");
        }
        findings.notBefore(
                "/neededBy",
                request.neededBy(),
                request.date(),
                "data are needed after the request");
        providers(request, findings);
    }

    private static void belongs(
            @Nullable Object value, boolean wanted, String path, String rule, Findings findings) {
        findings.require(
                wanted == (value != null),
                path,
                value instanceof Enum<?> choice ? DocumentJson.wire(choice) : String.valueOf(value),
                wanted ? "a value" : "null",
                rule);
    }

    /// Yahoo's terms of service allow personal use only and forbid passing the data on.
    private static void providers(MarketDataRequest request, Findings findings) {
        findings.unique(
                "/providers",
                request.providers(),
                "",
                DocumentJson::wire,
                "a provider stands once");
        boolean yahoo = request.providers().contains(Source.YAHOO);
        boolean made = request.providers().contains(Source.SAMPLE);
        findings.require(
                !yahoo || request.use() == Use.PERSONAL,
                "/use",
                DocumentJson.wire(request.use()),
                "personal, or providers without yahoo",
                "Yahoo is for personal use only");
        findings.require(
                !yahoo || request.licence().basis() == Basis.PERSONAL_TERMS,
                "/licence/basis",
                DocumentJson.wire(request.licence().basis()),
                "personal_terms, or providers without yahoo",
                "Yahoo is used on its personal terms");
        findings.require(
                !(yahoo || request.licence().basis() == Basis.PERSONAL_TERMS)
                        || !request.licence().redistribution(),
                "/licence/redistribution",
                "true",
                "false, or another basis and providers without yahoo",
                "data on personal terms, as those of Yahoo, are not passed on");
        findings.require(
                request.licence().basis() != Basis.MADE_DATA
                        || request.providers().stream().allMatch(Source.SAMPLE::equals),
                "/licence/basis",
                "made_data",
                "the basis of the providers' data, or sample as the only provider",
                "made data come from the sample market");
        findings.require(
                request.licence().basis() != Basis.PERSONAL_TERMS || request.use() == Use.PERSONAL,
                "/licence/basis",
                "personal_terms",
                "another basis for use " + DocumentJson.wire(request.use()),
                "personal terms allow personal use only");
        findings.require(
                made == request.sample(),
                "/sample",
                request.sample(),
                String.valueOf(made),
                "a request that may be answered by the sample market says so");
    }
}
