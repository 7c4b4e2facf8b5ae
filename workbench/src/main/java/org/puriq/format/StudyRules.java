package org.puriq.format;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.puriq.base.Problem;
import org.puriq.base.Problem.Where;
import org.puriq.base.Quantity;
import org.puriq.base.Recorded;
import org.puriq.base.Records;
import org.puriq.cofunding.FundingShare;
import org.puriq.community.Circumstance;
import org.puriq.community.ComparisonColumn;
import org.puriq.community.Passage;
import org.puriq.community.Question;
import org.puriq.community.SheetQuestion;
import org.puriq.evidence.Attribute;
import org.puriq.evidence.Category;
import org.puriq.evidence.Contradiction;
import org.puriq.evidence.Formula;
import org.puriq.evidence.Impact;
import org.puriq.evidence.Statement;
import org.puriq.interview.Interview;
import org.puriq.interview.InterviewNote;
import org.puriq.migration.Flow;
import org.puriq.place.CodeScheme;
import org.puriq.place.Place;
import org.puriq.place.PlaceCode;
import org.puriq.planning.AnnualPlan;
import org.puriq.planning.Objective;
import org.puriq.planning.Plan;
import org.puriq.planning.Project;
import org.puriq.response.ConditionReader;
import org.puriq.response.Embedding;
import org.puriq.response.MigrationTerm;
import org.puriq.response.Overlap;
import org.puriq.response.PlanDocument;
import org.puriq.response.PlanPassage;
import org.puriq.response.Practice;
import org.puriq.response.PracticeCondition;
import org.puriq.study.PublicationMark;
import org.puriq.study.Title;

/** What a record may be in the company of the others: what it names must be there, a value must suit its attribute, no place lies in itself. */
public final class StudyRules {
    /** So many figures may be worked out one from another; nobody follows more by hand. */
    private static final int DEEPEST = 50;
    private static final int NAMED = 5;
    /** So many categories of a scale are told to who wrote none of them. */
    private static final int CATEGORIES = 15;
    /** Each of these says itself whether it is released, or never leaves. */
    private static final List<String> RELEASED_THEMSELVES = List.of("interviews", "interview-notes", "listed-names");

    private final Known known;
    private final Guess guess = new Guess();
    private final ValueRules values;
    private final PracticeRules practices;
    private final Map<String, List<String>> placesByCode = new HashMap<>();
    private final Map<String, List<String>> placesByName = new HashMap<>();
    private final Circles parents;
    private final Circles statements;
    private final Circles attributes;
    private final Optional<String> title;
    private Optional<Namers<Owner>> namers = Optional.empty();
    private final ConditionReader conditions;
    private Optional<PlanRules> plans = Optional.empty();

    /**
     * Rules over all records of a study, the ones to be checked among them.
     *
     * @param conditions reads the conditions of practices, and says which the library has; the format knows nothing of the language in which they are written
     */
    public StudyRules(Records records, ConditionReader conditions) {
        this.known = new Known(records);
        this.conditions = conditions;
        this.practices = new PracticeRules(known, conditions);
        this.values = new ValueRules(known, guess);
        this.title = known.all(StudyFormat.STUDY).stream().findFirst().map(Title::id);
        known.all(StudyFormat.PLACE_CODES).forEach(each -> note(placesByCode, codeKey(each), each.id()));
        Map<String, List<String>> upwards = new LinkedHashMap<>();
        for (Place place : known.all(StudyFormat.PLACES)) {
            note(placesByName, nameKey(place), place.id());
            upwards.put(place.id(), place.parent().stream().toList());
        }
        this.parents = new Circles(upwards);
        this.statements = circles(known.all(StudyFormat.STATEMENTS).stream().filter(each -> each.formula().isPresent()), Statement::formula);
        this.attributes = circles(known.all(StudyFormat.ATTRIBUTES).stream().filter(each -> each.formula().isPresent()), Attribute::formula);
    }

    private static <T extends Recorded> Circles circles(Stream<T> workedOut, java.util.function.Function<T, Optional<Formula>> formula) {
        Map<String, List<String>> inputs = new LinkedHashMap<>();
        workedOut.forEach(each -> inputs.put(each.id(), formula.apply(each).map(Formula::inputs).orElse(List.of())));
        return new Circles(inputs);
    }

    private static void note(Map<String, List<String>> index, String key, String id) {
        index.computeIfAbsent(key, _ -> new ArrayList<>(1)).add(id);
    }

    private static String nameKey(Place place) {
        return String.join("\n", place.name().toLowerCase(Locale.ROOT), place.level(), place.parent().orElse(""));
    }

    private static String codeKey(PlaceCode code) {
        return code.scheme() + " " + code.code();
    }

    /** From now on this record counts as what it was before, or as not there: it was refused itself. */
    public void takeBack(Table<?> table, String id, Optional<? extends Recorded> before) {
        known.takeBack(new Named(table.name(), id), before);
    }

    public List<Problem> check(Table<?> table, Recorded record, Where where) {
        List<Problem> problems = new ArrayList<>(0);
        checkReferences(table, record, where, problems);
        if (hasWhatItStandsOn(record)) {
            checkContent(record, where, problems);
        }
        if (problems.stream().anyMatch(Problem::refuses)) {
            problems.removeIf(each -> !each.refuses());     // who has to correct a row is not asked to ponder it as well
        }
        return problems;
    }

    /** Without its attribute nobody can judge a value, nor a code without its scheme; all else is judged whatever is unknown. */
    private boolean hasWhatItStandsOn(Recorded record) {
        return switch (record) {
            case Statement statement -> known.has(StudyFormat.ATTRIBUTES, statement.attribute());
            case PlaceCode code -> known.has(StudyFormat.CODE_SCHEMES, code.scheme());
            default -> true;
        };
    }

    private void checkContent(Recorded record, Where where, List<Problem> problems) {
        switch (record) {
            case Title other -> checkTitle(other, where, problems);
            case Place place -> checkPlace(place, where, problems);
            case PlaceCode code -> checkCode(code, where, problems);
            case Attribute attribute -> {
                checkAttribute(attribute, where, problems);
                PracticeRules.checkFacts(attribute.facts(), where, problems);
            }
            case Category category -> PracticeRules.checkFacts(category.facts(), where, problems);
            case Impact impact -> PracticeRules.checkFacts(impact.facts(), where, problems);
            case Practice practice -> practices.check(practice, where, problems);
            case PracticeCondition condition -> practices.check(condition, where, problems);
            case Statement statement -> checkStatement(statement, where, problems);
            case Flow flow -> {
                BasisRules.check(flow, where, problems);
                ValueRules.check(flow, where, problems);
            }
            case ComparisonColumn column -> checkColumn(column, where, problems);
            case SheetQuestion question -> checkQuestion(question, where, problems);
            case Contradiction contradiction -> checkContradiction(contradiction, where, problems);
            case Passage passage -> new PassageRules(known).check(passage, where, problems);
            case Question question -> ViewNames.check(question, known, where, problems);
            case Circumstance circumstance -> checkCircumstance(circumstance, where, problems);
            case Interview interview -> InterviewRules.check(interview, where, problems);
            case PlanDocument document -> PlanDocumentRules.check(document, where, problems);
            case PlanPassage passage -> PlanDocumentRules.check(passage, known, where, problems);
            case MigrationTerm term -> PlanDocumentRules.check(term, where, problems);
            case Embedding embedding -> PlanDocumentRules.check(embedding, known, where, problems);
            case InterviewNote note -> InterviewRules.check(note, known, where, problems);
            case PublicationMark mark -> checkMark(mark, where, problems);
            case Overlap overlap -> OverlapRules.check(overlap, known, where, problems);
            default -> {
                plans().check(record, where, problems);
                new CofundingRules(known).check(record, where, problems);
            }
        }
    }

    private PlanRules plans() {
        if (plans.isEmpty()) {
            plans = Optional.of(new PlanRules(known, conditions::mayBring));
        }
        return plans.get();
    }

    private <T extends Recorded> void checkReferences(Table<T> table, Recorded record, Where where, List<Problem> problems) {
        T own = table.kind().cast(record);
        for (Column<T> column : table.references()) {
            for (String id : Named.items(column.cell().apply(own))) {
                checkReference(column, StudyFormat.table(column.refersTo().orElseThrow()).orElseThrow(), id, where, problems);
            }
        }
    }

    private void checkReference(Column<?> column, Table<?> target, String id, Where where, List<Problem> problems) {
        if (!known.has(target, id) && column.scale().isPresent()) {
            problems.add(Problem.refused(where.at(column.name(), id), "reference.unknown-category", id, column.name(), meant(column, target, id), categories(column), column.scale().get()));
        } else if (!known.has(target, id)) {
            problems.add(Problem.refused(where.at(column.name(), id), "reference.unknown", id, target.name(), meant(column, target, id)));
        } else if (column.scale().isPresent()) {
            Category category = known.find(StudyFormat.CATEGORIES, id).orElseThrow();
            if (!category.scale().equals(column.scale().get())) {
                problems.add(Problem.refused(where.at(column.name(), id), "reference.wrong-scale", id, category.scale(), column.scale().get(), column.name(), categories(column)));
            }
        }
    }

    /** Of the categories only those of the column's scale can be meant. */
    /** The categories that may stand in a column. */
    private String categories(Column<?> column) {
        List<String> fitting = known.all(StudyFormat.CATEGORIES).stream().filter(each -> fits(column, each)).map(Category::id).toList();
        return String.join(", ", fitting.subList(0, Math.min(CATEGORIES, fitting.size()))) + (fitting.size() > CATEGORIES ? ", …" : "");
    }

    private String meant(Column<?> column, Table<?> target, String id) {
        String kind = column.scale().map(scale -> "scale " + scale).orElse(target.name());
        return guess.meant(kind, id, () -> Meant.of(target, known.all(target).stream().filter(each -> fits(column, each)).toList(), known.all(StudyFormat.PLACE_ALIASES)));
    }

    private static boolean fits(Column<?> column, Recorded record) {
        return !(record instanceof Category category) || column.scale().isEmpty() || column.scale().get().equals(category.scale());
    }

    private void checkTitle(Title other, Where where, List<Problem> problems) {
        if (!title.equals(Optional.of(other.id()))) {
            problems.add(Problem.refused(where.at("id", other.id()), "study.second", other.id(), title.orElse("")));
        }
    }

    private void checkPlace(Place place, Where where, List<Problem> problems) {
        if (parents.isInCircle(place.id())) {
            problems.add(Problem.refused(where.at("parent", place.parent().orElse("")), "place.cycle", place.id()));
            return;
        }
        List<String> namesakes = placesByName.getOrDefault(nameKey(place), List.of());
        if (namesakes.size() > 1) {
            problems.add(Problem.doubtful(where.at("name", CellRules.shortened(place.name())), "place.same-name", CellRules.shortened(place.name()), few(namesakes.stream())));
        }
    }

    private void checkCode(PlaceCode code, Where where, List<Problem> problems) {
        CodeScheme scheme = known.find(StudyFormat.CODE_SCHEMES, code.scheme()).orElseThrow();
        Where cell = where.at("code", CellRules.shortened(code.code()));
        if (!scheme.fits(code.code())) {
            problems.add(Problem.refused(cell, "code.form", CellRules.shortened(code.code()), scheme.name(), String.valueOf(scheme.digits())));
        }
        List<String> bearers = placesByCode.getOrDefault(codeKey(code), List.of());
        if (bearers.size() > 1) {
            problems.add(Problem.refused(cell, "code.duplicate", CellRules.shortened(code.code()), scheme.name(), few(bearers.stream().filter(each -> !each.equals(code.id())))));
        }
    }

    private void checkAttribute(Attribute attribute, Where where, List<Problem> problems) {
        if (attribute.kind() == Attribute.Kind.CATEGORY && attribute.scale().isEmpty()) {
            problems.add(Problem.refused(where.at("scale", ""), "attribute.needs-scale", attribute.id()));
        }
        boolean ofMoney = attribute.units().stream().flatMap(each -> known.find(StudyFormat.UNITS, each).stream()).anyMatch(each -> each.dimension().startsWith("money"));
        if (ofMoney && (attribute.avenue().isPresent() || attribute.capital().isPresent())) {
            String column = attribute.avenue().isPresent() ? "avenue" : "capital";
            problems.add(Problem.refused(where.at(column, attribute.avenue().or(attribute::capital).orElseThrow()), "attribute.no-amounts", attribute.id()));
        }
        if (Quantity.isReversed(attribute.minimum(), attribute.maximum())) {
            problems.add(Problem.refused(where.at("minimum", attribute.minimum().orElseThrow().toPlainString()), "interval.reversed",
                    attribute.minimum().orElseThrow().toPlainString(), attribute.maximum().orElseThrow().toPlainString()));
        }
        checkFormula(attribute.id(), attribute.formula(), attributes, where, problems);
    }

    private void checkStatement(Statement statement, Where where, List<Problem> problems) {
        BasisRules.check(statement, where, problems);
        checkFormula(statement.id(), statement.formula(), statements, where, problems);
        values.check(statement, where, problems);
    }

    private static void checkFormula(String id, Optional<Formula> formula, Circles circles, Where where, List<Problem> problems) {
        Where inputs = where.at("inputs", CellRules.shortened(formula.map(each -> String.join(" ", each.inputs())).orElse("")));
        if (formula.isPresent() && circles.isInCircle(id)) {
            problems.add(Problem.refused(inputs, "formula.of-itself", id));
        } else if (formula.isPresent() && circles.height(id) > DEEPEST) {
            problems.add(Problem.refused(inputs, "formula.too-deep", id, String.valueOf(DEEPEST)));
        }
    }

    private static void checkColumn(ComparisonColumn column, Where where, List<Problem> problems) {
        boolean printedNames = column.level().isPresent() && column.attribute().isPresent();
        long filled = Stream.of(column.level(), column.attribute(), column.ownerKind()).filter(Optional::isPresent).count();
        if (filled != (printedNames ? 2 : 1)) {
            problems.add(Problem.refused(where.at("attribute", ""), "column.one-content", column.id()));
        }
    }

    /** Circumstances belong to questions about little migration: nothing else shows them. */
    private void checkCircumstance(Circumstance circumstance, Where where, List<Problem> problems) {
        boolean shown = known.find(StudyFormat.QUESTIONS, circumstance.question()).filter(each -> !each.asksAboutLittleMigration()).isEmpty();
        if (!shown) {
            problems.add(Problem.refused(where.at("question", circumstance.question()), "circumstance.other-question", circumstance.question()));
        }
    }

    /** An answer that becomes a statement needs an attribute; one that is worked out takes no answers. */
    private void checkQuestion(SheetQuestion question, Where where, List<Problem> problems) {
        boolean stated = question.asks() == SheetQuestion.Asks.STATEMENT;
        if (stated && question.attribute().isEmpty()) {
            problems.add(Problem.refused(where.at("attribute", ""), "question.needs-attribute", question.id()));
        }
        question.attribute().flatMap(id -> known.find(StudyFormat.ATTRIBUTES, id)).filter(each -> stated && each.formula().isPresent()).ifPresent(each ->
                problems.add(Problem.refused(where.at("attribute", each.id()), "question.worked-out", each.id())));
    }

    private void checkContradiction(Contradiction contradiction, Where where, List<Problem> problems) {
        checkRecords(contradiction.records(), where, problems);
        if (contradiction.resolved() && contradiction.reason().isBlank()) {
            problems.add(Problem.refused(where.at("reason", ""), "contradiction.needs-reason"));
        }
    }

    private void checkMark(PublicationMark mark, Where where, List<Problem> problems) {
        checkRecords(mark.records(), where, problems);
        if (mark.records().isEmpty()) {
            problems.add(Problem.refused(where.at("records", ""), "mark.needs-records"));
        }
        mark.records().stream().filter(each -> RELEASED_THEMSELVES.contains(each.table())).forEach(each ->
                problems.add(Problem.refused(where.at("records", each.toString()), "mark.released-itself", each.toString())));
        if (mark.releases() && !mark.instead().isEmpty()) {
            problems.add(Problem.refused(where.at("decision", mark.decision()), "mark.released-as-it-is"));
        }
    }

    private void checkRecords(List<Contradiction.RecordReference> records, Where where, List<Problem> problems) {
        for (Contradiction.RecordReference reference : records) {
            if (!reference.table().equals(Contradiction.RecordReference.DERIVED)) {
                Optional<Table<?>> table = StudyFormat.table(reference.table());
                if (table.isEmpty() || !known.has(table.get(), reference.id())) {
                    String seen = CellRules.shortened(reference.toString());
                    problems.add(Problem.refused(where.at("records", seen), "contradiction.unknown-record", seen));
                }
            }
        }
    }

    /** The first few records that this one, as it is now, would make wrong: statements above a new maximum, codes of another length, budget lines outside a plan's years. */
    public List<String> madeWrongBy(Table<?> table, Recorded changed, Predicate<Named> mayBeMeant) {
        return switch (changed) {
            case Attribute _, Category _, CodeScheme _, Plan _, Objective _, AnnualPlan _, Project _ -> wrongAmong(namers().of(new Named(table.name(), changed.id())), mayBeMeant);
            default -> List.of();
        };
    }

    /** The first few records that are wrong now that this one is gone: the agreements whose terms were whole with it. */
    public List<String> madeWrongWithout(Recorded removed) {
        return removed instanceof FundingShare share
                ? wrongAmong(namers().of(new Named(CofundingFormat.FUNDING_TERMS.name(), share.terms())), each -> each.table().equals(CofundingFormat.AGREEMENTS.name()))
                : List.of();
    }

    private List<String> wrongAmong(List<Owner> owners, Predicate<Named> mayBeMeant) {
        return owners.stream()
                .filter(each -> mayBeMeant.test(each.named()))
                .filter(each -> check(each.table(), each.record(), Where.NOWHERE).stream().anyMatch(Problem::refuses))
                .limit(NAMED)
                .map(each -> each.named().toString())
                .distinct()
                .toList();
    }

    private Namers<Owner> namers() {
        if (namers.isEmpty()) {
            var found = new Namers<Owner>();
            StudyFormat.TABLES.forEach(table -> known.all(table).forEach(each -> found.add(new Owner(table, each), table, each)));
            namers = Optional.of(found);
        }
        return namers.get();
    }

    private record Owner(Table<?> table, Recorded record) {
        Named named() {
            return new Named(table.name(), record.id());
        }
    }

    private static String few(Stream<String> ids) {
        List<String> first = ids.limit(NAMED + 1L).toList();
        return String.join(", ", first.size() > NAMED ? first.subList(0, NAMED) : first) + (first.size() > NAMED ? ", …" : "");
    }
}
