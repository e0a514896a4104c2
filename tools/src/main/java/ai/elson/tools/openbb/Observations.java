package ai.elson.tools.openbb;

import ai.elson.tools.market.MacroRequest;
import ai.elson.tools.market.MacroSeries;
import ai.elson.tools.market.MacroSeries.Observation;
import ai.elson.tools.market.Sourced;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Series of the Federal Reserve Bank of St. Louis: the values stand under the series' own name,
/// what they are in the metadata.
final class Observations {

    private Observations() {}

    static Sourced<MacroSeries> ask(Question question, MacroRequest request) {
        Envelope answer =
                question.ask(
                        Endpoint.SERIES,
                        Map.of(
                                "start_date", request.from().toString(),
                                "end_date", request.to().toString()));
        List<Observation> observations = new ArrayList<>();
        for (Row row : answer.rows()) {
            LocalDate date = row.date("date");
            if (row.node().path(question.subject()).isMissingNode()) {
                throw row.unexpected(question.subject(), null, "a number or null");
            }
            BigDecimal value = row.number(question.subject());
            if (value != null && !date.isBefore(request.from()) && !date.isAfter(request.to())) {
                observations.add(new Observation(date, value));
            }
        }
        if (observations.isEmpty()) {
            throw question.nothing(
                    "has no observations of %s from %s to %s"
                            .formatted(question.subject(), request.from(), request.to()));
        }
        observations.sort(Comparator.comparing(Observation::date));
        JsonNode about = answer.metadata().path(question.subject());
        return question.answer(
                new MacroSeries(
                        question.subject(),
                        text(about, "title"),
                        text(about, "units"),
                        text(about, "frequency"),
                        observations),
                null);
    }

    private static @Nullable String text(JsonNode about, String field) {
        JsonNode value = about.path(field);
        return value.isString() ? value.asString() : null;
    }
}
