package ai.elson.tools.openbb;

import static org.assertj.core.api.Assertions.assertThat;

import ai.elson.tools.market.DaysRequest;
import ai.elson.tools.market.MarketFailure;
import ai.elson.tools.market.MarketProvider;
import ai.elson.tools.market.NewsRequest;
import ai.elson.tools.market.OptionsRequest;
import ai.elson.tools.market.ScreenRequest;
import ai.elson.tools.market.Sourced;
import ai.elson.tools.market.StatementsRequest;
import ai.elson.tools.market.StatementsRequest.Frequency;
import ai.elson.tools.yahoo.YahooStub;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What comes from Yahoo through the real OpenBB, its models and its server is what comes from
/// Yahoo, field by field, or the difference is explained in `interop/openbb_yahoo_differences.txt`.
/// Needs the Pythons of [OpenBbInteropTest]; nothing but the loopback address is asked.
@Tag("interop")
class OpenBbOverYahooInteropTest {

    private static final Path DIFFERENCES =
            Path.of("..", "interop", "openbb_yahoo_differences.txt");
    private static final String UNKNOWN = "ZZWHAT";

    @TempDir Path folder;

    /// A question and who it is about.
    private record Case(
            String kind,
            String name,
            Function<MarketProvider, Sourced<? extends Record>> question) {

        static Case of(
                String kind,
                String symbol,
                Function<MarketProvider, Sourced<? extends Record>> question) {
            return new Case(kind, symbol, question);
        }

        /// The kind of the failure where there is no answer.
        Record ask(MarketProvider provider) {
            try {
                return question.apply(provider).value();
            } catch (MarketFailure failure) {
                return new Failed(failure.kind(), failure.getMessage());
            }
        }
    }

    private record Failed(MarketFailure.Kind kind, @Nullable String message) {}

    private record Answered(String answer) {}

    @ParameterizedTest
    @CsvSource({"V5, ELSON_INTEROP_OPENBB5_PYTHON", "V4, ELSON_INTEROP_OPENBB4_PYTHON"})
    void openbb_over_yahoo_says_what_yahoo_says(String generation, String variable)
            throws Exception {
        String python = python(variable);
        // the afternoon of the last weekday, so that the time of the test does not matter
        LocalDate day = LocalDate.now(ZoneOffset.UTC).minusDays(1);
        while (day.getDayOfWeek().getValue() > 5) {
            day = day.minusDays(1);
        }
        Instant now = day.atTime(19, 30).toInstant(ZoneOffset.UTC);
        FieldComparison comparison = new FieldComparison(DIFFERENCES, generation);
        Instant began = Instant.now();
        try (YahooStub stub = new YahooStub(now);
                MarketProvider yahoo = stub.provider(now);
                OpenBbProcess server =
                        new OpenBbProcess(
                                python,
                                folder,
                                Map.of("ELSON_YAHOO_STUB", stub.address().toString()));
                OpenBb openbb =
                        new OpenBb(
                                new OpenBbSettings(
                                        server.base(),
                                        List.of("yfinance"),
                                        null,
                                        Duration.ofSeconds(60),
                                        Duration.ofSeconds(120)))) {
            assertThat(openbb.describe()).contains(generation);
            cases(day).forEach(one -> compare(comparison, one, yahoo, openbb));
        }
        System.out.printf(
                "OpenBB %s over Yahoo, in %d ms: %s%n",
                generation,
                Duration.between(began, Instant.now()).toMillis(),
                comparison.summary());
        assertThat(comparison.faults()).isEmpty();
    }

    private static void compare(
            FieldComparison comparison, Case one, MarketProvider yahoo, MarketProvider openbb) {
        Record ours = one.ask(yahoo);
        Record theirs = one.ask(openbb);
        if (theirs instanceof Failed failed) {
            System.out.println(
                    one.kind() + " " + one.name() + ": " + failed.kind() + ", " + failed.message());
        }
        boolean bothAnswer = !(ours instanceof Failed) && !(theirs instanceof Failed);
        comparison.compare(
                one.kind(),
                one.name(),
                bothAnswer ? ours : outcome(ours),
                bothAnswer ? theirs : outcome(theirs));
    }

    private static Answered outcome(Record answer) {
        return new Answered(answer instanceof Failed failed ? failed.kind().id() : "answered");
    }

    private static List<Case> cases(LocalDate day) {
        List<Case> cases = new ArrayList<>();
        for (String symbol : List.of("ZZTEST", "ZZGBP", "ZZLON", UNKNOWN)) {
            cases.add(Case.of("quote", symbol, p -> p.quote(symbol)));
        }
        for (String symbol : List.of("ZZTEST", "ZZGBP", "ZZLON", "ZZRUP", "ZZFUND", UNKNOWN)) {
            cases.add(Case.of("profile", symbol, p -> p.profile(symbol)));
        }
        cases.add(history("ZZTEST", day.minusDays(90), day));
        LocalDate early = LocalDate.of(2020, 1, 1);
        cases.add(history("ZZSPLIT", early, LocalDate.of(2025, 1, 10)));
        for (String symbol :
                List.of("ZZLON", "ZZSAO", "ZZDST", "ZZFUND", "ZZGBP", "ZZMIX", UNKNOWN)) {
            cases.add(history(symbol, early, day));
        }
        for (Frequency frequency : Frequency.values()) {
            cases.add(
                    Case.of(
                            "statements",
                            "ZZTEST " + frequency,
                            p -> p.statements(new StatementsRequest("ZZTEST", frequency, 4))));
        }
        cases.add(
                Case.of(
                        "statements",
                        UNKNOWN,
                        p -> p.statements(new StatementsRequest(UNKNOWN, Frequency.ANNUAL, 4))));
        for (String symbol : List.of("ZZTEST", "ZZGBP", UNKNOWN)) {
            cases.add(Case.of("options", symbol, p -> p.options(new OptionsRequest(symbol, null))));
        }
        LocalDate later = LocalDate.of(2027, 3, 19);
        cases.add(
                Case.of(
                        "options",
                        "ZZTEST " + later,
                        p -> p.options(new OptionsRequest("ZZTEST", later))));
        for (String symbol : List.of("ZZTEST", UNKNOWN)) {
            cases.add(Case.of("news", symbol, p -> p.news(new NewsRequest(symbol, 10))));
        }
        for (ScreenRequest.Kind screen : ScreenRequest.Kind.values()) {
            cases.add(Case.of("screen", screen.id(), p -> p.screen(new ScreenRequest(screen, 10))));
        }
        return cases;
    }

    private static Case history(String symbol, LocalDate from, LocalDate to) {
        return Case.of("history", symbol, p -> p.history(new DaysRequest(symbol, from, to)));
    }

    private static String python(String variable) {
        String python = System.getenv(variable);
        boolean there = python != null && Files.isExecutable(Path.of(python));
        String reason = variable + " names no Python with OpenBB";
        if (!there) {
            System.out.println("skipped, because " + reason);
        }
        Assumptions.assumeTrue(there, reason);
        return python;
    }
}
