package ai.elson.tools.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import ai.elson.knowledge.statement.RatioCategory;
import ai.elson.tools.market.Answer;
import ai.elson.tools.market.CompareRequest;
import ai.elson.tools.market.CompareView;
import ai.elson.tools.market.HistoryRequest;
import ai.elson.tools.market.HistoryView;
import ai.elson.tools.market.MacroRequest;
import ai.elson.tools.market.MacroView;
import ai.elson.tools.market.Market;
import ai.elson.tools.market.NewsRequest;
import ai.elson.tools.market.NewsView;
import ai.elson.tools.market.OptionsRequest;
import ai.elson.tools.market.OptionsView;
import ai.elson.tools.market.ProfileView;
import ai.elson.tools.market.ProviderHealth;
import ai.elson.tools.market.QuoteView;
import ai.elson.tools.market.RatioSummaryView;
import ai.elson.tools.market.RatiosRequest;
import ai.elson.tools.market.RatiosView;
import ai.elson.tools.market.ScreenRequest;
import ai.elson.tools.market.ScreenView;
import ai.elson.tools.market.StatementsRequest;
import ai.elson.tools.market.StatementsView;
import ai.elson.tools.market.SymbolRequest;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class MarketViewsTest {

    private static final LocalDate FROM = LocalDate.of(2026, 10, 1);
    private static final LocalDate TO = LocalDate.of(2026, 10, 30);

    @ParameterizedTest
    @ValueSource(
            classes = {
                QuoteView.class,
                HistoryView.class,
                ProfileView.class,
                StatementsView.class,
                RatiosView.class,
                RatioSummaryView.class,
                CompareView.class,
                NewsView.class,
                OptionsView.class,
                MacroView.class,
                ScreenView.class,
                ProviderHealth.class,
                SymbolRequest.class,
                HistoryRequest.class,
                StatementsRequest.class,
                RatiosRequest.class,
                CompareRequest.class,
                NewsRequest.class,
                OptionsRequest.class,
                MacroRequest.class,
                ScreenRequest.class
            })
    void a_schema_follows_from_every_view_and_request(Class<? extends Record> type) {
        assertThatCode(() -> ToolField.of(type)).doesNotThrowAnyException();
    }

    static Stream<Answer<?>> answers() {
        Market market = Market.sample();
        String acorn = "ACORN.SMPL";
        return Stream.of(
                market.quote(new SymbolRequest(acorn)),
                market.history(new HistoryRequest(acorn, FROM, TO, HistoryRequest.Interval.DAY)),
                market.profile(new SymbolRequest("MOSAIC.SMPL")),
                market.statements(
                        new StatementsRequest(acorn, StatementsRequest.Frequency.ANNUAL, 2)),
                market.ratios(RatiosRequest.latest(acorn, RatioCategory.VALUATION)),
                market.ratioSummary(new SymbolRequest("HARBOR.SMPL")),
                market.compare(
                        new CompareRequest(List.of(acorn, "IGLOO.SMPL"), RatioCategory.PER_SHARE)),
                market.news(new NewsRequest(acorn, 3)),
                market.options(new OptionsRequest(acorn, null)),
                market.macro(new MacroRequest("CPI.SMPL", FROM.minusYears(1), TO)),
                market.screen(new ScreenRequest(ScreenRequest.Kind.DAY_LOSERS, 3)));
    }

    @ParameterizedTest
    @MethodSource("answers")
    void an_answer_fits_its_own_schema(Answer<?> answer) {
        var schema = InputSchema.of(answer.value().getClass()).json();
        var json =
                OutputFields.of(answer.value().getClass()).brief(RecordJson.write(answer.value()));
        // a list that is cut says so beside it
        schema.put("additionalProperties", true);
        assertThat(
                        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                                .getSchema(schema)
                                .validate(json))
                .isEmpty();
    }

    @Test
    void the_phrase_begins_with_the_main_answer() {
        var quote = Market.sample().quote(new SymbolRequest("acorn.smpl ")).value();
        assertThat(OutputFields.of(QuoteView.class).text(quote))
                .startsWith("price ")
                .contains("currency USD");
    }
}
