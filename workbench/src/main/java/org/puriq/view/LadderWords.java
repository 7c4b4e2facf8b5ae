package org.puriq.view;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.puriq.planning.BudgetLine;
import org.puriq.planning.Ladder;
import org.puriq.response.Embedding;
import org.puriq.response.PlanDocument;
import org.puriq.response.PlanPassage;
import org.puriq.table.Cell;
import org.puriq.table.Cell.Piece;

/** What documents, passages and rungs are called. */
public final class LadderWords {
    private final Request request;

    public LadderWords(Request request) {
        this.request = request;
    }

    public String rung(int rung) {
        return request.say("rung." + rung);
    }

    /** "Arbieto · Local government of Arbieto · round 2009". */
    public String subject(EmbeddingProfile.Subject subject) {
        String owner = subject.owner().map(each -> " · " + request.phrases().actor(each)).orElse("");
        String round = subject.round().flatMap(each -> request.study().find(org.puriq.evidence.Round.class, each)).map(each -> " · " + request.of(each.name())).orElse("");
        return request.phrases().place(subject.place()) + owner + round;
    }

    /** "numbers and reasons only (pages 3, 14)": what a document says, in words; nothing of a document that nobody has read. */
    public String says(PlanDocument document) {
        var profile = new EmbeddingProfile(request.study());
        List<PlanPassage> passages = profile.passages(document.id());
        List<PlanPassage> confirmed = passages.stream().filter(PlanPassage::isConfirmed).toList();
        if (confirmed.isEmpty()) {
            boolean unread = passages.stream().anyMatch(each -> each.state().equals(PlanPassage.FOUND));
            return request.say(unread ? "document.unread" : "document.says-nothing");
        }
        String contents = joined(profile.contents(passages).stream().map(each -> request.of(each.name())).toList());
        if (contents.isEmpty()) {
            return request.say("document.says-something", request.texts().number(confirmed.size()));
        }
        boolean only = confirmed.stream().allMatch(each -> each.reached() <= Embedding.DESCRIBED);
        return request.say(only ? "document.says-only" : "document.says", contents) + pages(confirmed);
    }

    /** " (pages 3, 14)". */
    public String pages(List<PlanPassage> passages) {
        List<Integer> pages = EmbeddingProfile.pages(passages);
        if (pages.isEmpty()) {
            return "";
        }
        String list = pages.stream().map(String::valueOf).collect(Collectors.joining(", "));
        return " " + request.say(pages.size() == 1 ? "document.page" : "document.pages", list);
    }

    public String needs(List<Ladder.Need> needs) {
        return needs.stream().map(each -> request.say("need." + each.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'))).collect(Collectors.joining("; "));
    }

    /** The evidence behind each rung: passages with their pages, then records. */
    public Cell evidence(Ladder ladder) {
        List<List<Piece>> lines = new ArrayList<>();
        for (int rung = Embedding.DESCRIBED; rung <= Embedding.REPORTED; rung++) {
            List<PlanPassage> passages = ladder.passagesAt(rung);
            if (!passages.isEmpty()) {
                lines.add(List.of(new Piece.Words(request.say("embedding.passages", String.valueOf(rung), request.texts().number(passages.size())) + pages(passages))));
            }
        }
        ladder.objectives().forEach(each -> lines.add(List.of(new Piece.Words(request.say("embedding.at", "2") + " "), Pieces.link("objectives", each.id(), request.of(each.name())))));
        ladder.lines().forEach(each -> lines.add(line(each)));
        ladder.reports().forEach(each -> lines.add(List.of(new Piece.Words(request.say("embedding.at", "5") + " "), Pieces.link("progress-reports", each, each))));
        return Pieces.lines(lines);
    }

    private List<Piece> line(BudgetLine line) {
        String spent = line.spent().map(each -> " " + request.say("embedding.spent", request.texts().number(each))).orElse("");
        return List.of(new Piece.Words(request.say("embedding.at", line.spent().isPresent() ? "4" : "3") + " "), Pieces.link("budget-lines", line.id(), request.of(line.name())),
                new Piece.Words(" " + line.year() + ", " + request.texts().number(line.amount()) + spent));
    }

    private String joined(List<String> words) {
        if (words.size() < 2) {
            return String.join("", words);
        }
        return request.say("document.and", String.join(", ", words.subList(0, words.size() - 1)), words.getLast());
    }
}
