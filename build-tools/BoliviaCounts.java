import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Bolivia: the 339 municipalities of the census of 2012, their counts of 2001 and 2012, and the official projections until 2020. */
final class BoliviaCounts {
    /** The order of the departments in the code. */
    private static final List<String> DEPARTMENTS = List.of("Chuquisaca", "La Paz", "Cochabamba", "Oruro", "Potosí", "Tarija", "Santa Cruz", "Beni", "Pando");
    private static final Pattern PROPERTIES = Pattern.compile("\"properties\":\\{([^}]*)\\}");
    private static final Pattern PROPERTY = Pattern.compile("\"(\\w+)\":\"?([^\",}]*)\"?");
    /**
     * What the projections call a municipality otherwise than the census does, department and folded name to code. Every name of
     * today's tables is found without it; a table that writes one otherwise is mended here, and nowhere else.
     */
    private static final Map<String, String> CALLED_OTHERWISE = Map.of();
    /**
     * Out of which municipalities of 2012 those made later came, and how much of their ground, in per cent: the outlines of 2024
     * (lab-tecnosocial/q-censosbo) laid over those of 2012 (quarcs-lab/ds4bolivia). Parts below 5 per cent are differences of drawing.
     */
    private static final Map<String, List<String>> MADE_OF = Map.of("031304", List.of("98", "031301"), "050405", List.of("99", "050401"), "051204", List.of("96", "051202"),
            "080901", List.of("61", "080501", "39", "080401"));
    private static final String MADE_SPANISH = "Municipio que no existía en el censo de 2012: su gente de 2001 y de 2012 está contada en %s, según los mapas de 2012 y 2024. El censo de 2024 tiene 343 municipios; el de 2012, 339.";
    private static final String MADE_ENGLISH = "Municipality that did not exist in the census of 2012: its people of 2001 and 2012 are counted in %s, by the maps of 2012 and 2024. The census of 2024 has 343 municipalities, that of 2012 has 339.";

    private final Path tables;
    private final Facts facts = new Facts();
    private final Map<String, String> byName = new HashMap<>();

    BoliviaCounts(Path tables) {
        this.tables = tables;
    }

    Facts compile() {
        Map<String, Map<String, String>> municipalities2024 = municipalities2024();
        facts.place("bo", "Bolivia", "country", "", "");
        for (int at = 0; at < DEPARTMENTS.size(); at++) {
            facts.place("%02d".formatted(at + 1), DEPARTMENTS.get(at), "department", "bo", "");
        }
        counts(municipalities2024);
        projections();
        borders(municipalities2024);
        sources();
        return facts;
    }

    private Map<String, Map<String, String>> municipalities2024() {
        Map<String, Map<String, String>> found = new LinkedHashMap<>();
        try {
            Matcher each = PROPERTIES.matcher(Files.readString(tables.resolve("geo_bolivia/bolivia_municipios_2024.topo.json")));
            while (each.find()) {
                Map<String, String> properties = new HashMap<>();
                PROPERTY.matcher(each.group(1)).results().forEach(one -> properties.put(one.group(1), one.group(2)));
                found.put(properties.get("codigo"), properties);
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return found;
    }

    private void counts(Map<String, Map<String, String>> municipalities2024) {
        for (Map<String, String> row : Sheets.csv(tables.resolve("bo_censo_2001_2012_municipios/indicadores_municipios_cpv-2012_cod.csv"))) {
            String code = row.get("cod.mun");
            String name = row.get("departamento_y_municipio");
            Map<String, String> later = municipalities2024.get(code);
            if (later == null) {
                facts.remark("%s %s of 2012 is not among the municipalities of 2024; its province has no name.".formatted(code, name));
            }
            facts.place(code.substring(0, 4), later == null ? code.substring(0, 4) : later.get("nombre_prov"), "province", code.substring(0, 2), "");
            facts.place(code, name, "municipality", code.substring(0, 4), "");
            byName.put(code.substring(0, 2) + folded(name), code);
            count(row, code, "t_2001", "h_01", "m_01", 2001);
            count(row, code, "t_2012", "h_12", "m_12", 2012);
        }
    }

    private void count(Map<String, String> row, String code, String all, String men, String women, int year) {
        facts.count(code, year, "census", row.get(all), "ine-" + year);
        long sum = Long.parseLong(row.get(men)) + Long.parseLong(row.get(women));
        if (sum != Long.parseLong(row.get(all))) {
            facts.remark("%s, %d: men and women add up to %d, the total is %s; the difference is %d.".formatted(code, year, sum, row.get(all), Long.parseLong(row.get(all)) - sum));
        }
    }

    /** A table of names in their order: a department in capitals, its provinces without figures, their municipalities. */
    private void projections() {
        String department = "";
        Set<String> missing = new TreeSet<>(byName.values());
        LinkedHashMap<String, Map<String, String>> totals = new LinkedHashMap<>();
        for (Map<String, String> row : Sheets.csv(tables.resolve("bo_censo_2001_2012_municipios/ine_proyecciones_2012_2020.csv"))) {
            String name = row.get("nombre");
            boolean capitals = name.equals(name.toUpperCase(Locale.ROOT));
            if (capitals && department(name) > 0) {
                department = "%02d".formatted(department(name));
                totals.put(department, row);
            } else if (capitals && name.equals("BOLIVIA")) {
                totals.put("bo", row);
            } else if (!department.isEmpty() && !row.get("2012").isBlank()) {
                String code = byName.getOrDefault(department + folded(name), CALLED_OTHERWISE.getOrDefault(department + folded(name), ""));
                project(code, department, name, row);
                missing.remove(code);
            }
        }
        missing.forEach(each -> facts.remark("%s has no projection by its name.".formatted(each)));
        totals.reversed().forEach((place, row) -> years().forEach(year -> facts.total(place, year, "projection", row.get(String.valueOf(year)), "ine-projection")));
    }

    private void project(String code, String department, String name, Map<String, String> row) {
        if (code.isEmpty()) {
            facts.remark("The projections name %s in department %s; no municipality of the census bears this name there. It was left out.".formatted(name, department));
        } else {
            years().forEach(year -> facts.count(code, year, "projection", row.get(String.valueOf(year)), "ine-projection"));
        }
    }

    private static List<Integer> years() {
        return java.util.stream.IntStream.rangeClosed(2012, 2020).boxed().toList();
    }

    private static int department(String capitals) {
        return 1 + DEPARTMENTS.stream().map(BoliviaCounts::folded).toList().indexOf(folded(capitals));
    }

    private static String folded(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFD).toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
    }

    private void borders(Map<String, Map<String, String>> municipalities2024) {
        municipalities2024.values().stream().filter(each -> !facts.has(each.get("codigo"))).sorted(java.util.Comparator.comparing(each -> each.get("codigo")))
                .forEach(each -> facts.border(each.get("codigo"), each.get("nombre_mun"), "created", "2012/2024", String.join(";", before(each.get("codigo"))), each.get("codigo"),
                        MADE_SPANISH.formatted(ground(each.get("codigo"), " y ", "%s (%s: %s %% del territorio)")),
                        MADE_ENGLISH.formatted(ground(each.get("codigo"), " and ", "%s (%s: %s%% of the ground)")), "ine-2024-borders"));
    }

    private List<String> before(String code) {
        List<String> made = MADE_OF.get(code);
        return java.util.stream.IntStream.range(0, made.size()).filter(at -> at % 2 == 1).mapToObj(made::get).toList();
    }

    private String ground(String code, String and, String pattern) {
        List<String> made = MADE_OF.get(code);
        return String.join(and, java.util.stream.IntStream.range(0, made.size() / 2).mapToObj(at -> pattern.formatted(facts.name(made.get(2 * at + 1)), made.get(2 * at + 1), made.get(2 * at))).toList());
    }

    private void sources() {
        facts.source("ine-2001", "Censo Nacional de Población y Vivienda 2001, por municipio", "National Census of Population and Housing 2001, by municipality", "INE (datos.gob.bo)", "2001-09-05",
                "8 274 325 personas, en los 339 municipios de 2012.",
                "8,274,325 people, in the 339 municipalities of 2012.");
        facts.source("ine-2012", "Censo Nacional de Población y Vivienda 2012, por municipio", "National Census of Population and Housing 2012, by municipality", "INE (datos.gob.bo)", "2012-11-21",
                "10 059 856 personas en 339 municipios. Sin ajuste por omisión.", "10,059,856 people in 339 municipalities. Not adjusted for omission.");
        facts.source("ine-projection", "Proyecciones oficiales 2012-2020, por municipio", "Official projections 2012-2020, by municipality", "INE", "2012-2020",
                "Con ajuste por omisión: para 2012 dan 10 351 118, el censo contó 10 059 856. Unidas por el nombre del municipio dentro de su departamento; todos se encontraron.",
                "Adjusted for omission: for 2012 they give 10,351,118, the census counted 10,059,856. Joined by the name of the municipality within its department; all were found.");
        facts.source("ine-2024-borders", "Municipios del censo de 2024", "Municipalities of the census of 2024", "INE", "2024",
                "Códigos y nombres de 343 municipios; de sus mapas y los de 2012, de qué municipio salió cada uno de los cuatro nuevos. Cuántos se contaron en 2024 no está en este programa.", "Codes and names of 343 municipalities; by their maps and those of 2012, out of which municipality each of the four new ones came. How many were counted in 2024 is not in this program.");
        facts.source("borders-2012", "Límites municipales simplificados", "Simplified municipal borders", "INE, en quarcs-lab/ds4bolivia", "2026-01-18",
                "De ellos se calcularon solo los centros de las áreas, para dibujar mapas. No sirven para medir distancias. Licencia MIT.",
                "Only the centres of the areas were worked out from them, to draw maps. They do not serve to measure distances. MIT licence.");
    }
}
