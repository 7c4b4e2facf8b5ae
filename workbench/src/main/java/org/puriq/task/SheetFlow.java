package org.puriq.task;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.puriq.base.Language;
import org.puriq.base.Problem;
import org.puriq.base.Problem.Where;
import org.puriq.base.Wording;
import org.puriq.community.CommunitySheet;
import org.puriq.community.SheetQuestion;
import org.puriq.evidence.Attribute;
import org.puriq.evidence.Category;
import org.puriq.evidence.Unit;
import org.puriq.format.StudyFormat;
import org.puriq.migration.Flow;
import org.puriq.place.Alias;
import org.puriq.place.Level;
import org.puriq.place.Place;
import org.puriq.study.Study;
import org.puriq.text.Phrases;
import org.puriq.text.Texts;

/** A way of leaving or coming back, answered part by part: where to or from, who, in which months, how many, what for. */
public final class SheetFlow {
    public static final String WHERE = "where";
    public static final String GROUP = "group";
    public static final String MONTHS = "months";
    public static final String COUNT = "count";
    public static final String WORDS = "words";
    private static final Pattern LEVELLED = Pattern.compile("(.+?)\\s*\\(([^()]+)\\)");

    private final Workspace workspace;
    private final Texts texts;
    private final Writing writing;

    SheetFlow(Workspace workspace, Texts texts, Writing writing) {
        this.workspace = workspace;
        this.texts = texts;
        this.writing = writing;
    }

    /** What each part of the row shows now. */
    public static Map<String, String> shown(Study study, Optional<Flow> flow, SheetQuestion.Asks asks, Texts texts) {
        if (flow.isEmpty()) {
            return Map.of();
        }
        Flow each = flow.get();
        List<String> elsewhere = asks == SheetQuestion.Asks.LEAVING ? each.destinations() : each.origins();
        return Map.of(
                WHERE, each.quote().isEmpty() ? new Phrases(study, texts).places(elsewhere) : each.quote(),
                GROUP, each.group().orElse(""),
                MONTHS, each.months().stream().map(String::valueOf).collect(Collectors.joining(" ")),
                COUNT, each.printed(),
                WORDS, each.text().spanish().isEmpty() ? each.text().english() : each.text().spanish());
    }

    String answer(SheetKey key, SheetQuestion question, String part, String was, String value) {
        Study before = writing.after();
        String now = shown(before, flow(before, key, question), question.asks(), texts).getOrDefault(part, "");
        if (!now.equals(was) && !now.equals(value)) {
            writing.problem(AnswerSheet.changedMeanwhile(question, value, now));
            return now;
        }
        if (!now.equals(value)) {
            CommunitySheet sheet = AnswerSheet.begun(writing, key, texts, workspace.today().iso().substring(0, 4));
            write(key, sheet, question, cells(question, part, value));
        }
        Study after = writing.after();
        return shown(after, flow(after, key, question), question.asks(), texts).getOrDefault(part, "");
    }

    private static Optional<Flow> flow(Study study, SheetKey key, SheetQuestion question) {
        List<Flow> flows = new SheetContent(study, key.in(study)).flows(question);
        return key.row() >= 1 && key.row() <= flows.size() ? Optional.of(flows.get(key.row() - 1)) : Optional.empty();
    }

    private void write(SheetKey key, CommunitySheet sheet, SheetQuestion question, Map<String, String> cells) {
        Optional<Flow> flow = flow(writing.after(), key, question);
        if (flow.isPresent()) {
            writing.change(StudyFormat.FLOWS, flow.get(), cells);
            return;
        }
        boolean leaving = question.asks() == SheetQuestion.Asks.LEAVING;
        Map<String, String> whole = new HashMap<>(AnswerSheet.told(sheet, StudyFormat.FLOWS));
        whole.put("id", freeId(sheet.id() + "-" + question.id()));
        whole.put(leaving ? "origins" : "destinations", String.join(" ", sheet.places()));
        if (!leaving) {
            writing.records().all(Category.class).stream().filter(each -> each.scale().equals("duration") && each.purpose().equals(Category.RETURN)).findFirst()
                    .ifPresent(each -> whole.put("duration", each.id()));
        }
        whole.putAll(cells);
        writing.add(StudyFormat.FLOWS, whole);
    }

    private String freeId(String wanted) {
        String id = wanted;
        for (int number = 2; writing.records().has(Flow.class, id); number++) {
            id = wanted + "-" + number;
        }
        return id;
    }

    private Map<String, String> cells(SheetQuestion question, String part, String value) {
        return switch (part) {
            case WHERE -> elsewhere(question, value);
            case GROUP -> Map.of("group", value);
            case MONTHS -> Map.of("months", value);
            case COUNT -> count(value);
            case WORDS -> AnswerSheet.said("text", value, texts.language(), Map.of());
            default -> {
                writing.problem(Problem.refused(Where.NOWHERE, "sheet.unknown-question", question.id() + "." + part));
                yield Map.of();
            }
        };
    }

    /** Places that the study knows, by name; another one becomes a place where its level is told, and else stays in words. */
    private Map<String, String> elsewhere(SheetQuestion question, String value) {
        List<String> found = new ArrayList<>();
        for (String name : Arrays.stream(value.split("[,;]")).map(String::strip).filter(each -> !each.isEmpty()).toList()) {
            place(name).ifPresentOrElse(found::add, () -> writing.problem(Problem.doubtful(new Where(StudyFormat.FLOWS.name(), 0, "quote", name), "sheet.place-in-words",
                    List.of(Wording.same(name), levelNames()))));
        }
        return Map.of(question.asks() == SheetQuestion.Asks.LEAVING ? "destinations" : "origins", String.join(" ", found), "quote", value);
    }

    private Wording levelNames() {
        List<Level> levels = writing.records().all(Level.class);
        return new Wording(names(levels, Language.SPANISH), names(levels, Language.ENGLISH));
    }

    private static String names(List<Level> levels, Language language) {
        return levels.stream().map(each -> each.name().in(language)).collect(Collectors.joining(", "));
    }

    private Optional<String> place(String name) {
        Study study = writing.after();
        var phrases = new Phrases(study, texts);
        List<String> same = study.places().all().stream().filter(each -> isCalled(each, name, phrases)).map(Place::id).toList();
        if (same.isEmpty()) {
            same = study.all(Alias.class).stream().filter(each -> each.alias().equalsIgnoreCase(name)).map(Alias::place).distinct().toList();
        }
        return same.size() == 1 ? Optional.of(same.getFirst()) : same.isEmpty() ? added(study, name) : Optional.empty();
    }

    private static boolean isCalled(Place place, String name, Phrases phrases) {
        return place.name().equalsIgnoreCase(name) || place.nameIn(phrases.texts().language()).equalsIgnoreCase(name)
                || "%s (%s)".formatted(phrases.name(place), phrases.level(place)).equalsIgnoreCase(name);
    }

    private Optional<String> added(Study study, String name) {
        Matcher levelled = LEVELLED.matcher(name);
        if (!levelled.matches()) {
            return Optional.empty();
        }
        return study.all(Level.class).stream().filter(each -> isCalled(each, levelled.group(2))).findFirst()
                .map(level -> writing.add(StudyFormat.PLACES, Map.of("name", levelled.group(1), "level", level.id())));
    }

    private static boolean isCalled(Level level, String name) {
        return List.of(level.name().spanish(), level.name().english(), level.id()).stream().anyMatch(each -> SpokenQuantity.plain(each).equals(SpokenQuantity.plain(name)));
    }

    /** How many leave: people or families. What is told otherwise stays as it was said. */
    private Map<String, String> count(String value) {
        Study study = writing.after();
        List<String> counted = study.all(Unit.class).stream().filter(each -> each.dimension().equals("people") || each.dimension().equals("families")).map(Unit::id).toList();
        var asked = new Attribute("count", Wording.NONE, Wording.NONE, Attribute.Kind.NUMBER, counted, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), "", List.of(), List.of());
        List<Problem> doubts = new ArrayList<>();
        Map<String, String> cells = value.isEmpty() ? new HashMap<>(Map.of("printed", "", "value", "", "low", "", "high", "", "unit", "", "qualifier", ""))
                : new SaidValue(study, workspace.countries().of(study.title().country()).numbers(), workspace.today().iso().substring(0, 4)).cells(asked, value, doubts);
        doubts.forEach(writing::problem);
        cells.remove("absence");
        boolean number = !(cells.getOrDefault("value", "") + cells.getOrDefault("low", "")).isEmpty();
        cells.put("measure", number ? Flow.MOVES : "");
        return cells;
    }
}
