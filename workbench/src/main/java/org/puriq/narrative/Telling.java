package org.puriq.narrative;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.puriq.base.Quantity;
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
    private final Request request;
    private final Scope scope;
    private final Origins origins;
    private final Map<String, String> told = new HashMap<>();

    Telling(Request request, Scope scope) {
        this.request = request;
        this.scope = scope;
        this.origins = new Origins(request.phrases());
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

    /** By figure, where it comes from. */
    Map<String, String> origins() {
        return Map.copyOf(told);
    }

    Piece.Figure figure(Statement statement) {
        String origin = origins.of(statement);
        told.put(statement.id(), origin.isEmpty() ? say("told.note.unsourced") : origin);
        boolean missing = phrases().isMissing(statement);
        return new Piece.Figure(phrases().value(statement), statement.id(), statement.basis().code(), !missing && study().evidence().isDisputed(statement));
    }

    /** A number that a record gives which is no statement, such as a flow. */
    Piece.Figure figure(String id, Quantity quantity, String basis, Optional<String> source, String locator) {
        String origin = source(source, locator);
        told.put(id, origin.isEmpty() ? say("told.note.unsourced") : origin);
        return new Piece.Figure(phrases().quantity(quantity), id, basis, false);
    }

    /** How many rows of a view there are; whoever doubts it counts them in the annex. */
    Piece.Figure count(long number, String view) {
        return count(number, view, "");
    }

    /** Counted likewise, in one of several ways: {@code kind} tells them apart. */
    Piece.Figure count(long number, String view, String kind) {
        String id = "count:" + view + ":" + kind + ":" + number;
        told.put(id, say("told.note.counted", request.texts().find("told.annex." + view).or(() -> Views.find(study(), view).map(each -> each.title(request))).orElse(view)));
        return new Piece.Figure(request.texts().number(number), id, "derived", false);
    }

    String source(Optional<String> source, String locator) {
        return origins.source(source, locator);
    }

    /** The sentence of a pattern: a detail is a piece, several, or anything that has a text. Its notes are the origins of its figures. */
    Sentence sentence(String key, Object... details) {
        return sentence(List.of(), key, details);
    }

    Sentence sentence(List<String> further, String key, Object... details) {
        return noted(Pattern.pieces(request.texts().find(key).orElse(key), details), further);
    }

    /** Pieces with the origins of their figures as notes, and further ones. */
    Sentence noted(List<Piece> pieces, List<String> further) {
        Set<String> notes = new LinkedHashSet<>();
        for (Piece piece : pieces) {
            if (piece instanceof Piece.Figure figure) {
                Optional.ofNullable(told.get(figure.statement())).ifPresent(notes::add);
            }
        }
        further.stream().filter(each -> !each.isEmpty()).forEach(notes::add);
        return new Sentence(pieces, List.copyOf(notes));
    }

    /** Somebody's own sentence, with a full stop, and where it stands. */
    Sentence quoted(String text, Optional<String> source, String locator) {
        return new Sentence(List.of(new Piece.Words(stopped(text))), noteOf(source, locator));
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

    String places(List<String> ids) {
        return names(ids.stream().map(phrases()::place).toList());
    }

    /** The places that the report is about, or a word for them where they are many. */
    String here() {
        List<Place> units = scope.units();
        if (scope.place().isPresent()) {
            return phrases().place(scope.place().get());
        }
        return units.isEmpty() || units.size() > 3 ? say(units.isEmpty() ? "told.here.unknown" : "told.here.many") : names(units.stream().map(phrases()::place).toList());
    }

    /** As it stands inside a sentence: the first letter small, unless it begins an abbreviation or the name of a place. */
    String inside(String text) {
        boolean named = study().places().all().stream().anyMatch(each -> text.startsWith(phrases().name(each)));
        if (named || text.length() < 2 || Character.isUpperCase(text.charAt(1)) || !Character.isLetter(text.charAt(0))) {
            return text;
        }
        return text.substring(0, 1).toLowerCase(Locale.ROOT) + text.substring(1);
    }

    /** An actor inside a sentence: a name as it is, a description without the capital of its article. */
    String who(String actor) {
        String name = phrases().actor(actor);
        return List.of(say("told.articles").split(" ")).contains(name.split(" ")[0]) ? inside(name) : name;
    }

    /** A heading at the start of its paragraph, ended as a sentence. */
    String headed(String name, String text) {
        return say("told.contradiction", stopped(name), stopped(text));
    }
}
