package ai.elson.model.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.elson.base.failure.BadInput;
import ai.elson.base.file.Recipes;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class PretrainRecipeTest {

    private static final Path SHIPPED = Path.of("../recipes/pretrain.yaml");

    @Test
    void the_shipped_recipe_reads() {
        PretrainRecipe recipe = Recipes.read(SHIPPED, PretrainRecipe.class);
        assertThat(recipe.width() % 128).isZero();
        assertThat(recipe.context()).isEqualTo(1024);
    }

    @Test
    void a_width_that_four_bit_groups_do_not_divide_is_refused() throws Exception {
        String text = Files.readString(SHIPPED).replaceFirst("(?m)^width: .*$", "width: 200");
        assertThatThrownBy(() -> Recipes.parse(text, "x.yaml", PretrainRecipe.class))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("200")
                .hasMessageContaining("a multiple of 128");
    }
}
