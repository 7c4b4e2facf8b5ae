package org.puriq.cli;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.puriq.evidence.Contradiction;
import org.puriq.evidence.Statement;
import org.puriq.format.HistoryEntry;
import org.puriq.report.Printing;
import org.puriq.task.WhyChain;
import org.puriq.task.WhyRecord;
import org.puriq.task.WhyRecordWords;
import org.puriq.task.WhyWords;
import org.puriq.text.Phrases;

/** A figure and what it rests on as a tree of lines: each input stands under the figure that was worked out from it. */
final class WhyTree {
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", java.util.Locale.ROOT);

    private final Phrases phrases;
    private final WhyWords words;
    private final int width;
    private final List<String> lines = new ArrayList<>();

    WhyTree(Phrases phrases, int width) {
        this.phrases = phrases;
        this.words = new WhyWords(phrases);
        this.width = width;
    }

    List<String> lines(WhyChain chain) {
        branch(chain, "", "");
        return lines;
    }

    List<String> lines(WhyRecord why) {
        var said = new WhyRecordWords(phrases);
        add("", "", "%s  [%s:%s]".formatted(said.subject(why), why.table().name(), why.record().id()));
        said.facts(why).forEach((name, text) -> add("  " + name + ": ", "    ", text));
        why.namedBy().forEach(each -> named("", "named-by", said.name(each.table(), each.id()) + "  [" + each + "]"));
        disputes("", why.contradictions());
        history("", why.history());
        return lines;
    }

    private void disputes(String rest, List<Contradiction> contradictions) {
        contradictions.forEach(each -> named(rest, each.resolved() ? "contradiction-resolved" : "contradiction", said(each)));
    }

    private void history(String rest, List<HistoryEntry.RecordChange> history) {
        history.forEach(each -> named(rest, "history", "%s, %s".formatted(MOMENT.format(each.at().atZone(ZoneId.systemDefault())), change(each))));
    }

    /** {@code first} stands before the first line, {@code rest} before the others. */
    private void branch(WhyChain chain, String first, String rest) {
        Statement statement = chain.statement();
        add(first, rest, "%s: %s  [%s]".formatted(words.subject(statement), phrases.value(statement), statement.id()));
        words.facts(chain).stream().filter(each -> !each.key().equals("normalised") || !statement.printed().isEmpty())
                .forEach(each -> named(rest, each.key(), each.text()));
        chain.rivals().forEach(each -> named(rest, "rival", words.rival(each) + "  [" + each.id() + "]"));
        disputes(rest, chain.contradictions());
        history(rest, chain.history());
        for (WhyChain input : chain.inputs()) {
            boolean last = input == chain.inputs().getLast();
            branch(input, rest + (last ? "└─ " : "├─ "), rest + (last ? "   " : "│  "));
        }
    }

    private String said(Contradiction contradiction) {
        String reason = contradiction.reason().isEmpty() ? "" : " (" + contradiction.reason() + ")";
        return phrases.of(contradiction.name()) + ": " + phrases.of(contradiction.text()) + reason + "  [" + contradiction.id() + "]";
    }

    private String change(HistoryEntry.RecordChange change) {
        String who = change.who().isEmpty() ? "" : change.who() + ": ";
        return who + Changes.said(change, phrases.texts());
    }

    private void named(String rest, String key, String text) {
        String name = "  " + phrases.texts().say("why." + key) + ": ";
        add(rest + name, rest + "    ", text);
    }

    private void add(String first, String rest, String text) {
        List<String> wrapped = Printing.lines(text, Math.max(40, width - Math.max(first.length(), rest.length())));
        for (int at = 0; at < wrapped.size(); at++) {
            lines.add(((at == 0 ? first : rest) + wrapped.get(at)).stripTrailing());
        }
    }
}
