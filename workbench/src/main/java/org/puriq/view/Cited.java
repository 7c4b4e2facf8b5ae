package org.puriq.view;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.puriq.base.Language;
import org.puriq.base.Recorded;
import org.puriq.base.Wording;
import org.puriq.evidence.Contradiction.RecordReference;
import org.puriq.evidence.Statement;
import org.puriq.format.Cells;
import org.puriq.format.ResponseFormat;
import org.puriq.format.StudyFormat;
import org.puriq.format.Table;
import org.puriq.planning.Citation;
import org.puriq.table.Cell.Piece;
import org.puriq.text.Phrases;

/** What a plan cites: what it says now, who says it, and whether it still says what it said when it was cited. */
public final class Cited {
    /** So many places are named one by one, and so many letters stand in a line of a poster. */
    private static final int FEW = 2;
    private static final int ONE_LINE = 110;

    private final Request request;

    public Cited(Request request) {
        this.request = request;
    }

    /** Why a citation has to be looked at again. */
    public enum Stale {
        CHANGED, GONE, CONTRADICTED;

        /** As it stands in text keys: {@code stale.changed}. */
        public String code() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /** What a record says now, in both languages; nothing where it is not there, or says nothing. Written {@code table:id}. */
    public Wording now(String named) {
        return new Wording(said(named, Language.SPANISH), said(named, Language.ENGLISH));
    }

    /** The same for a poster, where it has one line: of many places it says how many, and a long text is cut. */
    public Wording briefly(String named) {
        return new Wording(briefly(named, Language.SPANISH), briefly(named, Language.ENGLISH));
    }

    private String briefly(String named, Language language) {
        var texts = request.texts().forPeople(language);
        var phrases = new Phrases(request.study(), texts);
        String said = statement(named).filter(each -> each.about().places().size() > FEW)
                .map(each -> "%s · %s: %s".formatted(phrases.attribute(each.attribute()), texts.say("poster.places", texts.number(each.about().places().size())), phrases.value(each)))
                .orElseGet(() -> said(named, language));
        return said.length() <= ONE_LINE ? said : said.substring(0, ONE_LINE - 1).strip() + "…";
    }

    private String said(String named, Language language) {
        var own = new Request(request.study(), request.texts().forPeople(language), Map.of(), request.library());
        return statement(named).map(each -> said(own.phrases(), each)).or(() -> record(named).map(each -> said(own, each))).orElse("");
    }

    private static String said(Phrases phrases, Statement statement) {
        String subject = Stream.of(phrases.attribute(statement.attribute()), phrases.places(statement.about().places()), statement.about().group().map(phrases::category).orElse(""))
                .filter(each -> !each.isEmpty()).collect(Collectors.joining(" · "));      // without the actor, who may be confidential
        return "%s: %s".formatted(subject, phrases.value(statement));
    }

    /** Its name, and what it says where it has both. */
    private static String said(Request own, Found found) {
        String name = RecordNames.name(own, found.table(), found.record());
        String text = own.of(found.cells().wording("text"));
        return text.isEmpty() || text.equals(name) ? name : name + ": " + text;
    }

    private record Found(Table<?> table, Recorded record) {
        Cells cells() {
            return table.cellsOf(record);
        }
    }

    private Optional<Statement> statement(String named) {
        boolean stated = Citation.table(named).equals(StudyFormat.STATEMENTS.name());
        return stated ? request.study().evidence().statement(Citation.id(named)) : Optional.empty();
    }

    private Optional<Found> record(String named) {
        return StudyFormat.table(Citation.table(named)).flatMap(table -> request.study().records().find(table.kind(), Citation.id(named)).map(each -> new Found(table, each))).or(() -> card(named));
    }

    /** A card of the practice library or of another study, which this one does not hold. */
    private Optional<Found> card(String named) {
        boolean practice = Citation.table(named).equals(ResponseFormat.PRACTICES.name());
        return practice ? request.library().find(Citation.id(named)).map(each -> new Found(ResponseFormat.PRACTICES, each)) : Optional.empty();
    }

    /** Why this citation is stale; nothing where it still holds. */
    public Optional<Stale> stale(Citation citation) {
        if (isNotFound(citation.cited())) {
            return isElsewhere(citation.cited()) ? Optional.empty() : Optional.of(Stale.GONE);
        }
        if (!citation.told().isEmpty() && !citation.told().equals(now(citation.cited()))) {
            return Optional.of(Stale.CHANGED);
        }
        return isContradicted(citation.cited()) ? Optional.of(Stale.CONTRADICTED) : Optional.empty();
    }

    private boolean isNotFound(String named) {
        return statement(named).isEmpty() && record(named).isEmpty();
    }

    /** A card of a study that does not lie here: it holds as it was told. */
    private boolean isElsewhere(String named) {
        return Citation.table(named).equals(ResponseFormat.PRACTICES.name()) && !request.library().reaches(Citation.id(named));
    }

    private boolean isContradicted(String named) {
        return statement(named).filter(each -> request.study().evidence().isDisputed(each)).isPresent()
                || request.study().evidence().contradictionsOf(Citation.table(named), Citation.id(named)).stream().anyMatch(each -> !each.resolved());
    }

    /** A figure that leads to where it comes from, or the name of the record; what it said where it is gone. */
    public Piece piece(Citation citation) {
        if (isNotFound(citation.cited()) && isElsewhere(citation.cited())) {
            return new Piece.Words(request.of(citation.told()));
        }
        return isNotFound(citation.cited()) ? new Piece.Missing(citation.told().isEmpty() ? citation.cited() : request.of(citation.told())) : piece(citation.cited());
    }

    Piece piece(String named) {
        boolean own = StudyFormat.table(Citation.table(named)).filter(table -> request.study().records().has(table.kind(), Citation.id(named))).isPresent();
        return own ? ownPiece(named) : card(named).<Piece>map(card -> new Piece.Link(RecordNames.name(request, card.table(), card.record()), "practice/" + Citation.id(named))).orElseGet(() -> ownPiece(named));
    }

    /** The same with all that the record says now: beside what it said, its name alone would show no change. */
    Piece saying(String named) {
        return switch (piece(named)) {
            case Piece.Link(String text, String address) -> new Piece.Link(request.of(now(named)).isEmpty() ? text : request.of(now(named)), address);
            case Piece other -> other;
        };
    }

    private Piece ownPiece(String named) {
        return RecordNames.piece(request, new RecordReference(Citation.table(named), Citation.id(named)));
    }

    /** Who says it: estimator, actor or holder, as far as the record names one. */
    public String actor(String named) {
        return statement(named).map(each -> each.estimator().or(() -> each.about().actor()).map(request.phrases()::actor).orElse(""))
                .or(() -> record(named).map(each -> request.phrases().actors(first(each.cells(), "estimator", "actor", "holder", "owner")))).orElse("");
    }

    /** The source with the place in it. */
    public String source(String named) {
        return statement(named).map(each -> request.phrases().source(each.source(), each.locator()))
                .or(() -> record(named).map(each -> request.phrases().source(each.cells().optional("source"), each.cells().text("locator")))).orElse("");
    }

    private static List<String> first(Cells cells, String... columns) {
        return Stream.of(columns).map(cells::text).filter(each -> !each.isEmpty()).limit(1).toList();
    }
}
