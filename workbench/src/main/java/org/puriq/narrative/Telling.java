package org.puriq.narrative;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.puriq.base.Language;
import org.puriq.base.Quantity;
import org.puriq.evidence.Actor;
import org.puriq.evidence.Statement;
import org.puriq.place.Place;
import org.puriq.report.Block.Sentence;
import org.puriq.study.Study;
import org.puriq.table.Cell.Piece;
import org.puriq.text.Phrases;
import org.puriq.view.Request;
import org.puriq.view.Views;

/** Makes sentences out of patterns and figures, and remembers for each figure where it comes from: a figure without an origin cannot be made. */
final class Telling {
    private static final String COUNTED = "counted";
    /** Whole millions with a unit behind them. */
    private static final java.util.regex.Pattern MILLIONS = java.util.regex.Pattern.compile("([1-9][0-9]{0,2}[.,\u00a0\u202f ]000[.,\u00a0\u202f ]000) (?=\\p{L}{4})");

    private final Request request;
    private final Scope scope;
    private final double generosity;
    private final Origins origins;
    private final Articles articles;
    private final Map<String, String> told = new HashMap<>();
    /** By figure its place in its source, where nothing more is told of it: several figures of one source share a note. */
    private final Map<String, Map.Entry<Optional<String>, String>> plain = new HashMap<>();

    Telling(Request request, Scope scope) {
        this(request, scope, 1);
    }

    /** @param generosity by which the room of each section is multiplied */
    Telling(Request request, Scope scope, double generosity) {
        this.generosity = generosity;
        this.request = request;
        this.scope = scope;
        this.origins = new Origins(request.phrases());
        this.articles = new Articles(request.texts());
    }

    Study study() {
        return scope.study();
    }

    Scope scope() {
        return scope;
    }

    Request request() {
        return request;
    }

    Phrases phrases() {
        return request.phrases();
    }

    String say(String key, Object... details) {
        return request.texts().say(key, details);
    }

    double generosity() {
        return generosity;
    }

    Articles articles() {
        return articles;
    }

    /** By figure, where it comes from. */
    Map<String, String> origins() {
        return Map.copyOf(told);
    }

    Piece.Figure figure(Statement statement) {
        String origin = origins.of(statement);
        told.put(statement.id(), origin.isEmpty() ? say("told.note.unsourced") : origin);
        if (statement.source().isPresent() && origin.equals(origins.source(statement.source(), statement.locator()))) {
            plain.put(statement.id(), Map.entry(statement.source(), statement.locator()));
        }
        boolean missing = phrases().isMissing(statement);
        return new Piece.Figure(ofMillions(phrases().value(statement)), statement.id(), statement.basis().code(), !missing && study().evidence().isDisputed(statement));
    }

    /** A number that a record gives which is no statement, such as a flow. */
    Piece.Figure figure(String id, Quantity quantity, String basis, Optional<String> source, String locator) {
        String origin = source(source, locator);
        told.put(id, origin.isEmpty() ? say("told.note.unsourced") : origin);
        return new Piece.Figure(ofMillions(phrases().quantity(quantity)), id, basis, false);
    }

    /** In Spanish millions are of something: 1.000.000 de personas. */
    private String ofMillions(String figure) {
        return MILLIONS.matcher(figure).replaceAll(say("told.millions"));
    }

    /** How many rows of a view there are; whoever doubts it counts them in the annex. */
    Piece.Figure count(long number, String view) {
        return count(number, view, "");
    }

    /** Counted likewise, in one of several ways: {@code kind} tells them apart. */
    Piece.Figure count(long number, String view, String kind) {
        String id = "count:" + view + ":" + kind + ":" + number;
        told.put(id, say("told.note.counted", request.texts().find("told.annex." + view).or(() -> Views.find(study(), view).map(each -> each.title(request))).orElse(view)));
        return counted(number, id);
    }

    /** How many of these places there are; the note names them. */
    Piece.Figure count(List<Place> places, String kind) {
        String id = "count:places:" + kind + ":" + places.size();
        told.put(id, say("told.note.places", names(places.stream().map(Place::id).map(this::place).toList())));
        return counted(places.size(), id);
    }

    /** A count reads like any other word; its note says what was counted. */
    private Piece.Figure counted(long number, String id) {
        return new Piece.Figure(request.texts().number(number), id, COUNTED, false);
    }

    /** A count with what was counted, one or several: "1 gap", "3 gaps". */
    List<Piece> counted(Piece.Figure number, String what) {
        String[] forms = say("told.noun." + what).split("\\|");
        return List.of(number, new Piece.Words(" " + (number.text().equals("1") ? forms[0] : forms[1])));
    }

    String source(Optional<String> source, String locator) {
        return origins.source(source, locator);
    }

    /** The sentence of a pattern: a detail is a piece, several, or anything that has a text. Its notes are the origins of its figures. */
    Sentence sentence(String key, Object... details) {
        return sentence(List.of(), key, details);
    }

    Sentence sentence(List<String> further, String key, Object... details) {
        return noted(joined(Pattern.pieces(request.texts().find(key).orElse(key), details)), further);
    }

    /** Words that stand together as one piece, with the articles that melt into the word before them: "del distrito". */
    private List<Piece> joined(List<Piece> pieces) {
        List<Piece> joined = new ArrayList<>();
        for (Piece piece : pieces) {
            if (piece instanceof Piece.Words(String text) && !joined.isEmpty() && joined.getLast() instanceof Piece.Words(String before)) {
                joined.set(joined.size() - 1, new Piece.Words(melted(before + text)));
            } else {
                joined.add(piece instanceof Piece.Words(String text) ? new Piece.Words(melted(text)) : piece);
            }
        }
        return joined;
    }

    private String melted(String text) {
        return request.texts().language() == Language.SPANISH ? text.replace(" de el ", " del ").replace(" a el ", " al ") : text;
    }

    /** Pieces with the origins of their figures as notes, and further ones. */
    Sentence noted(List<Piece> pieces, List<String> further) {
        List<String> figures = pieces.stream().flatMap(each -> each instanceof Piece.Figure figure ? Stream.of(figure.statement()) : Stream.of()).toList();
        Set<String> notes = new LinkedHashSet<>(notes(figures.stream().filter(plain::containsKey).map(plain::get)));
        figures.stream().filter(each -> !plain.containsKey(each)).flatMap(each -> Optional.ofNullable(told.get(each)).stream()).forEach(notes::add);
        further.stream().filter(each -> !each.isEmpty()).forEach(notes::add);
        return new Sentence(pieces, List.copyOf(notes));
    }

    /** Somebody's own sentence, with a full stop, and where it stands. */
    Sentence quoted(String text, Optional<String> source, String locator) {
        return new Sentence(List.of(new Piece.Words(stopped(text))), noteOf(source, locator));
    }

    /** One note a source, with all places in it. */
    List<String> notes(Stream<Map.Entry<Optional<String>, String>> places) {
        Map<Optional<String>, Set<String>> together = new LinkedHashMap<>();
        places.forEach(each -> together.computeIfAbsent(each.getKey(), _ -> new LinkedHashSet<>()).addAll(List.of(each.getValue().split("; "))));
        return together.entrySet().stream().flatMap(each -> noteOf(each.getKey(), Telling.inOne(List.copyOf(each.getValue()))).stream()).toList();
    }

    /** "Table 2, row 2; row 3": what stands before the comma is said once. */
    private static String inOne(List<String> locators) {
        var told = new StringBuilder();
        String before = "";
        for (String each : locators) {
            String head = each.contains(", ") ? each.substring(0, each.indexOf(", ") + 2) : "";
            told.append(told.isEmpty() ? "" : "; ").append(!head.isEmpty() && head.equals(before) ? each.substring(head.length()) : each);
            before = head;
        }
        return told.toString();
    }

    List<String> noteOf(Optional<String> source, String locator) {
        String note = source(source, locator);
        return note.isEmpty() ? List.of() : List.of(note);
    }

    static String stopped(String text) {
        String bare = text.strip();
        return bare.isEmpty() || ".!?»…".indexOf(bare.charAt(bare.length() - 1)) >= 0 ? bare : bare + ".";
    }

    static String unstopped(String text) {
        String bare = text.strip();
        return bare.endsWith(".") ? bare.substring(0, bare.length() - 1) : bare;
    }

    /** Items behind each other, the last one with "and". */
    List<Piece> listed(List<List<Piece>> items) {
        List<Piece> listed = new ArrayList<>();
        for (int at = 0; at < items.size(); at++) {
            if (at > 0) {
                listed.add(new Piece.Words(say(at == items.size() - 1 ? "told.list.last" : "told.list.next")));
            }
            listed.addAll(items.get(at));
        }
        return listed;
    }

    /** Short items behind each other in one line, the last one with "and". */
    List<Piece> inLine(List<List<Piece>> items) {
        List<Piece> line = new ArrayList<>();
        for (int at = 0; at < items.size(); at++) {
            line.add(new Piece.Words(at == 0 ? "" : at == items.size() - 1 ? say("told.names", "", "") : ", "));
            line.addAll(items.get(at));
        }
        return line;
    }

    /** Names behind each other, the last one with "and". */
    String names(List<String> names) {
        return switch (names.size()) {
            case 0 -> "";
            case 1 -> names.getFirst();
            default -> say(soundsLikeI(names.getLast()) ? "told.names.e" : "told.names", String.join(", ", names.subList(0, names.size() - 1)), names.getLast());
        };
    }

    /** In Spanish "y" becomes "e" before the same sound: Poroma e Icla. */
    private static boolean soundsLikeI(String name) {
        String start = name.toLowerCase(Locale.ROOT);
        return start.startsWith("i") || start.startsWith("í") || start.startsWith("hi") && !start.startsWith("hie");
    }

    /** Those that need their level come last, so that nobody takes it for the level of the others. */
    String places(List<String> ids) {
        return names(ids.stream().sorted(Comparator.comparing(id -> study().places().find(id).filter(study().places()::isAmbiguous).isPresent())).map(this::place).toList());
    }

    /** A place inside a sentence: "el distrito de Manta" where its name is not enough, "la selva" and "the United States" with their articles. */
    String place(String id) {
        return study().places().find(id).map(this::place).orElse(id);
    }

    private String place(Place place) {
        String name = phrases().name(place);
        Optional<String> known = request.texts().find("told.place." + place.name().replace(' ', '-'));
        if (known.isPresent() || !study().places().isAmbiguous(place)) {
            return known.orElse(name);
        }
        String within = study().places().isAmbiguousInItsLevel(place) ? study().places().above(place).stream().findFirst().map(each -> ", " + phrases().name(each)).orElse("") : "";
        return say("told.place.of", articles.definite(phrases().level(place)), name) + within;
    }

    /** What a kind of actor is called inside a sentence: "el gobierno local", "las ONG". */
    String kind(String kind) {
        return request.texts().find("told.kind." + kind).orElseGet(() -> articles.definite(phrases().category(kind)));
    }

    /** The places that the report is about, or a word for them where they are many. */
    String here() {
        List<Place> units = scope.units();
        if (scope.place().isPresent()) {
            return place(scope.place().get());
        }
        return units.isEmpty() || units.size() > 3 ? say(units.isEmpty() ? "told.here.unknown" : "told.here.many") : places(units.stream().map(Place::id).toList());
    }

    /** As it stands at the beginning of a sentence. */
    static String capital(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }

    /** As it stands inside a sentence: the first letter small, unless it begins an abbreviation or the name of a place. */
    String inside(String text) {
        boolean named = study().places().all().stream().anyMatch(each -> text.startsWith(phrases().name(each)));
        if (named || text.length() < 2 || Character.isUpperCase(text.charAt(1)) || !Character.isLetter(text.charAt(0))) {
            return text;
        }
        return text.substring(0, 1).toLowerCase(Locale.ROOT) + text.substring(1);
    }

    /** An actor inside a sentence: a name as it is, a description with its article, and whoever must not be named by the kind alone. */
    String who(String actor) {
        return study().find(Actor.class, actor).filter(this::isCoded).map(each -> articles.indefinite(phrases().category(each.kind()))).orElseGet(() -> articles.named(phrases().actor(actor)));
    }

    /** "Autoridad comunal (código 1)": the code leads to the annex and says nothing in a sentence. Of an abbreviation it tells one from the other. */
    private boolean isCoded(Actor actor) {
        String kind = phrases().category(actor.kind());
        return actor.confidential() && actor.id().startsWith(actor.kind() + "-") && phrases().of(actor.name()).startsWith(kind + " (") && !kind.equals(kind.toUpperCase(Locale.ROOT));
    }

    /** A heading at the start of its paragraph, ended as a sentence. */
    String headed(String name, String text) {
        return say("told.contradiction", stopped(name), stopped(text));
    }
}
