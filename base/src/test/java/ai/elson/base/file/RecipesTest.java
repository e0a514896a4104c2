package ai.elson.base.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.elson.base.failure.BadInput;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecipesTest {

    record Recipe(
            String name,
            int epochs,
            double learningRate,
            @Nullable String note,
            Map<String, Integer> shares) {
        Recipe {
            if (epochs < 1) {
                throw new IllegalArgumentException("epochs: found " + epochs + "; accepted: 1..");
            }
            shares = shares == null ? Map.of() : shares;
        }
    }

    private static final String GOOD =
            "name: phase A\nepochs: 2\nlearningRate: 1.0e-4\nshares: {easy: 35}\n";

    @Test
    void a_recipe_is_bound_to_its_record() {
        assertThat(Recipes.parse(GOOD, "a.yaml", Recipe.class))
                .isEqualTo(new Recipe("phase A", 2, 1e-4, null, Map.of("easy", 35)));
    }

    @Test
    void what_may_be_null_and_maps_may_be_absent() {
        Recipe recipe =
                Recipes.parse("{name: A, epochs: 1, learningRate: 1}", "a.yaml", Recipe.class);
        assertThat(recipe.note()).isNull();
        assertThat(recipe.shares()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    {name: A, epochs: 1, learningrate: 1}             | a.yaml:1: unknown key «learningrate»; did you mean «learningRate»?
                    {name: A, epoch: 1, learningRate: 1}              | did you mean «epochs»? known: epochs, learningRate, name, note, shares
                    {name: A, learningRate: 1}                        | epochs
                    {epochs: 1, learningRate: 1}                      | name
                    {name: A, epochs: many, learningRate: 1}          | a.yaml:1: epochs:
                    {name: A, epochs: null, learningRate: 1}          | epochs
                    {name: A, epochs: 0, learningRate: 1}             | found 0; accepted: 1..
                    {name: A, epochs: 1, learningRate: 1, shares: {easy: x}} | shares.easy
                    '{name: A'                                        | a.yaml:1: not valid YAML
                    """)
    void a_wrong_recipe_is_refused_with_the_place(String yaml, String said) {
        assertThatThrownBy(() -> Recipes.parse(yaml, "a.yaml", Recipe.class))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining(said);
    }

    @Test
    void the_line_of_an_unknown_key_is_named() {
        assertThatThrownBy(() -> Recipes.parse(GOOD + "epcohs: 3\n", "a.yaml", Recipe.class))
                .hasMessageContaining("a.yaml:5: unknown key «epcohs»; did you mean «epochs»?");
    }

    @Test
    void a_missing_file_is_bad_input(@TempDir Path folder) {
        Path file = folder.resolve("none.yaml");
        assertThatThrownBy(() -> Recipes.read(file, Recipe.class))
                .isInstanceOf(BadInput.class)
                .hasMessage(file + ": no such file; check the path");
    }
}
