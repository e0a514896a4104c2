package ai.elson.tools.yahoo;

import static org.assertj.core.api.Assertions.assertThat;

import ai.elson.base.file.Json;
import ai.elson.tools.market.DaysRequest;
import ai.elson.tools.market.NewsRequest;
import ai.elson.tools.market.OptionsRequest;
import ai.elson.tools.market.ScreenRequest;
import ai.elson.tools.market.StatementsRequest;
import ai.elson.tools.market.StatementsRequest.Frequency;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What this client reads from the stub, yfinance reads too, field by field, or the difference is
/// explained. Needs the Python named by `ELSON_INTEROP_MARKET_PYTHON`, with yfinance installed;
/// nothing but the loopback address is asked.
@Tag("interop")
class YFinanceInteropTest {

    private static final Path INTEROP = Path.of("..", "interop");
    private static final String PYTHON = "ELSON_INTEROP_MARKET_PYTHON";

    @TempDir Path folder;

    @Test
    void the_same_answers_are_read_the_same_way_by_yfinance() throws Exception {
        String python = System.getenv(PYTHON);
        if (python == null || !Files.isExecutable(Path.of(python))) {
            System.out.println("skipped, because " + PYTHON + " names no Python with yfinance");
        }
        Assumptions.assumeTrue(
                python != null && Files.isExecutable(Path.of(python)),
                PYTHON + " names no Python with yfinance");
        // the afternoon of the last weekday, so that the time of the test does not matter
        LocalDate day = LocalDate.now(ZoneOffset.UTC).minusDays(1);
        while (day.getDayOfWeek().getValue() > 5) {
            day = day.minusDays(1);
        }
        Instant now = day.atTime(19, 30).toInstant(ZoneOffset.UTC);
        TestClock clock = new TestClock(now);
        try (YahooStub stub = new YahooStub(now);
                YahooProvider yahoo =
                        new YahooProvider(
                                YahooSettings.standIn(stub.address(), Duration.ofSeconds(10), true),
                                clock,
                                clock,
                                new SplittableRandom(1))) {
            Path ours = folder.resolve("yahoo.json");
            Files.writeString(ours, Json.line(ours(yahoo, now)));
            Path output = folder.resolve("output.txt");
            ProcessBuilder builder =
                    new ProcessBuilder(
                                    python,
                                    INTEROP.resolve("compare_yahoo.py").toString(),
                                    stub.address().toString(),
                                    ours.toString(),
                                    INTEROP.resolve("yahoo_yfinance_differences.txt").toString(),
                                    folder.resolve("cache").toString())
                            .redirectErrorStream(true)
                            .redirectOutput(output.toFile());
            Process process = builder.start();
            assertThat(process.waitFor(3, TimeUnit.MINUTES)).isTrue();
            String said = Files.readString(output);
            System.out.print(said);
            assertThat(process.exitValue()).as(said).isZero();
        }
    }

    private static Map<String, Object> ours(YahooProvider yahoo, Instant now) {
        LocalDate today = now.atOffset(ZoneOffset.UTC).toLocalDate();
        Map<String, Object> histories = new LinkedHashMap<>();
        history(yahoo, histories, "ZZTEST", today.minusDays(90), today);
        for (String symbol : new String[] {"ZZSPLIT", "ZZGBP", "ZZSAO", "ZZDST", "ZZFUND"}) {
            history(yahoo, histories, symbol, LocalDate.of(2020, 1, 1), today);
        }
        Map<String, Object> ours = new LinkedHashMap<>();
        ours.put("history", histories);
        ours.put("quote", bySymbol(yahoo::quote, "ZZTEST", "ZZGBP"));
        ours.put("profile", bySymbol(yahoo::profile, "ZZTEST", "ZZGBP", "ZZRUP"));
        ours.put(
                "options",
                bySymbol(
                        symbol -> yahoo.options(new OptionsRequest(symbol, null)),
                        "ZZTEST",
                        "ZZGBP"));
        ours.put(
                "laterOptions",
                bySymbol(
                        symbol -> yahoo.options(new OptionsRequest(symbol, StubOptions.FAR)),
                        "ZZTEST"));
        ours.put("news", bySymbol(symbol -> yahoo.news(new NewsRequest(symbol, 10)), "ZZTEST"));
        for (Frequency frequency : Frequency.values()) {
            ours.put(
                    frequency.name(),
                    yahoo.statements(new StatementsRequest("ZZTEST", frequency, 20)));
        }
        ours.put("screen", yahoo.screen(new ScreenRequest(ScreenRequest.Kind.DAY_GAINERS, 10)));
        return ours;
    }

    private static void history(
            YahooProvider yahoo,
            Map<String, Object> histories,
            String symbol,
            LocalDate from,
            LocalDate to) {
        histories.put(symbol, yahoo.history(new DaysRequest(symbol, from, to)));
    }

    private interface Question {
        Object ask(String symbol);
    }

    private static Map<String, Object> bySymbol(Question question, String... symbols) {
        Map<String, Object> answers = new LinkedHashMap<>();
        for (String symbol : symbols) {
            answers.put(symbol, question.ask(symbol));
        }
        return answers;
    }
}
