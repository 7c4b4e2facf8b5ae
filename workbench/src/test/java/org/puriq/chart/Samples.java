package org.puriq.chart;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.puriq.chart.FlowPicture.Flow;
import org.puriq.chart.FlowPicture.Point;
import org.puriq.chart.FlowPicture.Spot;

/** Contents with long names, missing figures, intervals and everything else that makes a picture hard to draw. */
final class Samples {
    static final List<String> MONTHS = List.of("enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto", "setiembre", "octubre", "noviembre", "diciembre");
    static final List<String> HEADS = List.of("E", "F", "M", "A", "M", "J", "J", "A", "S", "O", "N", "D");
    private static final List<String> NAMES = List.of("Lima", "Huancayo", "Ica", "Santa Cruz de la Sierra", "Selva central (Chanchamayo y Satipo)", "Cañete", "Cochabamba",
            "San Pablo de Huacareta", "Villa Vaca Guzmán (Muyupampa)", "Ayacucho", "Chincha Alta", "Camargo", "Tarija", "Yamparáez", "Pisco", "Sucre", "Bermejo", "Yacuiba");
    private static final List<String> FAR = List.of("Buenos Aires, Argentina", "Bérgamo, Italia", "Madrid, España", "Virginia, Estados Unidos", "São Paulo, Brasil", "Santiago de Chile", "Arica");
    private static final List<String> HOME = List.of("Lircay", "Comunidad campesina de Santa Bárbara", "Acobambilla", "Tiquipaya");

    private Samples() {}

    static Caption caption(String title) {
        return new Caption(title, "Descripción de " + title + ".", "Fuente: Barker (2005), tabla 2; n = 7 comunidades. Elaboración con Puriq.");
    }

    static FlowPicture.Words flowWords() {
        return new FlowPicture.Words("Dentro del país", "Fuera del país", "Ancho en el origen", "Sin ancho: número no registrado", "Borde claro: hasta el límite superior", "Aro: personas que viven ahí");
    }

    static List<FlowPicture.Kind> durations() {
        return List.of(new FlowPicture.Kind("permanent", "permanente", Dashes.SOLID), new FlowPicture.Kind("seasonal", "estacional", Dashes.DASHED),
                new FlowPicture.Kind("displacement", "desplazamiento", Dashes.DOTTED));
    }

    /** {@code count} flows between up to 4 origins and 25 destinations, every third one without a number. */
    static FlowPicture.Content flows(int count) {
        Map<String, Spot> spots = new LinkedHashMap<>();
        var flows = new ArrayList<Flow>();
        for (int at = 0; at < count; at++) {
            String origin = HOME.get(at * 7 % Math.min(HOME.size(), 1 + count / 5));
            boolean abroad = at % 4 == 3;
            String destination = abroad ? FAR.get(at / 4 % FAR.size()) : NAMES.get(at * 5 % NAMES.size());
            spots.putIfAbsent(origin, new Spot(origin, origin, false, Optional.empty()));
            spots.putIfAbsent(destination, new Spot(destination, destination, abroad, Optional.empty()));
            flows.add(new Flow("flow-" + at, origin, destination, people(at), "no registrado", durations().get(at % 3).id()));
        }
        return new FlowPicture.Content(caption("Flujos"), List.copyOf(spots.values()), flows, durations(), flowWords(), List.of());
    }

    private static Optional<Measure> people(int at) {
        return switch (at % 6) {
            case 1, 3 -> Optional.empty();
            case 2 -> Optional.of(new Measure(40.0 + at, 160.0 + 2 * at, "entre " + (40 + at) + " y " + (160 + 2 * at) + " personas"));
            case 4 -> Optional.of(new Measure(20, Double.POSITIVE_INFINITY, "más de 20 personas"));
            default -> Optional.of(Measure.of(1200.0 / (at + 1), "aprox. " + 1200 / (at + 1) + " personas"));
        };
    }

    static FlowPicture.Content map() {
        var spots = List.of(spot("lircay", "Lircay", false, -74.72, -12.98), spot("acobamba", "Huanta", false, -74.25, -12.94), spot("lima", "Lima", false, -77.04, -12.05),
                spot("huancayo", "Huancayo", false, -75.21, -12.07), spot("ica", "Ica", false, -75.73, -14.07), spot("selva", "Satipo (selva central)", false, -74.64, -11.25),
                spot("arica", "Arica, Chile", true, -70.31, -18.48), spot("lapaz", "La Paz, Bolivia", true, -68.15, -16.5));
        var flows = List.of(
                new Flow("a", "lircay", "lima", Optional.of(Measure.of(1200, "aprox. 1.200")), "", "permanent"),
                new Flow("b", "lircay", "huancayo", Optional.of(new Measure(200, 500, "200 a 500")), "", "permanent"),
                new Flow("c", "lircay", "ica", Optional.of(Measure.of(300, "300")), "", "seasonal"),
                new Flow("d", "acobamba", "selva", Optional.empty(), "no registrado", "seasonal"),
                new Flow("e", "lircay", "arica", Optional.empty(), "no registrado", "permanent"),
                new Flow("f", "acobamba", "lapaz", Optional.of(Measure.of(40, "40")), "", "displacement"),
                new Flow("g", "lima", "lircay", Optional.of(Measure.of(90, "90 retornos")), "", "permanent"));
        var coast = List.of(new Point(-81.3, -4.7), new Point(-79.9, -7.2), new Point(-78.6, -9.1), new Point(-77.2, -12.0), new Point(-76.3, -13.9), new Point(-75.2, -15.4), new Point(-72.1, -17.1),
                new Point(-70.4, -18.3), new Point(-69.1, -16.2), new Point(-68.7, -12.5), new Point(-70.5, -9.4), new Point(-73.2, -9.3), new Point(-70.0, -4.3), new Point(-75.2, -0.1));
        return new FlowPicture.Content(caption("Flujos en el mapa"), spots, flows, durations(), flowWords(), List.of(coast));
    }

    static Spot spot(String id, String name, boolean abroad, double longitude, double latitude) {
        return new Spot(id, name, abroad, Optional.of(new Point(longitude, latitude)));
    }

    static SeasonCalendar.Content seasons() {
        var kinds = List.of(new SeasonCalendar.Kind("leaving", "S", "salida"), new SeasonCalendar.Kind("sowing", "C", "siembra"), new SeasonCalendar.Kind("harvest", "K", "cosecha"),
                new SeasonCalendar.Kind("return", "R", "retorno"));
        return new SeasonCalendar.Content(caption("Calendario"), List.of(
                new SeasonCalendar.Row("a", "Salida a la costa para la cosecha de algodón", "leaving", Set.of(1, 2, 3, 12), "«de diciembre a marzo»"),
                new SeasonCalendar.Row("b", "Siembra de papa", "sowing", Set.of(9, 10, 11), "setiembre a noviembre"),
                new SeasonCalendar.Row("c", "Cosecha", "harvest", Set.of(5, 6), ""),
                new SeasonCalendar.Row("d", "Retorno para las fiestas patronales y para ayudar a los padres con la cosecha", "return", Set.of(7), "«en las fiestas de julio»"),
                new SeasonCalendar.Row("e", "Salida a la selva", "leaving", Set.of(), "«después de la cosecha»"),
                new SeasonCalendar.Row("f", "Salida a Argentina", "leaving", Set.of(), "")), kinds, MONTHS, HEADS, "… no registrado");
    }

    static PairedBars.Content bars() {
        return new PairedBars.Content(caption("Salieron y llegaron"), List.of(
                new PairedBars.Row("a", "Lircay", Optional.of(Measure.of(1200, "aprox. 1.200")), Optional.of(Measure.of(340, "340"))),
                new PairedBars.Row("b", "Comunidad campesina de Santa Bárbara de Chopcca", Optional.of(new Measure(300, 700, "entre 300 y 700")), Optional.empty()),
                new PairedBars.Row("c", "Acobambilla", Optional.empty(), Optional.of(Measure.of(0, "0"))),
                new PairedBars.Row("d", "Tiquipaya", Optional.empty(), Optional.empty()),
                new PairedBars.Row("e", "Yamparáez", Optional.of(Measure.of(25, "25")), Optional.of(Measure.of(410, "410 (con los que nacieron en otro distrito)")))),
                "salieron", "llegaron", "… no registrado");
    }

    static NetBars.Content net() {
        return new NetBars.Content(caption("Quiénes faltan"), List.of(
                new NetBars.Row("0-4", "0-4", Optional.of(Measure.of(-235, "−235")), Optional.of(Measure.of(-301, "−301")), true),
                new NetBars.Row("15-19", "15-19", Optional.of(Measure.of(-31_134, "−31.134")), Optional.of(Measure.of(28_877, "28.877")), false),
                new NetBars.Row("20-24", "20-24", Optional.empty(), Optional.of(Measure.of(0, "0")), false),
                new NetBars.Row("75+", "75 y más", Optional.of(Measure.of(12, "12")), Optional.empty(), false)), "hombres", "mujeres", "faltan", "llegaron", "supuesto: niños con sus madres");
    }

    /** A village that loses its children; of the oldest there is nobody later. */
    static AgePyramid.Content ages() {
        return new AgePyramid.Content(caption("Mujeres y hombres por edad"), List.of(
                new AgePyramid.Row("80+", 12, 9, 0, 0, "80+, 2017: 12 mujeres, 9 hombres. 80+, 2030: 0 mujeres, 0 hombres."),
                new AgePyramid.Row("5-9", 1_240, 1_301, 610, 655, "5-9, 2017: 1 240 mujeres, 1 301 hombres. 5-9, 2030: 610 mujeres, 655 hombres."),
                new AgePyramid.Row("0-4", 1_180, 1_214, 480, 1_500, "0-4, 2017: 1 180 mujeres, 1 214 hombres. 0-4, 2030: 480 mujeres, 1 500 hombres.")),
                "Mujeres", "Hombres", "Contados en 2017", "Se esperan en 2030", List.of(new AgePyramid.Tick(0, "0"), new AgePyramid.Tick(1_000, "1 000"), new AgePyramid.Tick(2_000, "2 000")), "personas");
    }

    /** Many that began alike, and one far above them. */
    /** Two censuses near each other, a figure that is none, an official series, twelve years ahead and three events close together. */
    static FanChart.Content fan() {
        var points = List.of(new FanChart.Point(2001, 16_966, "16.966", "Censo", FanChart.Mark.COUNTED), new FanChart.Point(2012, 17_377, "17.377", "Censo", FanChart.Mark.COUNTED),
                new FanChart.Point(2013, 17_300, "17.300", "Dicho por la alcaldía; no es un censo", FanChart.Mark.TOLD));
        var official = new FanChart.Series("Proyección oficial del INE", IntStream.rangeClosed(2012, 2020).mapToObj(year -> new FanChart.Dot(year, 17_500 + (year - 2012) * 60, String.valueOf(17_500 + (year - 2012) * 60))).toList());
        var bands = IntStream.rangeClosed(2012, 2024).mapToObj(year -> {
            double wide = 60 + 190.0 * (year - 2012);
            double median = 17_377 - 55.0 * (year - 2012);
            return new FanChart.Band(year, median, List.of(new FanChart.Bounds(median - 0.4 * wide, median + 0.4 * wide), new FanChart.Bounds(median - wide, median + wide), new FanChart.Bounds(median - 1.6 * wide, median + 1.6 * wide)));
        }).toList();
        var ticks = RoundNumbers.around(12_000, 21_000, 4).stream().map(each -> new FanChart.Tick(each.doubleValue(), each.toPlainString())).toList();
        var words = new FanChart.Words("Lo más esperable", List.of("50 de 100 casos", "80 de 100 casos", "95 de 100 casos"));
        return new FanChart.Content(caption("Habitantes de Poroma"), points, List.of(official), bands,
                List.of(new FanChart.Event(2013, "Vale el censo de 2012"), new FanChart.Event(2015, "Otra cosa que pasa"), new FanChart.Event(2024, "Censo de 2024")), ticks, "habitantes", words);
    }

    static SlopeChart.Content slopes() {
        var lines = IntStream.range(0, 9).mapToObj(at -> new SlopeChart.Line("s" + at, at == 4 ? "Comunidad campesina de Santa Bárbara de Chopcca" : NAMES.get(at % NAMES.size()),
                at == 8 ? new Measure(700, 900, "entre 700 y 900 familias") : Measure.of(80 + at % 3, "aprox. " + (80 + at % 3) + " familias"), Measure.of(60 + 7 * at % 40, (60 + 7 * at % 40) + " familias"))).toList();
        return new SlopeChart.Content(caption("Familias, en dos rondas"), "Trabajo de campo de 2005", "Segunda ronda, 2026", lines);
    }

    static ChainPicture.Content chain() {
        var nodes = List.of(node("land", "Poca tierra y minifundio", 0), node("violence", "Violencia política (1980-1992)", 0), node("leave", "Salida de jóvenes", 1), node("labour", "Falta mano de obra en la cosecha", 2),
                node("remit", "Llegan remesas", 2), node("school", "Más años de escuela para los hijos", 2), node("fallow", "Se deja de sembrar en las laderas más alejadas de la comunidad", 2),
                node("inequality", "Crece la desigualdad entre familias", 2), node("transfer", "Baja la transferencia del canon y FONCOMUN según el censo", 2));
        var links = List.of(new ChainPicture.Link("1", "land", "leave", "Los alcaldes lo dicen en todas las comunidades", false), new ChainPicture.Link("2", "violence", "leave", "", false),
                new ChainPicture.Link("3", "leave", "labour", "Barker 2005, p. 34", false), new ChainPicture.Link("4", "leave", "remit", "", false),
                new ChainPicture.Link("5", "remit", "school", "El director de la escuela lo dice; dos madres lo niegan: el dinero se va en la comida y en pagar la deuda del viaje", true),
                new ChainPicture.Link("6", "labour", "fallow", "", false), new ChainPicture.Link("7", "remit", "inequality", "Solo algunas familias reciben", true),
                new ChainPicture.Link("8", "fallow", "land", "Menos cosecha, más presión sobre la tierra buena", false), new ChainPicture.Link("9", "leave", "transfer", "Menos censados", false),
                new ChainPicture.Link("10", "school", "leave", "Quien estudia, se va", true), new ChainPicture.Link("11", "violence", "fallow", "", false));
        return new ChainPicture.Content(caption("Cadena de impactos"), nodes, links, List.of(new ChainPicture.Kind("k0", "circunstancia"), new ChainPicture.Kind("k1", "migración"), new ChainPicture.Kind("k2", "impacto")),
                new ChainPicture.Words("alguien lo afirma", "hay desacuerdo"));
    }

    /** {@code count} impacts, each with arrows to later ones and now and then back. */
    static ChainPicture.Content denseChain(int count) {
        var nodes = IntStream.range(0, count).mapToObj(at -> node("n" + at, "Impacto número " + at + " sobre " + NAMES.get(at % NAMES.size()), at % 3)).toList();
        var links = new ArrayList<ChainPicture.Link>();
        for (int at = 1; at < count; at++) {
            links.add(new ChainPicture.Link("a" + at, "n" + at * 3 % 7 % at, "n" + at, "Lo dice el actor " + at, at % 4 == 0));
            if (at % 3 == 0) {
                links.add(new ChainPicture.Link("b" + at, "n" + at, "n" + (at * 7 + 1) % count, at % 2 == 0 ? "" : "Según la fuente " + at, at % 5 == 0));
            }
        }
        return new ChainPicture.Content(caption("Cadena larga"), nodes, links, chain().kinds(), chain().words());
    }

    private static ChainPicture.Node node(String id, String text, int kind) {
        return new ChainPicture.Node(id, text, "k" + kind);
    }

    static GapMatrix.Content gaps(int columns) {
        var rows = List.of("Falta de mano de obra", "Niños al cuidado de los abuelos", "Remesas que se gastan en consumo", "Menos transferencia por el censo que viene y por los que no se registran", "Sobrecarga de las mujeres");
        var places = new ArrayList<>(NAMES);
        places.addAll(FAR);
        return new GapMatrix.Content(caption("Vacíos"),
                IntStream.range(0, rows.size()).mapToObj(row -> new GapMatrix.Row("r" + row, rows.get(row),
                        IntStream.range(0, columns).mapToObj(column -> GapMatrix.State.values()[(row * 7 + column * 5 + column / 3) % 3]).toList())).toList(),
                IntStream.range(0, columns).mapToObj(column -> new GapMatrix.Column("c" + column, places.get(column % places.size()))).toList(),
                new GapMatrix.Words("alguna actividad responde", "se nombra y nadie responde", "nadie lo nombra ahí"));
    }

    static RangeDots.Content rivals() {
        var ticks = RoundNumbers.around(0, 7000, 5).stream().map(tick -> new RangeDots.Tick(tick.doubleValue(), tick.toPlainString())).toList();
        return new RangeDots.Content(caption("Remesas al año"), List.of(
                new RangeDots.Rival("a", "Presidente de la comunidad, 2004", Optional.of(Measure.of(1500, "aprox. 1.500 US$")), RangeDots.Basis.REPORTED),
                new RangeDots.Rival("b", "Dos hombres y el alcalde", Optional.of(new Measure(1000, 7000, "entre 1.000 y 7.000 US$")), RangeDots.Basis.REPORTED),
                new RangeDots.Rival("c", "Cálculo: familias × envío medio", Optional.of(Measure.of(3240, "3.240 US$")), RangeDots.Basis.DERIVED),
                new RangeDots.Rival("d", "Supuesto del escenario bajo", Optional.of(Measure.of(900, "900 US$")), RangeDots.Basis.ASSUMPTION),
                new RangeDots.Rival("e", "Oficina de agencia", Optional.of(new Measure(5000, Double.POSITIVE_INFINITY, "más de 5.000 US$")), RangeDots.Basis.REPORTED),
                new RangeDots.Rival("f", "ENAHO, supuesto por rango", Optional.of(new Measure(2000, 4000, "2.000 a 4.000 US$")), RangeDots.Basis.ASSUMPTION),
                new RangeDots.Rival("g", "Rango derivado", Optional.of(new Measure(2500, 3000, "2.500 a 3.000 US$")), RangeDots.Basis.DERIVED),
                new RangeDots.Rival("h", "Residentes en Lima", Optional.empty(), RangeDots.Basis.REPORTED)),
                ticks, "US$ por familia y año", new RangeDots.Words("registrado", "derivado", "supuesto", "… no registrado"));
    }

    /** Every picture, by a name. */
    static Map<String, Picture> all() {
        var all = new LinkedHashMap<String, Picture>();
        for (int count : new int[] {1, 2, 7, 20, 60}) {
            all.put("flows" + count, new FlowPicture(flows(count)));
        }
        all.put("map", new FlowPicture(map()));
        all.put("seasons", new SeasonCalendar(seasons()));
        all.put("bars", new PairedBars(bars()));
        all.put("net", new NetBars(net()));
        all.put("ages", new AgePyramid(ages()));
        all.put("chain", new ChainPicture(chain()));
        all.put("dense", new ChainPicture(denseChain(24)));
        for (int columns : new int[] {2, 7, 25, 40}) {
            all.put("gaps" + columns, new GapMatrix(gaps(columns)));
        }
        all.put("rivals", new RangeDots(rivals()));
        all.put("fan", new FanChart(fan()));
        all.put("slopes", new SlopeChart(slopes()));
        return all;
    }
}
