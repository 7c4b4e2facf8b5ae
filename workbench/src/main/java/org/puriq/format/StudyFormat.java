package org.puriq.format;

import static org.puriq.format.Table.list;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.puriq.base.Qualifier;
import org.puriq.base.Recorded;
import org.puriq.community.CaseStudy;
import org.puriq.community.Circumstance;
import org.puriq.community.CommunitySheet;
import org.puriq.community.Comparison;
import org.puriq.community.ComparisonColumn;
import org.puriq.community.ComparisonRow;
import org.puriq.community.Passage;
import org.puriq.community.Question;
import org.puriq.community.SheetQuestion;
import org.puriq.evidence.Actor;
import org.puriq.evidence.Attribute;
import org.puriq.evidence.Basis;
import org.puriq.evidence.Category;
import org.puriq.evidence.Claim;
import org.puriq.evidence.Contradiction;
import org.puriq.evidence.Finding;
import org.puriq.evidence.Impact;
import org.puriq.evidence.Normalised;
import org.puriq.evidence.Round;
import org.puriq.evidence.Scale;
import org.puriq.evidence.Source;
import org.puriq.evidence.Statement;
import org.puriq.evidence.Unit;
import org.puriq.migration.Contribution;
import org.puriq.migration.Flow;
import org.puriq.place.Alias;
import org.puriq.place.CodeScheme;
import org.puriq.place.Coordinates;
import org.puriq.place.Level;
import org.puriq.place.Place;
import org.puriq.place.PlaceCode;
import org.puriq.response.Activity;
import org.puriq.response.Constraint;
import org.puriq.study.Omission;
import org.puriq.study.PublicationMark;
import org.puriq.study.Title;

/** The tables of a study package, version 4. The order is that of reading: what others refer to comes first where it can. */
public final class StudyFormat {
    /** Raised when a package or study file of this version could not be read by an earlier program. */
    public static final int VERSION = 4;

    static final List<String> QUALIFIERS = Arrays.stream(Qualifier.values()).map(Qualifier::code).toList();
    private static final List<String> BASES = Arrays.stream(Basis.values()).map(Basis::code).toList();
    private static final List<String> ASSIGNERS = list("author", "analyst");

    public static final Table<Title> STUDY = Table.of("study", Title.class)
            .requiredWording("title", Title::name)
            .requiredText("country", Title::country)
            .text("author", Title::author)
            .text("year", Title::year)
            .text("language", Title::language)
            .wording("summary", Title::summary)
            .yesNo("confidential_actors", Title::confidentialActors)
            .references()
            .reads(row -> new Title(row.text("id"), row.wording("title"), row.text("country"), row.text("author"), row.text("year"),
                    row.text("language"), row.wording("summary"), row.yes("confidential_actors"), row.list("refs")));

    public static final Table<Round> ROUNDS = Table.of("rounds", Round.class)
            .requiredWording("name", Round::name)
            .period(Round::period)
            .references()
            .reads(row -> new Round(row.text("id"), row.wording("name"), row.period(), row.list("refs")));

    public static final Table<Level> LEVELS = Table.of("levels", Level.class)
            .requiredInteger("rank", Level::rank)
            .requiredWording("name", Level::name)
            .wording("plural", Level::plural)
            .references()
            .reads(row -> new Level(row.text("id"), row.integer("rank").orElseThrow(), row.wording("name"), row.wording("plural"), row.list("refs")));

    public static final Table<CodeScheme> CODE_SCHEMES = Table.of("code-schemes", CodeScheme.class)
            .requiredText("name", CodeScheme::name)
            .requiredInteger("digits", CodeScheme::digits)
            .reads(row -> new CodeScheme(row.text("id"), row.text("name"), row.integer("digits").orElseThrow()));

    public static final Table<Place> PLACES = Table.of("places", Place.class)
            .requiredText("name", Place::name)
            .text("english_name", Place::englishName)
            .requiredReference("level", "levels", Place::level)
            .reference("parent", "places", Place::parent)
            .number("latitude", place -> place.coordinates().map(each -> java.math.BigDecimal.valueOf(each.latitude())))
            .number("longitude", place -> place.coordinates().map(each -> java.math.BigDecimal.valueOf(each.longitude())))
            .wording("note", Place::note)
            .references()
            .reads(row -> new Place(row.text("id"), row.text("name"), row.text("english_name"), row.text("level"), row.optional("parent"), coordinates(row), row.wording("note"), row.list("refs")));

    public static final Table<Source> SOURCES = Table.of("sources", Source.class)
            .requiredChoice("kind", list("paper", "table", "figure", "interview", "census", "document", "book", "dataset"), Source::kind)
            .text("author", Source::author)
            .text("year", Source::year)
            .requiredText("title", Source::title)
            .reference("cited_in", "sources", Source::citedIn)
            .wording("note", Source::note)
            .references()
            .reads(row -> new Source(row.text("id"), row.text("kind"), row.text("author"), row.text("year"), row.text("title"),
                    row.optional("cited_in"), row.wording("note"), row.list("refs")));

    public static final Table<Alias> PLACE_ALIASES = Table.of("place-aliases", Alias.class)
            .requiredReference("place", "places", Alias::place)
            .requiredText("alias", Alias::alias)
            .reference("source", "sources", Alias::source)
            .text("locator", Alias::locator)
            .references()
            .reads(row -> new Alias(row.text("id"), row.text("place"), row.text("alias"), row.optional("source"), row.text("locator"), row.list("refs")));

    public static final Table<PlaceCode> PLACE_CODES = Table.of("place-codes", PlaceCode.class)
            .requiredReference("place", "places", PlaceCode::place)
            .requiredReference("scheme", "code-schemes", PlaceCode::scheme)
            .requiredText("code", PlaceCode::code)
            .reads(row -> new PlaceCode(row.text("id"), row.text("place"), row.text("scheme"), row.text("code")));

    public static final Table<Scale> SCALES = Table.of("scales", Scale.class)
            .requiredWording("name", Scale::name)
            .yesNo("ordered", Scale::ordered)
            .references()
            .reads(row -> new Scale(row.text("id"), row.wording("name"), row.yes("ordered"), row.list("refs")));

    public static final Table<Category> CATEGORIES = Table.of("categories", Category.class)
            .requiredReference("scale", "scales", Category::scale)
            .requiredInteger("rank", Category::rank)
            .requiredWording("name", Category::name)
            .text("printed", Category::printed)
            .choice("purpose", list(Category.RETURN), Category::purpose)
            .words("facts", Category::facts)
            .references()
            .reads(row -> new Category(row.text("id"), row.text("scale"), row.integer("rank").orElseThrow(), row.wording("name"), row.text("printed"), row.text("purpose"), row.list("facts"), row.list("refs")));

    public static final Table<Unit> UNITS = Table.of("units", Unit.class)
            .requiredWording("name", Unit::name)
            .wording("singular", Unit::singular)
            .text("symbol", Unit::symbol)
            .requiredText("dimension", Unit::dimension)
            .reference("base", "units", Unit::base)
            .number("factor", Unit::factor)
            .reads(row -> new Unit(row.text("id"), row.wording("name"), row.wording("singular"), row.text("symbol"), row.text("dimension"), row.optional("base"), row.number("factor")));

    public static final Table<Attribute> ATTRIBUTES = Table.of("attributes", Attribute.class)
            .requiredWording("name", Attribute::name)
            .wording("definition", Attribute::definition)
            .requiredChoice("kind", Arrays.stream(Attribute.Kind.values()).map(Attribute.Kind::code).toList(), each -> each.kind().code())
            .referenceList("units", "units", Attribute::units)
            .reference("scale", "scales", Attribute::scale)
            .category("theme", Scale.THEME, Attribute::theme)
            .category("avenue", Scale.AVENUE, Attribute::avenue)
            .category("capital", Scale.CAPITAL, Attribute::capital)
            .number("minimum", Attribute::minimum)
            .number("maximum", Attribute::maximum)
            .integer("decimals", Attribute::decimals)
            .formula("attributes", Attribute::formula)
            .choice("purpose", Arrays.stream(Attribute.Purpose.values()).map(Attribute.Purpose::code).toList(), Attribute::purpose)
            .words("facts", Attribute::facts)
            .references()
            .reads(row -> new Attribute(row.text("id"), row.wording("name"), row.wording("definition"),
                    Attribute.Kind.of(row.text("kind")).orElseThrow(), row.list("units"), row.optional("scale"), row.optional("theme"),
                    row.optional("avenue"), row.optional("capital"), row.number("minimum"), row.number("maximum"), row.integer("decimals"), row.formula(), row.text("purpose"), row.list("facts"), row.list("refs")));

    public static final Table<Actor> ACTORS = Table.of("actors", Actor.class)
            .requiredCategory("kind", Scale.ACTOR_KIND, Actor::kind)
            .requiredWording("name", Actor::name)
            .referenceList("places", "places", Actor::places)
            .integer("people", Actor::people)
            .yesNo("confidential", Actor::confidential)
            .wording("note", Actor::note)
            .references()
            .reads(row -> new Actor(row.text("id"), row.text("kind"), row.wording("name"), row.list("places"), row.integer("people"),
                    row.yes("confidential"), row.wording("note"), row.list("refs")));

    public static final Table<Statement> STATEMENTS = Table.of("statements", Statement.class)
            .reference("round", "rounds", Statement::round)
            .referenceList("places", "places", each -> each.about().places())
            .reference("actor", "actors", each -> each.about().actor())
            .reference("flow", "flows", each -> each.about().flow())
            .category("group", "group", each -> each.about().group())
            .requiredReference("attribute", "attributes", Statement::attribute)
            .text("printed", Statement::printed)
            .normalised(Statement::normalised)
            .choice("absence", list("lost", "not-printed", Statement.NOT_KNOWN), Statement::absence)
            .reference("estimator", "actors", Statement::estimator)
            .period(Statement::period)
            .reference("source", "sources", Statement::source)
            .text("locator", Statement::locator)
            .text("quote", Statement::quote)
            .requiredChoice("basis", BASES, each -> each.basis().code())
            .formula("statements", Statement::formula)
            .wording("words", Statement::words)
            .wording("note", Statement::note)
            .references()
            .reads(row -> new Statement(row.text("id"), row.optional("round"),
                    new Statement.Subject(row.list("places"), row.optional("actor"), row.optional("flow"), row.optional("group")),
                    row.text("attribute"), row.text("printed"), row.normalised(), row.text("absence"), row.optional("estimator"),
                    row.period(), row.optional("source"), row.text("locator"), row.text("quote"), basis(row), row.formula(),
                    row.wording("words"), row.wording("note"), row.list("refs")));

    public static final Table<Flow> FLOWS = Table.of("flows", Flow.class)
            .reference("round", "rounds", Flow::round)
            .referenceList("origins", "places", Flow::origins)
            .referenceList("destinations", "places", Flow::destinations)
            .category("duration", "duration", Flow::duration)
            .months("months", Flow::months)
            .text("months_printed", Flow::monthsPrinted)
            .category("group", "group", Flow::group)
            .categories("sectors", "sector", Flow::sectors)
            .category("channel", "channel", Flow::channel)
            .wording("cause", Flow::cause)
            .period(Flow::period)
            .integer("rank", Flow::rank)
            .text("path", Flow::path)
            .integer("step", Flow::step)
            .text("printed", Flow::printed)
            .normalised(Flow::people)
            .choice("measure", list(Flow.MOVES, Flow.LIVING_THERE), Flow::measure)
            .date("measured_at", Flow::measuredAt)
            .reference("estimator", "actors", Flow::estimator)
            .reference("source", "sources", Flow::source)
            .text("locator", Flow::locator)
            .text("quote", Flow::quote)
            .requiredChoice("basis", BASES, each -> each.basis().code())
            .wording("text", Flow::text)
            .references()
            .reads(row -> new Flow(row.text("id"), row.optional("round"), row.list("origins"), row.list("destinations"), row.optional("duration"),
                    row.months("months"), row.text("months_printed"), row.optional("group"), row.list("sectors"), row.optional("channel"),
                    row.wording("cause"), row.period(), row.integer("rank"), row.text("path"), row.integer("step"), row.text("printed"),
                    row.normalised(), row.text("measure"), row.date("measured_at"), row.optional("estimator"), row.optional("source"),
                    row.text("locator"), row.text("quote"), basis(row), row.wording("text"), row.list("refs")));

    public static final Table<Activity> ACTIVITIES = Table.of("activities", Activity.class)
            .reference("round", "rounds", Activity::round)
            .requiredReference("owner", "actors", Activity::owner)
            .requiredReference("place", "places", Activity::place)
            .text("column", Activity::column)
            .requiredInteger("position", Activity::position)
            .text("printed", Activity::printed)
            .requiredWording("name", Activity::name)
            .category("category", "activity-category", Activity::category)
            .choice("category_by", ASSIGNERS, Activity::categoryBy)
            .choice("directness", list("direct", Activity.INDIRECT), Activity::directness)
            .choice("directness_by", ASSIGNERS, Activity::directnessBy)
            .categories("phases", "phase", Activity::phases)
            .categories("groups", "group", Activity::groups)
            .referenceList("partners", "actors", Activity::partners)
            .text("project", Activity::project)
            .reference("source", "sources", Activity::source)
            .text("locator", Activity::locator)
            .text("quote", Activity::quote)
            .wording("note", Activity::note)
            .references()
            .reads(row -> new Activity(row.text("id"), row.optional("round"), row.text("owner"), row.text("place"), row.text("column"),
                    row.integer("position").orElseThrow(), row.text("printed"), row.wording("name"), row.optional("category"),
                    row.text("category_by"), row.text("directness"), row.text("directness_by"), row.list("phases"), row.list("groups"),
                    row.list("partners"), row.text("project"), row.optional("source"), row.text("locator"), row.text("quote"),
                    row.wording("note"), row.list("refs")));

    public static final Table<Impact> IMPACTS = Table.of("impacts", Impact.class)
            .requiredChoice("kind", list(Impact.FINDING, Impact.LITERATURE, Impact.FACTOR), Impact::kind)
            .category("theme", "impact-theme", Impact::theme)
            .referenceList("places", "places", Impact::places)
            .choice("sign", list("positive", "negative", "mixed", "none"), Impact::sign)
            .choice("horizon", list("short", "long"), Impact::horizon)
            .referenceList("perceived_by", "actors", Impact::perceivedBy)
            .requiredWording("name", Impact::name)
            .wording("text", Impact::text)
            .referenceList("addressed_by", "activities", Impact::addressedBy)
            .reference("source", "sources", Impact::source)
            .text("locator", Impact::locator)
            .text("quote", Impact::quote)
            .requiredChoice("basis", BASES, each -> each.basis().code())
            .words("facts", Impact::facts)
            .references()
            .reads(row -> new Impact(row.text("id"), row.text("kind"), row.optional("theme"), row.list("places"), row.text("sign"),
                    row.text("horizon"), row.list("perceived_by"), row.wording("name"), row.wording("text"), row.list("addressed_by"),
                    row.optional("source"), row.text("locator"), row.text("quote"), basis(row), row.list("facts"), row.list("refs")));

    public static final Table<Claim> LINKS = Table.of("links", Claim.class)
            .category("chain", "chain", Claim::chain)
            .requiredInteger("position", Claim::position)
            .requiredReference("cause", "impacts", Claim::cause)
            .requiredReference("effect", "impacts", Claim::effect)
            .referenceList("places", "places", Claim::places)
            .requiredWording("text", Claim::text)
            .reference("holder", "actors", Claim::holder)
            .choice("strength", list("as-stated", "likely", "one-informant", "contested", "cited"), Claim::strength)
            .yesNo("disputed", Claim::disputed)
            .wording("dispute", Claim::dispute)
            .reference("source", "sources", Claim::source)
            .text("locator", Claim::locator)
            .text("quote", Claim::quote)
            .references()
            .reads(row -> new Claim(row.text("id"), row.optional("chain"), row.integer("position").orElseThrow(), row.text("cause"),
                    row.text("effect"), row.list("places"), row.wording("text"), row.optional("holder"), row.text("strength"),
                    row.yes("disputed"), row.wording("dispute"), row.optional("source"), row.text("locator"), row.text("quote"), row.list("refs")));

    public static final Table<Constraint> CONSTRAINTS = Table.of("constraints", Constraint.class)
            .category("actor_kind", Scale.ACTOR_KIND, Constraint::actorKind)
            .reference("actor", "actors", Constraint::actor)
            .referenceList("places", "places", Constraint::places)
            .category("factor", "constraint", Constraint::factor)
            .requiredWording("text", Constraint::text)
            .wording("doubt", Constraint::doubt)
            .reference("source", "sources", Constraint::source)
            .text("locator", Constraint::locator)
            .text("quote", Constraint::quote)
            .references()
            .reads(row -> new Constraint(row.text("id"), row.optional("actor_kind"), row.optional("actor"), row.list("places"),
                    row.optional("factor"), row.wording("text"), row.wording("doubt"), row.optional("source"), row.text("locator"),
                    row.text("quote"), row.list("refs")));

    public static final Table<Contribution> CONTRIBUTIONS = Table.of("contributions", Contribution.class)
            .reference("giver", "actors", Contribution::giver)
            .reference("place", "places", Contribution::place)
            .choice("form", list("in-kind", "cash", "labour"), Contribution::form)
            .category("use", "contribution-use", Contribution::use)
            .requiredWording("item", Contribution::item)
            .text("printed", Contribution::printed)
            .wording("beneficiary", Contribution::beneficiary)
            .reference("source", "sources", Contribution::source)
            .text("locator", Contribution::locator)
            .text("quote", Contribution::quote)
            .references()
            .reads(row -> new Contribution(row.text("id"), row.optional("giver"), row.optional("place"), row.text("form"), row.optional("use"),
                    row.wording("item"), row.text("printed"), row.wording("beneficiary"), row.optional("source"), row.text("locator"),
                    row.text("quote"), row.list("refs")));

    public static final Table<Finding> FINDINGS = Table.of("findings", Finding.class)
            .requiredChoice("kind", list("theory", "definition", "method", "view", "rule", "practice", "recommendation", "limitation",
                    "future-work", "event", "classification", "question", "context"), Finding::kind)
            .text("topic", Finding::topic)
            .reference("actor", "actors", Finding::actor)
            .referenceList("places", "places", Finding::places)
            .requiredWording("text", Finding::text)
            .text("quote", Finding::quote)
            .reference("source", "sources", Finding::source)
            .text("locator", Finding::locator)
            .requiredChoice("basis", BASES, each -> each.basis().code())
            .period(Finding::period)
            .references()
            .reads(row -> new Finding(row.text("id"), row.text("kind"), row.text("topic"), row.optional("actor"), row.list("places"),
                    row.wording("text"), row.text("quote"), row.optional("source"), row.text("locator"), basis(row), row.period(), row.list("refs")));

    public static final Table<Contradiction> CONTRADICTIONS = Table.of("contradictions", Contradiction.class)
            .requiredChoice("kind", list("contradiction", "hole", "trap"), Contradiction::kind)
            .requiredWording("name", Contradiction::name)
            .wording("text", Contradiction::text)
            .words("records", Contradiction::records)
            .requiredChoice("state", list("open", "resolved"), each -> each.resolved() ? "resolved" : "open")
            .text("reason", Contradiction::reason)
            .references()
            .reads(row -> new Contradiction(row.text("id"), row.text("kind"), row.wording("name"), row.wording("text"),
                    row.list("records").stream().map(StudyFormat::recordReference).toList(), row.text("state").equals("resolved"),
                    row.text("reason"), row.list("refs")));

    public static final Table<Comparison> COMPARISONS = Table.of("comparisons", Comparison.class)
            .text("printed", Comparison::printed)
            .requiredWording("name", Comparison::name)
            .reference("source", "sources", Comparison::source)
            .text("source_line", Comparison::sourceLine)
            .choice("picture", list(Comparison.PAIRED_BARS), Comparison::picture)
            .choice("purpose", list(Comparison.PLACES, Comparison.RATES, Comparison.RESPONSES), Comparison::purpose)
            .references()
            .reads(row -> new Comparison(row.text("id"), row.text("printed"), row.wording("name"), row.optional("source"),
                    row.text("source_line"), row.text("picture"), row.text("purpose"), row.list("refs")));

    public static final Table<ComparisonColumn> COMPARISON_COLUMNS = Table.of("comparison-columns", ComparisonColumn.class)
            .requiredReference("comparison", "comparisons", ComparisonColumn::comparison)
            .requiredInteger("position", ComparisonColumn::position)
            .text("group_printed", ComparisonColumn::groupPrinted)
            .wording("group", ComparisonColumn::group)
            .text("printed", ComparisonColumn::printed)
            .requiredWording("name", ComparisonColumn::name)
            .reference("level", "levels", ComparisonColumn::level)
            .reference("attribute", "attributes", ComparisonColumn::attribute)
            .referenceList("also", "attributes", ComparisonColumn::also)
            .category("owner_kind", Scale.ACTOR_KIND, ComparisonColumn::ownerKind)
            .yesNo("ancestors", ComparisonColumn::ancestors)
            .choice("joint", list("break", "space"), ComparisonColumn::joint)
            .references()
            .reads(row -> new ComparisonColumn(row.text("id"), row.text("comparison"), row.integer("position").orElseThrow(),
                    row.text("group_printed"), row.wording("group"), row.text("printed"), row.wording("name"), row.optional("level"),
                    row.optional("attribute"), row.list("also"), row.optional("owner_kind"), row.yes("ancestors"), row.text("joint"), row.list("refs")));

    public static final Table<ComparisonRow> COMPARISON_ROWS = Table.of("comparison-rows", ComparisonRow.class)
            .requiredReference("comparison", "comparisons", ComparisonRow::comparison)
            .requiredInteger("position", ComparisonRow::position)
            .referenceList("places", "places", ComparisonRow::places)
            .reads(row -> new ComparisonRow(row.text("id"), row.text("comparison"), row.integer("position").orElseThrow(), row.list("places")));

    public static final Table<CaseStudy> CASES = Table.of("cases", CaseStudy.class)
            .requiredWording("name", CaseStudy::name)
            .referenceList("places", "places", CaseStudy::places)
            .requiredInteger("position", CaseStudy::position)
            .references()
            .reads(row -> new CaseStudy(row.text("id"), row.wording("name"), row.list("places"), row.integer("position").orElseThrow(), row.list("refs")));

    public static final Table<Question> QUESTIONS = Table.of("questions", Question.class)
            .requiredInteger("position", Question::position)
            .requiredChoice("kind", list(Question.ANSWER, Question.LITTLE_MIGRATION), Question::kind)
            .reference("asked_by", "actors", Question::askedBy)
            .requiredWording("name", Question::name)
            .reference("comparison", "comparisons", Question::comparison)
            .referenceList("outcomes", "attributes", Question::outcomes)
            .words("views", Question::views)
            .reference("source", "sources", Question::source)
            .text("locator", Question::locator)
            .text("quote", Question::quote)
            .references()
            .reads(row -> new Question(row.text("id"), row.integer("position").orElseThrow(), row.text("kind"), row.optional("asked_by"),
                    row.wording("name"), row.optional("comparison"), row.list("outcomes"), row.list("views"), row.optional("source"), row.text("locator"),
                    row.text("quote"), row.list("refs")));

    public static final Table<Circumstance> CIRCUMSTANCES = Table.of("circumstances", Circumstance.class)
            .requiredReference("question", "questions", Circumstance::question)
            .requiredInteger("position", Circumstance::position)
            .requiredWording("name", Circumstance::name)
            .referenceList("attributes", "attributes", Circumstance::attributes)
            .referenceList("places", "places", Circumstance::places)
            .referenceList("counter_places", "places", Circumstance::counterPlaces)
            .wording("counter", Circumstance::counter)
            .reference("holder", "actors", Circumstance::holder)
            .reference("source", "sources", Circumstance::source)
            .text("locator", Circumstance::locator)
            .text("quote", Circumstance::quote)
            .references()
            .reads(row -> new Circumstance(row.text("id"), row.text("question"), row.integer("position").orElseThrow(), row.wording("name"),
                    row.list("attributes"), row.list("places"), row.list("counter_places"), row.wording("counter"), row.optional("holder"),
                    row.optional("source"), row.text("locator"), row.text("quote"), row.list("refs")));

    public static final Table<Passage> PASSAGES = Table.of("passages", Passage.class)
            .reference("case", "cases", Passage::caseStudy)
            .reference("question", "questions", Passage::question)
            .requiredInteger("position", Passage::position)
            .requiredChoice("section", Stream.concat(Passage.OF_CASES.stream(), Passage.OF_QUESTIONS.stream()).distinct().toList(), Passage::section)
            .requiredWording("text", Passage::text)
            .references()
            .reads(row -> new Passage(row.text("id"), row.optional("case"), row.optional("question"), row.integer("position").orElseThrow(),
                    row.text("section"), row.wording("text"), row.list("refs")));

    public static final Table<SheetQuestion> SHEET_QUESTIONS = Table.of("sheet-questions", SheetQuestion.class)
            .requiredInteger("position", SheetQuestion::position)
            .requiredChoice("section", SheetQuestion.SECTIONS, SheetQuestion::section)
            .requiredWording("question", SheetQuestion::question)
            .requiredChoice("asks", Arrays.stream(SheetQuestion.Asks.values()).map(SheetQuestion.Asks::code).toList(), each -> each.asks().code())
            .reference("attribute", "attributes", SheetQuestion::attribute)
            .text("topic", SheetQuestion::topic)
            .integer("lines", SheetQuestion::lines)
            .wording("help", SheetQuestion::help)
            .reads(row -> new SheetQuestion(row.text("id"), row.integer("position").orElseThrow(), row.text("section"), row.wording("question"),
                    SheetQuestion.Asks.of(row.text("asks")).orElseThrow(), row.optional("attribute"), row.text("topic"), row.integer("lines"), row.wording("help")));

    public static final Table<CommunitySheet> COMMUNITY_SHEETS = Table.of("community-sheets", CommunitySheet.class)
            .referenceList("places", "places", CommunitySheet::places)
            .reference("round", "rounds", CommunitySheet::round)
            .reference("estimator", "actors", CommunitySheet::estimator)
            .period(CommunitySheet::period)
            .reference("source", "sources", CommunitySheet::source)
            .reads(row -> new CommunitySheet(row.text("id"), row.list("places"), row.optional("round"), row.optional("estimator"), row.period(), row.optional("source")));

    public static final Table<Omission> OMISSIONS = Table.of("omissions", Omission.class)
            .requiredWording("reason", Omission::reason)
            .reads(row -> new Omission(row.text("id"), row.wording("reason")));

    /** What was decided on publishing single records. It travels with a study, and no publication holds it. */
    public static final Table<PublicationMark> PUBLICATION_MARKS = Table.of("publication-marks", PublicationMark.class)
            .words("records", PublicationMark::records)
            .requiredChoice("decision", list(PublicationMark.HELD, PublicationMark.RELEASED), PublicationMark::decision)
            .wording("instead", PublicationMark::instead)
            .text("reason", PublicationMark::reason)
            .references()
            .reads(row -> new PublicationMark(row.text("id"), row.list("records").stream().map(StudyFormat::recordReference).toList(), row.text("decision"),
                    row.wording("instead"), row.text("reason"), row.list("refs")));

    private static final List<Table<?>> RECORDED = List.of(STUDY, ROUNDS, LEVELS, CODE_SCHEMES, PLACES, SOURCES, PLACE_ALIASES, PLACE_CODES, SCALES,
            CATEGORIES, UNITS, ATTRIBUTES, ACTORS, STATEMENTS, FLOWS, ACTIVITIES, IMPACTS, LINKS, CONSTRAINTS, CONTRIBUTIONS, FINDINGS,
            CONTRADICTIONS, COMPARISONS, COMPARISON_COLUMNS, COMPARISON_ROWS, QUESTIONS, CIRCUMSTANCES, CASES, PASSAGES, SHEET_QUESTIONS, COMMUNITY_SHEETS, OMISSIONS,
            InterviewFormat.GUIDES, InterviewFormat.GUIDE_QUESTIONS, InterviewFormat.ISSUES, InterviewFormat.INTERVIEWS, InterviewFormat.INTERVIEW_NOTES,
            InterviewFormat.SAMPLE_STEPS, InterviewFormat.PLANNED_INTERVIEWS, InterviewFormat.LISTED_NAMES,
            PUBLICATION_MARKS);

    public static final List<Table<?>> TABLES = Stream.of(RECORDED, ResponseFormat.TABLES, PlanFormat.TABLES, CofundingFormat.TABLES).flatMap(List::stream).toList();

    private static final Map<String, Table<?>> BY_NAME = TABLES.stream().collect(Collectors.toMap(Table::name, each -> each));

    private StudyFormat() {}

    public static Optional<Table<?>> table(String name) {
        return Optional.ofNullable(BY_NAME.get(name));
    }

    /** The table that holds records of this kind. */
    public static Table<?> tableOf(Class<? extends Recorded> kind) {
        return TABLES.stream().filter(each -> each.kind() == kind).findFirst().orElseThrow();
    }

    public static List<String> names() {
        List<String> names = new ArrayList<>();
        TABLES.forEach(each -> names.add(each.name()));
        return names;
    }

    /** The qualifier as a package writes it: an exact figure needs no word. */
    static String code(Normalised normalised) {
        return normalised.qualifier() == Qualifier.EXACT ? "" : normalised.qualifier().code();
    }

    private static Basis basis(Cells row) {
        return Basis.of(row.text("basis")).orElseThrow();
    }

    private static Optional<Coordinates> coordinates(Cells row) {
        return row.number("latitude").flatMap(latitude -> row.number("longitude").map(longitude -> new Coordinates(latitude.doubleValue(), longitude.doubleValue())));
    }

    private static Contradiction.RecordReference recordReference(String text) {
        int colon = text.indexOf(':');
        return colon < 0 ? new Contradiction.RecordReference("", text) : new Contradiction.RecordReference(text.substring(0, colon), text.substring(colon + 1));
    }
}
