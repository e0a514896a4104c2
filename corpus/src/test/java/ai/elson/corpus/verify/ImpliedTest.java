package ai.elson.corpus.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ImpliedTest {

    @Test
    void a_period_of_a_year_that_was_said_implies_its_first_and_last_day() {
        String arguments = "{\"from\":\"2024-04-01\",\"to\":\"2024-06-30\"}";

        assertThat(Implied.figures(arguments, Set.of("2024")))
                .containsExactlyInAnyOrder("4", "1", "6", "30");
        assertThat(Implied.figures(arguments, Set.of("2023"))).isEmpty();
    }

    @Test
    void a_day_within_a_month_must_be_said() {
        assertThat(Implied.figures("{\"from\":\"2024-04-17\"}", Set.of("2024"))).isEmpty();
        assertThat(Implied.figures("{\"from\":\"2024-02-30\"}", Set.of("2024"))).isEmpty();
    }

    @Test
    void one_alone_is_what_a_singular_says() {
        assertThat(Implied.figures("{\"periods\":1}", Set.of())).containsExactly("1");
        assertThat(Implied.figures("{\"periods\":12,\"rate\":1.5}", Set.of())).isEmpty();
    }

    @Test
    void a_comma_of_json_parts_numbers_and_one_in_quotes_thousands() {
        List<String> figures = new ArrayList<>();
        Figures.eachOfJson("{\"a\":[279,278,280.5],\"text\":\"$1,250\"}", figures::add);

        assertThat(figures).containsExactly("279", "278", "280.5", "1250");
    }
}
