package org.puriq.golden;

import java.util.Map;
import java.util.Optional;
import org.puriq.base.Wording;

/** Cases of our field whose inputs do not suffice for their answer. Nothing of them is computed, and they say why. */
final class CasesWithoutAnswer implements GoldenCase {
    private static final Map<String, Wording> REASONS = Map.of(
            "bayespop-age-specific-migration", new Wording(
                    "El caso no da insumos: la población, la mortalidad, la fecundidad por edad y el saldo migratorio de las Perspectivas de 2019, de 1950 a 2100, no están en su carpeta. "
                            + "Además el programa comparado suaviza y reescala el residuo: con la supervivencia del caso hermano, el residuo solo no da los números de los hombres del Perú de 2020 a 2025, que es lo que se comparó.",
                    "The case gives no inputs: population, mortality, fertility by age and net migration of the 2019 Prospects, 1950 to 2100, are not in its folder. "
                            + "The other program also smooths and rescales the residual: with the survival of the sibling case, the residual alone does not give the numbers of the men of Peru of 2020 to 2025, which is what was compared."),
            "un-migration-families", new Wording(
                    "Los calendarios esperados siguen otros parámetros que los que da el caso: ajustados a ellos, la altura y las pendientes difieren desde la tercera cifra.",
                    "The expected schedules follow other parameters than those the case gives: fitted to them, heights and slopes differ from the third digit on."));

    @Override
    public boolean knows(String id) {
        return REASONS.containsKey(id);
    }

    @Override
    public Comparison run(GoldenFolder folder) {
        var comparison = new Comparison(folder);
        Wording reason = Optional.ofNullable(REASONS.get(folder.id())).orElse(Wording.NONE);
        folder.expected().names().forEach(output -> comparison.leavesOut(output, reason));
        return comparison;
    }
}
