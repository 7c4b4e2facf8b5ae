package org.puriq.task;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.puriq.base.Checked;
import org.puriq.base.Problem;
import org.puriq.base.Problem.Where;
import org.puriq.cofunding.Account;
import org.puriq.cofunding.Agreement;
import org.puriq.cofunding.Attachment;
import org.puriq.cofunding.Cofunding;
import org.puriq.cofunding.JournalEntry;
import org.puriq.cofunding.Quarter;
import org.puriq.format.CofundingFormat;
import org.puriq.format.Meant;
import org.puriq.narrative.QuarterReport;
import org.puriq.report.Block;
import org.puriq.report.Document;
import org.puriq.study.Study;
import org.puriq.text.Texts;
import org.puriq.view.Request;

/** The quarterly report of an agreement for the residents' group, as a document, and the same figures as facts. */
public final class TellQuarter {
    private final Workspace workspace;

    public TellQuarter(Workspace workspace) {
        this.workspace = workspace;
    }

    public static Checked<Agreement> agreement(Study study, String id) {
        return study.find(Agreement.class, id).map(Checked::sound).orElseGet(() -> Checked.faulty(Problem.refused(new Where("agreements", 0, "id", id), "record.unknown", id, "agreements",
                Meant.among(study.records(), CofundingFormat.AGREEMENTS, id))));
    }

    /** "2026-1" as a quarter. */
    public static Checked<Quarter> quarter(String said) {
        return said.matches("\\d{4}-[1-4]") ? Checked.sound(new Quarter(Integer.parseInt(said.substring(0, 4)), said.charAt(5) - '0'))
                : Checked.faulty(Problem.refused(new Where("", 0, "quarter", said), "quarter.unreadable", said));
    }

    /** The quarter of the last entry; of today where nothing was entered. */
    public Quarter last(Study study, Agreement agreement) {
        List<Quarter> quarters = quarters(study, agreement);
        return quarters.isEmpty() ? Quarter.of(workspace.today()) : quarters.getLast();
    }

    /** The quarters in which something was entered or told, from the first to the last. */
    public static List<Quarter> quarters(Study study, Agreement agreement) {
        var cofunding = Cofunding.of(study.records(), agreement);
        List<Quarter> quarters = new ArrayList<>(cofunding.journal().entries().stream().map(JournalEntry::enteredAt).map(Quarter::of).toList());
        cofunding.reports().forEach(each -> quarters.add(new Quarter(each.year(), each.quarter())));
        return quarters.stream().distinct().sorted(java.util.Comparator.comparing((Quarter each) -> each.end())).toList();
    }

    /** The report, with a doubt for each listed name that stands in what is told. */
    public Checked<Document> document(Study study, Agreement agreement, Quarter quarter, Texts texts) {
        return document(study, agreement, quarter, QuarterReport.Extent.ONE_PAGE, texts);
    }

    /** @param extent one sheet of A4, or its annex with everything one by one */
    public Checked<Document> document(Study study, Agreement agreement, Quarter quarter, QuarterReport.Extent extent, Texts texts) {
        var request = new Request(study, texts, Map.of());
        Map<String, Block.Photograph> photographs = new LinkedHashMap<>();
        List<Problem> doubts = new ArrayList<>(listedNames(study));
        for (Attachment each : QuarterReport.photographs(request, agreement, quarter)) {
            photograph(study, each, texts).ifPresentOrElse(found -> photographs.put(each.id(), found), () -> doubts.add(Problem.doubtful(new Where("attachments", 0, "checksum", ""), "attachment.no-bytes", each.id())));
        }
        return Checked.of(QuarterReport.of(request, agreement, quarter, extent, photographs), doubts);
    }

    /** Whether something is told together on the one sheet, so that its annex says more. */
    public static boolean hasAnnex(Study study, Agreement agreement, Quarter quarter, Texts texts) {
        return !QuarterReport.fitsOnOnePage(new Request(study, texts, Map.of()), agreement, quarter);
    }

    private static List<Problem> listedNames(Study study) {
        List<String> told = List.of("agreements", "journal", "expenses", "milestones", "progress-reports", "attachments");
        return ListedNames.in(study, study).stream().filter(each -> told.contains(each.where().file())).toList();
    }

    private Optional<Block.Photograph> photograph(Study study, Attachment attachment, Texts texts) {
        if (!(new AttachFile(workspace).bytes(study.id(), attachment) instanceof Checked.Sound<Optional<byte[]>>(Optional<byte[]> bytes, List<Problem> _)) || bytes.isEmpty()) {
            return Optional.empty();
        }
        try {
            BufferedImage image = ImageIO.read(new ByteArrayInputStream(bytes.get()));
            return Optional.of(new Block.Photograph(attachment.mediaType(), Base64.getEncoder().encodeToString(bytes.get()), image.getWidth(), image.getHeight(), texts.of(attachment.name())));
        } catch (IOException broken) {
            return Optional.empty();
        }
    }

    /** The figures of an agreement up to the end of a quarter, for machines. */
    public static Map<String, Object> facts(Study study, Agreement agreement, Quarter quarter, Texts texts) {
        Cofunding all = Cofunding.of(study.records(), agreement);
        Cofunding until = all.at(quarter);
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("agreement", agreement.id());
        facts.put("quarter", quarter.year() + "-" + quarter.number());
        facts.put("currency", agreement.currency());
        facts.put("total", agreement.total());
        facts.put("given_in_quarter", all.within(quarter).given());
        facts.put("spent_in_quarter", all.within(quarter).spent());
        facts.put("pledged", until.journal().pledged());
        facts.put("given", until.journal().given());
        facts.put("spent", until.journal().spent());
        facts.put("cash_held", until.journal().held(Account.Form.CASH));
        facts.put("missing", until.missing());
        until.financialShare().ifPresent(each -> facts.put("financial_percent", each));
        until.physicalShare(Optional.of(quarter)).ifPresent(each -> facts.put("physical_percent", each));
        facts.put("answers_no_priority", all.answersNoPriority());
        facts.put("accounts_sum", until.journal().sum());
        facts.put("parties", until.standings().stream().map(each -> party(each, texts)).toList());
        return facts;
    }

    private static Map<String, Object> party(Cofunding.Standing standing, Texts texts) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("party", standing.party().id());
        facts.put("kind", standing.actor().kind());
        if (standing.party().mayBeNamed() && !standing.actor().confidential()) {
            facts.put("name", texts.of(standing.actor().name()));
        }
        standing.due().ifPresent(due -> facts.put("due", due));
        facts.put("pledged", standing.pledged());
        facts.put("given", standing.given());
        facts.put("outstanding", standing.outstanding());
        return facts;
    }
}
