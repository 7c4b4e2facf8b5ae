package org.puriq.definition;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.puriq.base.Checked;
import org.puriq.base.Problem;
import org.puriq.recipe.AgeRecipe;

class AgeRecipesTest {
    @Test
    void aRecipeOfTheProgramIsTakenByItsName() {
        assertThat(AgeRecipes.named(Path.of("ages-list"))).isInstanceOfSatisfying(Checked.Sound.class, read -> assertThat(((AgeRecipe) read.value()).id()).isEqualTo("ages-list"));
    }

    @Test
    void aNameThatIsNeitherARecipeNorAFileIsSaidToBeMissing() {
        Checked<AgeRecipe> read = AgeRecipes.named(Path.of("ages-lst"));
        assertThat(read instanceof Checked.Faulty<AgeRecipe>(List<Problem> problems) ? problems : List.of()).hasSize(1);
    }
}
