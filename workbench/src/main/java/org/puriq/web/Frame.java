package org.puriq.web;

import java.util.List;
import java.util.Optional;
import org.puriq.base.Language;
import org.puriq.table.Cell;
import org.puriq.text.Texts;

/**
 * What surrounds the content of a page: its title, the open study, the stage of the work and the stage's pages; and the words in
 * which it is written. Links made by {@link #to} stay in the language of the page.
 *
 * @param pages the pages of the stage, for the left column
 */
public record Frame(Visit visit, Texts texts, String title, Optional<OpenStudy> study, Optional<Stage> stage, List<Link> pages) {
    public Frame {
        pages = List.copyOf(pages);
    }

    public Frame(Visit visit, Texts texts, String title) {
        this(visit, texts, title, Optional.empty(), Optional.empty(), List.of());
    }

    public Frame of(OpenStudy open) {
        return new Frame(visit, texts, title, Optional.of(open), stage, pages);
    }

    public Frame in(Stage current, List<Link> its) {
        return new Frame(visit, texts, title, study, Optional.of(current), its);
    }

    public Frame titled(String other) {
        return new Frame(visit, texts, other, study, stage, pages);
    }

    public Frame beside(List<Link> its) {
        return new Frame(visit, texts, title, study, stage, its);
    }

    public String say(String key, Object... details) {
        return texts.say(key, details);
    }

    public Language language() {
        return texts.language();
    }

    public Language otherLanguage() {
        return language() == Language.SPANISH ? Language.ENGLISH : Language.SPANISH;
    }

    /** The address of another page of the workbench, in this page's language. */
    public String to(String address) {
        if (language() == Language.SPANISH) {
            return address;
        }
        int mark = address.indexOf('#');
        String path = mark < 0 ? address : address.substring(0, mark);
        return path + (path.contains("?") ? "&" : "?") + "lang=" + language().code() + (mark < 0 ? "" : address.substring(mark));
    }

    /** An address within the open study; a page without a study has no such addresses. One that begins with a stroke leads out of it. */
    public String within(String rest) {
        return to(rest.startsWith("/") ? rest : base() + "/" + rest);
    }

    /** Where the answer to a cell is written when no script opens it in place. */
    public String penAddress(Cell.Edit edit) {
        return edit.record().startsWith("+")
                ? within("new/" + edit.table() + "?cell=" + edit.record().substring(1) + "#" + Field.id(new Cell.Edit(edit.table(), "", edit.column(), "")))
                : within("record/" + edit.table() + "/" + edit.record() + "#" + Field.id(edit));
    }

    /** The answers that a cell may have, for the script that asks for one: value and text by turns, a line each. */
    public String optionsOf(Cell.Edit edit) {
        return String.join("\n", edit.options().stream().map(each -> each.value() + "\t" + each.text().replaceAll("\\s+", " ")).toList());
    }

    /** Below which address the study's pages lie; empty where no study is open. */
    public String base() {
        return study.map(OpenStudy::base).orElse("");
    }

    public String inOtherLanguage() {
        return visit.address().in(otherLanguage()).toString();
    }

    public String stageAddress(Stage other) {
        return within(other.key());
    }

    public boolean isIn(Stage other) {
        return stage.filter(other::equals).isPresent();
    }

    public boolean isHere(Link link) {
        return visit.address().path().equals(Address.of(link.address()).path());
    }
}
