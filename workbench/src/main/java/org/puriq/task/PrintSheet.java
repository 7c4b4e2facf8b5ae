package org.puriq.task;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.puriq.base.Checked;
import org.puriq.base.Period;
import org.puriq.base.Problem;
import org.puriq.base.Problem.Where;
import org.puriq.community.CommunitySheet;
import org.puriq.community.SheetQuestion;
import org.puriq.evidence.Actor;
import org.puriq.evidence.Round;
import org.puriq.evidence.Statement;
import org.puriq.format.Meant;
import org.puriq.format.StudyFormat;
import org.puriq.migration.Contribution;
import org.puriq.migration.Flow;
import org.puriq.place.Level;
import org.puriq.place.Place;
import org.puriq.report.Paper;
import org.puriq.study.Study;
import org.puriq.table.Cell.Piece;
import org.puriq.text.Phrases;
import org.puriq.text.Texts;

/** The community sheet as one page to print: blank, to be taken along, or with everything that is known of the community. */
public final class PrintSheet {
    private final Study study;
    private final Texts texts;
    private final Phrases phrases;

    private PrintSheet(Study study, Texts texts) {
        this.study = study;
        this.texts = texts;
        this.phrases = new Phrases(study, texts);
    }

    /**
     * @param places whose sheet it is; none for a community that the study does not know yet
     * @param round what was said in another round is left out; nothing is where it is empty
     * @param blank only the name of the place stands on it
     */
    public static Checked<Paper> of(Study study, List<String> places, Optional<String> round, boolean blank, Texts texts) {
        for (String place : places) {
            if (study.places().find(place).isEmpty()) {
                return Checked.faulty(Problem.refused(Where.NOWHERE, "sheet.unknown-place", place, Meant.among(study.records(), StudyFormat.PLACES, place)));
            }
        }
        if (round.isPresent() && study.find(Round.class, round.get()).isEmpty()) {
            return Checked.faulty(Problem.refused(Where.NOWHERE, "record.unknown", round.get(), "rounds", Meant.among(study.records(), StudyFormat.ROUNDS, round.get())));
        }
        return Checked.sound(new PrintSheet(study, texts).paper(places, round, blank));
    }

    private Paper paper(List<String> places, Optional<String> round, boolean blank) {
        var content = new SheetContent(study, new CommunitySheet("printed", places, round, Optional.empty(), Period.UNKNOWN, Optional.empty()));
        Map<String, List<Paper.Entry>> parts = new LinkedHashMap<>();
        SheetQuestion.SECTIONS.forEach(section -> parts.put(section, new ArrayList<>()));
        part(parts, "place").addAll(place(places));
        SheetContent.questions(study).forEach(question -> part(parts, question.section()).add(entry(content, question, round, blank || places.isEmpty())));
        part(parts, "who").addAll(who(content, round, blank || places.isEmpty()));
        List<Paper.Section> sections = new ArrayList<>();
        parts.forEach((section, entries) -> {
            if (!entries.isEmpty()) {
                sections.add(new Paper.Section("%d. %s".formatted(sections.size() + 1, texts.say("ficha." + section)), entries));
            }
        });
        String title = places.isEmpty() ? texts.say("ficha.title") : texts.say("ficha.of", phrases.places(places));
        String named = round.flatMap(id -> study.find(Round.class, id)).map(each -> " · " + texts.of(each.name())).orElse("");
        return new Paper(title, texts.of(study.title().name()) + named, texts.language(), sections, texts.say(blank || places.isEmpty() ? "ficha.foot.blank" : "ficha.foot.filled"));
    }

    private static List<Paper.Entry> part(Map<String, List<Paper.Entry>> parts, String section) {
        return parts.computeIfAbsent(section, _ -> new ArrayList<>());
    }

    /** The name and what it lies in, level by level; the study's lowest level where nobody is named yet. */
    private List<Paper.Entry> place(List<String> places) {
        Optional<Place> first = places.stream().findFirst().flatMap(study.places()::find);
        List<Level> levels = first.flatMap(study.places()::level).or(() -> StartSheet.lowest(study)).map(level -> StartSheet.above(study, level)).orElse(List.of());
        List<Paper.Entry> entries = new ArrayList<>(List.of(line(texts.say("ficha.name"), places.isEmpty() ? List.of() : List.of(words(phrases.places(places))), 1)));
        List<Level> shown = levels.stream().filter(level -> first.isEmpty() || first.flatMap(each -> study.places().atLevel(each, level.id())).isPresent()).toList().reversed();
        String names = String.join(" · ", shown.stream().map(level -> texts.of(level.name())).toList());
        List<List<Piece>> known = first.isEmpty() ? List.of() : List.of(words(String.join(" · ", shown.stream().flatMap(level -> study.places().atLevel(first.get(), level.id()).stream()).map(phrases::name).toList())));
        if (!shown.isEmpty()) {
            entries.add(line(names, known, 1));
        }
        return entries;
    }

    private static Paper.Entry line(String question, List<List<Piece>> answers, int lines) {
        return new Paper.Entry.Line(question, answers, lines);
    }

    private static List<Piece> words(String text) {
        return List.of(new Piece.Words(text));
    }

    private Paper.Entry entry(SheetContent content, SheetQuestion question, Optional<String> round, boolean blank) {
        String asked = texts.of(question.question());
        return switch (question.asks()) {
            case STATEMENT -> line(asked, blank ? List.of() : statements(content, question, round), question.room());
            case CONTRIBUTION -> line(asked, blank ? List.of() : content.otherContributions().stream().map(each -> words(given(each))).toList(), question.room());
            case FINDING -> line(asked, blank ? List.of() : content.otherFindings(question).stream().map(each -> words(phrases.told(each.text()))).toList(), question.room());
            case LEAVING, RETURN -> calendar(question, blank ? List.of() : content.otherFlows(question).stream().filter(each -> isOf(each.round(), round)).map(each -> move(question, each)).toList());
        };
    }

    /** Who gave it stands behind it where that was not the residents' group, of which the question asks. */
    private String given(Contribution gift) {
        Optional<Actor> other = gift.giver().flatMap(id -> study.find(Actor.class, id)).filter(each -> !each.kind().equals(SheetActors.RESIDENTS_GROUP));
        return phrases.told(gift.item()) + other.map(each -> " (" + phrases.actor(each.id()) + ")").orElse("");
    }

    /** What was said in no named round may hold in each. */
    private static boolean isOf(Optional<String> said, Optional<String> asked) {
        return asked.isEmpty() || said.isEmpty() || said.equals(asked);
    }

    private List<List<Piece>> statements(SheetContent content, SheetQuestion question, Optional<String> round) {
        return new SheetAnswers(study, phrases, content.sheet()).of(known(content, question, round).toList());
    }

    private static Stream<Statement> known(SheetContent content, SheetQuestion question, Optional<String> round) {
        return content.otherStatements(question).stream().filter(each -> isOf(each.round(), round));
    }

    private Paper.Entry calendar(SheetQuestion question, List<Paper.Move> moves) {
        List<String> names = IntStream.rangeClosed(1, 12).mapToObj(texts::month).toList();
        List<String> letters = names.stream().map(each -> each.substring(0, 1).toUpperCase(java.util.Locale.ROOT)).toList();
        String where = texts.say(question.asks() == SheetQuestion.Asks.LEAVING ? "ficha.where-to" : "ficha.where-from");
        List<String> heads = List.of(where, texts.say("ficha.who-leaves"), texts.say("ficha.how-many"));
        return new Paper.Entry.Calendar(texts.of(question.question()), heads, letters, names, moves, Math.max(question.room(), moves.size()));
    }

    private Paper.Move move(SheetQuestion question, Flow flow) {
        List<String> places = question.asks() == SheetQuestion.Asks.LEAVING ? flow.destinations() : flow.origins();
        String where = places.isEmpty() ? flow.quote() : phrases.places(places);
        boolean onlyInWords = flow.sectors().isEmpty() && flow.duration().isEmpty();
        String what = Stream.of(phrases.people(flow), phrases.categories(flow.sectors()), flow.duration().map(phrases::category).orElse(""), onlyInWords ? phrases.told(flow.text()) : "",
                        flow.months().isEmpty() && !flow.monthsPrinted().isEmpty() ? phrases.quoted(flow.monthsPrinted(), flow.source()) : "")
                .map(each -> each.endsWith(".") && !each.endsWith("etc.") ? each.substring(0, each.length() - 1) : each)
                .distinct().filter(each -> !each.isEmpty()).reduce((one, other) -> one + ", " + other).orElse("");
        return new Paper.Move(where, flow.group().map(phrases::category).orElse(""), Set.copyOf(flow.months()), what);
    }

    /** Who said what stands on a filled sheet, and the lines to write it on. */
    private List<Paper.Entry> who(SheetContent content, Optional<String> round, boolean blank) {
        Set<String> sources = new TreeSet<>();
        if (!blank) {
            SheetContent.questions(study).forEach(question -> known(content, question, round).forEach(each -> {
                String said = Stream.of(each.estimator().map(phrases::actor).orElse(""), phrases.source(each.source(), "")).filter(one -> !one.isEmpty()).reduce((one, other) -> one + ", " + other).orElse("");
                if (!said.isEmpty()) {
                    sources.add(said);
                }
            }));
        }
        List<List<Piece>> said = sources.isEmpty() ? List.of() : List.of(words(String.join("; ", sources)));
        return blank ? List.of(line(texts.say("ficha.who-says"), List.of(), 1), line(texts.say("ficha.when"), List.of(), 1)) : List.of(line(texts.say("ficha.who-says"), said, 1));
    }
}
