package ai.elson.tools.schema;

import ai.elson.knowledge.calculator.Field;
import ai.elson.knowledge.rule.Unit;
import ai.elson.tools.market.Capability;
import ai.elson.tools.market.HistoryRequest;
import ai.elson.tools.market.StatementsRequest;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Data that somebody asks for, what they are for, and on what licence.
public record MarketDataRequest(
        @Field(value = "kind of the document", unit = Unit.TEXT) @Text(most = 40) String document,
        @Field(value = "day of the request", unit = Unit.TEXT) LocalDate date,
        @Field(value = "whether the data may be made up", unit = Unit.TEXT) boolean sample,
        @Field(value = "who asks", unit = Unit.TEXT) Requester requester,
        @Field(value = "what the data are for", unit = Unit.TEXT) String purpose,
        @Field(value = "how they are used", unit = Unit.TEXT) Use use,
        @Field(value = "what is asked for", unit = Unit.TEXT) Capability capability,
        @Field(
                        value = "ticker symbols, of macro data the series; none for a screen",
                        unit = Unit.TEXT,
                        minItems = 0,
                        maxItems = 50)
                @Text(most = 40, pattern = "^[A-Z0-9^][A-Z0-9.=^_-]{0,39}$")
                List<String> symbols,
        @Field(value = "first and last day, of history and macro data", unit = Unit.TEXT)
                @Nullable Period period,
        @Field(value = "how much trading a bar holds, of history", unit = Unit.TEXT)
                HistoryRequest.@Nullable Interval interval,
        @Field(value = "annual or quarterly, of statements", unit = Unit.TEXT)
                StatementsRequest.@Nullable Frequency frequency,
        @Field(value = "providers to ask, the preferred first", unit = Unit.TEXT, maxItems = 3)
                List<Source> providers,
        @Field(value = "on what basis the data are used", unit = Unit.TEXT) Licence licence,
        @Field(value = "age up to which data are still good", unit = Unit.DAYS, min = 0, max = 3650)
                Num maximumAge,
        @Field(
                        value = "most that the data may cost; null where nothing is paid",
                        unit = Unit.USD,
                        min = 0)
                @Nullable Num budget,
        @Field(value = "day the data are needed", unit = Unit.TEXT) LocalDate neededBy)
        implements Deliverable {

    public MarketDataRequest {
        symbols = List.copyOf(symbols);
        providers = List.copyOf(providers);
    }

    /// How data are used.
    public enum Use {
        PERSONAL,
        INTERNAL_RESEARCH,
        CLIENT_ADVICE,
        PUBLICATION
    }

    /// A provider of market data.
    public enum Source {
        /// The made companies that are built in.
        SAMPLE,
        /// An OpenBB Platform of one's own.
        OPENBB,
        /// Yahoo Finance, whose terms allow personal use only.
        YAHOO
    }

    /// On what basis data are used.
    public enum Basis {
        PUBLIC_DOMAIN,
        OWN_SUBSCRIPTION,
        FIRM_LICENCE,
        PERSONAL_TERMS,
        MADE_DATA
    }

    /// Who asks.
    public record Requester(
            @Field(value = "name of the person", unit = Unit.TEXT) @Text(most = 120) String name,
            @Field(value = "role at the firm", unit = Unit.TEXT) @Text(most = 120) String role,
            @Field(value = "name of the firm", unit = Unit.TEXT) @Text(most = 120) String firm) {}

    /// First and last day, both included.
    public record Period(
            @Field(value = "first day", unit = Unit.TEXT) LocalDate from,
            @Field(value = "last day", unit = Unit.TEXT) LocalDate to) {}

    /// On what basis the data are used.
    public record Licence(
            @Field(value = "what allows the use", unit = Unit.TEXT) Basis basis,
            @Field(value = "whether the data are passed on", unit = Unit.TEXT)
                    boolean redistribution,
            @Field(value = "the terms in short, and where they stand", unit = Unit.TEXT)
                    String terms) {}
}
