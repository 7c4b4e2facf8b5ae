import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Peru: the districts of the census of 2017, their counts and projections, and where people had lived five years before. */
final class PeruCounts {
    private static final String CENSUS = "census";
    private static final String PROJECTION = "projection";
    private static final Set<Integer> CENSUS_YEARS = Set.of(2007, 2017);
    private static final Set<String> OLD_PROJECTION = Set.of("2003", "2010", "2011", "2012", "2015");
    /** From this share on, a department's "census" that differs from the census is none. */
    private static final double CENSUS_DIFFERS = 0.01;

    private final Path tables;
    private final Facts facts = new Facts();
    private final Map<String, String> departments = new TreeMap<>();
    private final Map<String, String> provinces = new TreeMap<>();

    PeruCounts(Path tables) {
        this.tables = tables;
    }

    Facts compile() {
        places();
        counts();
        projection2022();
        borders();
        new PeruMoves(facts, tables.resolve("pe_od2017_innovar/od_2017_district_5yr.csv.gz")).compile();
        sources();
        return facts;
    }

    /** "Huancavelica, Acobamba, distrito: Rosario"; in Callao, which has no department, one name less. */
    private void places() {
        Map<String, String> reniec = Sheets.csv(tables.resolve("pe_ubigeo_aumentado/ubigeo_distrito.csv")).stream()
                .filter(each -> each.get("reniec").matches("\\d{6}")).collect(Collectors.toMap(each -> each.get("inei"), each -> each.get("reniec"), (one, _) -> one));
        facts.place("pe", "Perú", "country", "", "");
        for (Map<String, String> row : Sheets.csv(tables.resolve("pe_od2017_innovar/districts.csv"))) {
            String code = row.get("ubigeo");
            String[] names = row.get("label").replace("Prov. Constitucional del ", "").split(", ");
            departments.put(code.substring(0, 2), names[0]);
            provinces.put(code.substring(0, 4), names[names.length - 2]);
            facts.place(code.substring(0, 2), names[0], "department", "pe", "");
            facts.place(code.substring(0, 4), names[names.length - 2], "province", code.substring(0, 2), "");
            facts.place(code, names[names.length - 1].replace("distrito: ", ""), "district", code.substring(0, 4), reniec.getOrDefault(code, ""));
            facts.count(code, 2017, CENSUS, row.get("pop2017_census"), "inei-2017");
        }
    }

    private void counts() {
        List<Map<String, String>> rows = Sheets.csv(tables.resolve("pe_pnud_idh_2003_2019/idh_long.csv.gz"));
        rows.stream().filter(each -> each.get("level").equals("district")).forEach(each -> count(each.get("ubigeo"), each));
        for (String level : List.of("province", "department", "country")) {
            rows.stream().filter(each -> each.get("level").equals(level)).forEach(each -> total(above(each.get("ubigeo")), each));
        }
    }

    private static String above(String ubigeo) {
        return ubigeo.equals("000000") ? "pe" : ubigeo.endsWith("0000") ? ubigeo.substring(0, 2) : ubigeo.substring(0, 4);
    }

    private void count(String place, Map<String, String> row) {
        int year = Integer.parseInt(row.get("year"));
        facts.count(place, year, kind(year), row.get("pop"), source(year));
    }

    private void total(String place, Map<String, String> row) {
        int year = Integer.parseInt(row.get("year"));
        facts.total(place, year, kind(year), row.get("pop"), source(year));
    }

    private static String kind(int year) {
        return CENSUS_YEARS.contains(year) ? CENSUS : PROJECTION;
    }

    private static String source(int year) {
        return CENSUS_YEARS.contains(year) ? "inei-" + year : OLD_PROJECTION.contains(String.valueOf(year)) ? "inei-projection" : "pnud-" + year;
    }

    /** Of this workbook only the projection: what it calls the census of 2007 is compared with the census, told, and left out. */
    private void projection2022() {
        Map<String, Long> claimed = new TreeMap<>();
        Set<String> made = new TreeSet<>();
        for (Map<String, String> row : Sheets.workbook(tables.resolve("pe_projection2022/data.xlsx"))) {
            String code = row.get("ubigeo");
            claimed.merge(code.substring(0, 2), row.get("c2007").isBlank() ? 0 : Math.round(Double.parseDouble(row.get("c2007"))), Long::sum);
            if (facts.has(code)) {
                facts.count(code, 2022, PROJECTION, row.get("p2022"), "inei-2022");
            } else {
                made.add(code);
                created(code, row.get("distrito"), "2017/2022", "inei-2022",
                        "Distrito creado después del censo de 2017: la proyección de 2022 le da %s habitantes y no los cuenta en el distrito del que salió.".formatted(row.get("p2022")),
                        "District made after the census of 2017: the projection of 2022 gives it %s inhabitants and does not count them in the district that it came out of.".formatted(row.get("p2022")));
            }
        }
        sums2022(made);
        claimed.forEach(this::compare2007);
    }

    /** A sum over a province holds what its new districts have, too. */
    private void sums2022(Set<String> made) {
        Map<String, Long> sums = new HashMap<>();
        for (Map<String, String> row : Sheets.workbook(tables.resolve("pe_projection2022/data.xlsx"))) {
            String code = row.get("ubigeo");
            long persons = Math.round(Double.parseDouble(row.get("p2022")));
            List.of("pe", code.substring(0, 2), code.substring(0, 4)).forEach(each -> sums.merge(each, persons, Long::sum));
        }
        made.forEach(code -> List.of(code.substring(0, 4), code.substring(0, 2)).forEach(each -> facts.count(each, 2022, PROJECTION, String.valueOf(sums.get(each)), "inei-2022")));
        facts.count("pe", 2022, PROJECTION, String.valueOf(sums.get("pe")), "inei-2022");
    }

    private void compare2007(String department, long claimed) {
        long census = provinces.keySet().stream().filter(each -> each.startsWith(department)).mapToLong(this::census2007).sum();
        if (census > 0 && Math.abs(claimed - census) > census * CENSUS_DIFFERS) {
            facts.remark("c2007 of pe_projection2022 is no census: %s has %d in it and %d in the census, %+d. It was not taken."
                    .formatted(departments.get(department), claimed, census, claimed - census));
        }
    }

    private long census2007(String province) {
        long printed = facts.persons(province, 2007, CENSUS, "inei-2007");
        return printed > 0 ? printed : facts.sum(province, 2007, CENSUS, "inei-2007");
    }

    private void borders() {
        for (Map<String, String> row : Sheets.csv(tables.resolve("pe_od2017_innovar/districts.csv"))) {
            String code = row.get("ubigeo");
            if (facts.persons(code, 2007, CENSUS, "inei-2007") == 0) {
                created(code, row.get("label").replaceAll(".*: ", ""), "2007/2017", "inei-2007",
                        "La fuente no trae una cuenta de 2007 en estos límites: en 2007 su gente se contó en otros distritos de la provincia.",
                        "The source has no count of 2007 within these borders: in 2007 its people were counted in other districts of the province.");
            }
        }
        facts.border("1206", "Satipo", "adjusted", "2007", "1206", "1206",
                "En 2007 el total de la provincia es mayor que la suma de sus distritos: 23 228 personas se contaron en una zona que no se asignó a ninguno (Mazamari y Pangoa).",
                "In 2007 the total of the province is larger than the sum of its districts: 23,228 people were counted in an area that was assigned to none (Mazamari and Pangoa).", "inei-2007");
        facts.border("1601", "Maynas", "adjusted", "2007", "1601", "1608",
                "El total de 2007 de la provincia incluye 9534 personas de los distritos que hoy forman la provincia de Putumayo.",
                "The total of the province of 2007 includes 9,534 people of the districts that today form the province of Putumayo.", "inei-2007");
        facts.border("0902070009", "Chilcapite", "moved", "2005/2022", "090201", "090207",
                "Barker (2005) pone Chilcapite en el distrito de Acobamba; el registro de centros poblados lo pone en el distrito de Pomacocha.",
                "Barker (2005) puts Chilcapite into the district of Acobamba; the register of populated places puts it into the district of Pomacocha.", "ubigeo-2022");
    }

    private void created(String code, String name, String when, String source, String spanish, String english) {
        facts.border(code, name, "created", when, code.substring(0, 4), code, spanish, english, source);
    }

    private void sources() {
        facts.source("inei-2007", "Censos Nacionales 2007: población censada por distrito", "National Censuses 2007: people counted by district", "INEI / PNUD (IDH 2003-2019)", "2007",
                "Leída de la tabla del PNUD, que da 454 797 para Huancavelica y 27 428 615 para el país: el censo y el distrito Carmen Alto, que se contó aparte. Sin ajuste por omisión.",
                "Read from the table of UNDP, which gives 454,797 for Huancavelica and 27,428,615 for the country: the census and the district Carmen Alto, which was counted apart. Not adjusted for omission.");
        facts.source("inei-2017", "Censos Nacionales 2017: población censada por distrito", "National Censuses 2017: people counted by district", "INEI (REDATAM)", "2017-10-22",
                "Suma de la sección de cada distrito: 29 381 884 personas. Sin ajuste por omisión; en Huancavelica se estima una omisión de cerca de 6 por ciento.",
                "Sum of each district's section: 29,381,884 people. Not adjusted for omission; for Huancavelica an omission of about 6 per cent is estimated.");
        facts.source("inei-2017-moves", "Censos Nacionales 2017: distrito o país donde vivía hace cinco años", "National Censuses 2017: district or country of residence five years before", "INEI (REDATAM)", "2017-10-22",
                "Personas de cinco y más años. Quienes se fueron al extranjero no están: solo quienes llegaron de allí.",
                "People aged five and over. Those who left for other countries are not in it; only those who came from there.");
        facts.source("inei-projection", "Proyecciones oficiales anteriores al censo de 2017", "Official projections made before the census of 2017", "INEI / PNUD (IDH 2003-2019)", "2003-2015",
                "De varias series, hechas antes del censo de 2017. Para Huancavelica daban 494 963 habitantes en 2015; el censo de 2017 contó 347 639.",
                "Of several series, made before the census of 2017. For Huancavelica they gave 494,963 inhabitants in 2015; the census of 2017 counted 347,639.");
        for (int year : List.of(2018, 2019)) {
            facts.source("pnud-" + year, "Población de " + year + " en la tabla del IDH", "Population of " + year + " in the HDI table", "PNUD Perú", String.valueOf(year),
                    "La fuente no dice cómo se calculó; trae fracciones, que se redondearon. No es un censo y no es de la misma serie que los otros años.",
                    "The source does not say how it was worked out; it has fractions, which were rounded. It is no census and not of one series with the other years.");
        }
        facts.source("inei-2022", "Proyección de 2022 por distrito", "Projection of 2022 by district", "INEI", "2022",
                "En los límites de 2022: 16 distritos más que en el censo de 2017. De esta tabla se tomó solo la proyección; su columna de 2007 no es el censo (501 883 para Huancavelica).",
                "Within the borders of 2022: 16 districts more than in the census of 2017. Of this table only the projection was taken; its column of 2007 is not the census (501,883 for Huancavelica).");
        facts.source("ubigeo-2022", "Códigos y centros poblados", "Codes and populated places", "INEI y RENIEC, reunidos por Jesús M. Castagnetto (ubigeo-peru-aumentado)", "2022-01-24",
                "Códigos de distrito de los dos esquemas. Licencia MIT.", "District codes of both schemes. MIT licence.");
        facts.source("borders-2017", "Límites distritales simplificados", "Simplified district borders", "INEI, en healthinnovation/innovar", "2025-12-09",
                "De ellos se calcularon solo los centros de las áreas, y los límites de departamento muy simplificados, para dibujar mapas. No sirven para medir distancias. Licencia MIT.",
                "Only the centres of the areas were worked out from them, and much simplified borders of departments, to draw maps. They do not serve to measure distances. MIT licence.");
    }
}
