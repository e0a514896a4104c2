package ai.elson.tools.market;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AnswerCacheTest {

    private static final int DAYS = 10_000;
    private static final LocalDate FIRST = LocalDate.of(1990, 1, 1);

    private final StubProvider provider = new StubProvider("yahoo");

    @Test
    void long_histories_of_many_symbols_do_not_fill_the_memory() {
        List<History.Bar> bars =
                IntStream.range(0, DAYS)
                        .mapToObj(i ->
                                new History.Bar(
                                        FIRST.plusDays(i),
                                        null,
                                        null,
                                        null,
                                        BigDecimal.ONE,
                                        null,
                                        null))
                        .toList();
        provider.history =
                r ->
                        new History(
                                r.symbol(),
                                "USD",
                                null,
                                History.Basis.AS_TRADED,
                                bars,
                                List.of(),
                                List.of());
        try (AnswerCache cache = new AnswerCache(() -> StubProvider.AS_OF)) {
            IntStream.range(0, 200).forEach(i -> ask(cache, i));
            long kept = IntStream.range(0, 200).filter(i -> ask(cache, i)).count();
            assertThat(kept * DAYS).isPositive().isLessThanOrEqualTo(AnswerCache.MOST_ROWS);
        }
    }

    private boolean ask(AnswerCache cache, int symbol) {
        DaysRequest request = new DaysRequest("S" + symbol, FIRST, FIRST.plusDays(DAYS));
        return cache.ask(provider, Capability.HISTORY, request, () -> provider.history(request))
                .cached();
    }
}
