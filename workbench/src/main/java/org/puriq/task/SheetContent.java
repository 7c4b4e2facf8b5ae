package org.puriq.task;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.puriq.base.Recorded;
import org.puriq.community.CommunitySheet;
import org.puriq.community.SheetQuestion;
import org.puriq.evidence.Attribute;
import org.puriq.evidence.Basis;
import org.puriq.evidence.Finding;
import org.puriq.evidence.Statement;
import org.puriq.migration.Contribution;
import org.puriq.migration.Flow;
import org.puriq.study.Study;

/** What a community sheet holds, question by question: its own answers, and beside them what others say of the same communities. */
public final class SheetContent {
    /** Marks the identity of the user's own conversion of a local measure. */
    static final String CONVERSION = "-conversion";

    private final Study study;
    private final CommunitySheet sheet;

    public SheetContent(Study study, CommunitySheet sheet) {
        this.study = study;
        this.sheet = sheet;
    }

    /** The study's questions in the order of the conversation. */
    public static List<SheetQuestion> questions(Study study) {
        return study.all(SheetQuestion.class).stream()
                .sorted(Comparator.comparingInt((SheetQuestion each) -> SheetQuestion.SECTIONS.indexOf(each.section())).thenComparingInt(SheetQuestion::position))
                .toList();
    }

    public CommunitySheet sheet() {
        return sheet;
    }

    public Optional<Attribute> attribute(SheetQuestion question) {
        return question.attribute().flatMap(study.evidence()::attribute);
    }

    /** Whether it is answered with as many lines as somebody has to say, each an answer of its own. */
    public boolean takesLines(SheetQuestion question) {
        return switch (question.asks()) {
            case STATEMENT -> attribute(question).filter(each -> each.kind() == Attribute.Kind.TEXT).isPresent();
            case FINDING -> true;
            case CONTRIBUTION, LEAVING, RETURN -> false;
        };
    }

    private boolean isOwn(Optional<String> source) {
        return sheet.source().isPresent() && source.equals(sheet.source());
    }

    private boolean concerns(List<String> places) {
        return places.stream().anyMatch(sheet.places()::contains);
    }

    /** The sheet's own answers, in the order in which they were given; a conversion is none. */
    public List<Statement> statements(SheetQuestion question) {
        return about(question).filter(each -> isOwn(each.source()) && each.basis() == Basis.REPORTED).toList();
    }

    /** What others say of the same, what is worked out, and the user's own conversions. */
    public List<Statement> otherStatements(SheetQuestion question) {
        return about(question).filter(each -> !isOwn(each.source()) || each.basis() != Basis.REPORTED).toList();
    }

    private java.util.stream.Stream<Statement> about(SheetQuestion question) {
        return question.attribute().stream().flatMap(id -> study.evidence().ofAttribute(id).stream())
                .filter(each -> concerns(each.about().places()) && each.about().actor().isEmpty() && each.about().flow().isEmpty());
    }

    public List<Flow> flows(SheetQuestion question) {
        return flows(question.asks()).filter(each -> isOwn(each.source())).toList();
    }

    public List<Flow> otherFlows(SheetQuestion question) {
        return flows(question.asks()).filter(each -> !isOwn(each.source())).toList();
    }

    private java.util.stream.Stream<Flow> flows(SheetQuestion.Asks asks) {
        return study.flows().stream().filter(each -> concerns(asks == SheetQuestion.Asks.LEAVING ? each.origins() : each.destinations()));
    }

    public List<Contribution> contributions() {
        return given().filter(each -> isOwn(each.source())).toList();
    }

    public List<Contribution> otherContributions() {
        return given().filter(each -> !isOwn(each.source())).toList();
    }

    private java.util.stream.Stream<Contribution> given() {
        return study.all(Contribution.class).stream().filter(each -> each.place().filter(sheet.places()::contains).isPresent());
    }

    public List<Finding> findings(SheetQuestion question) {
        return said(question).filter(each -> isOwn(each.source())).toList();
    }

    public List<Finding> otherFindings(SheetQuestion question) {
        return said(question).filter(each -> !isOwn(each.source())).toList();
    }

    private java.util.stream.Stream<Finding> said(SheetQuestion question) {
        return study.all(Finding.class).stream().filter(each -> concerns(each.places()) && each.topic().equals(question.topic()));
    }

    /** The answer as it stands in its field: each line as it was said. */
    public String shown(SheetQuestion question) {
        return switch (question.asks()) {
            case STATEMENT -> lines(statements(question), Statement::printed);
            case FINDING -> lines(findings(question), SheetContent::words);
            case CONTRIBUTION, LEAVING, RETURN -> "";
        };
    }

    /** As it was said; a text that is no quotation in the language that it has. */
    static String words(Finding finding) {
        if (!finding.quote().isEmpty()) {
            return finding.quote();
        }
        return finding.text().spanish().isEmpty() ? finding.text().english() : finding.text().spanish();
    }

    private static <T extends Recorded> String lines(List<T> records, Function<T, String> said) {
        return records.stream().map(said).collect(Collectors.joining("\n"));
    }
}
