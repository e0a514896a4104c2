package ai.elson.model.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.elson.base.failure.BadInput;
import ai.elson.base.file.Recipes;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TrainingRecipeTest {

    private static final Path SHIPPED = Path.of("../recipes/quickstart.yaml");

    @Test
    void the_shipped_recipe_has_three_phases_with_rates_of_their_own() {
        TrainingRecipe recipe = Recipes.read(SHIPPED, TrainingRecipe.class);
        assertThat(recipe.phases())
                .extracting(TrainingRecipe.Phase::id)
                .containsExactly("A", "B", "C");
        assertThat(recipe.phases())
                .extracting(TrainingRecipe.Phase::learningRate)
                .doesNotHaveDuplicates();
        assertThat(recipe.isCarriedFrom(recipe.phase("A"))).isTrue();
        assertThat(recipe.isCarriedFrom(recipe.phase("C"))).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "rank: 16 | rank: 0 | rank: found 0; accepted: a number from 1 to 512",
                "epochs: 1 | epochs: 0 | epochs: found 0; accepted: a whole number from 1 to 1000",
                "optimiser: fresh | optimiser: carried | there is no phase before the first",
                "id: B | id: A | two named A",
                "clip: 1.0 | clap: 1.0 | clap",
            })
    void a_bad_value_says_where_and_what(String good, String bad, String message) throws Exception {
        String text = Files.readString(SHIPPED).replaceFirst(good, bad);
        assertThatThrownBy(() -> Recipes.parse(text, "x.yaml", TrainingRecipe.class))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("x.yaml")
                .hasMessageContaining(message);
    }
}
