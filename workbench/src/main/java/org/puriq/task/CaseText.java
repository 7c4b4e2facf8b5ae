package org.puriq.task;

import java.util.ArrayList;
import java.util.List;
import org.puriq.base.Checked;
import org.puriq.base.Problem;
import org.puriq.base.Problem.Where;
import org.puriq.community.CaseStudy;
import org.puriq.community.Passage;
import org.puriq.format.Meant;
import org.puriq.format.StudyFormat;
import org.puriq.report.Block;
import org.puriq.report.Document;
import org.puriq.study.Study;
import org.puriq.text.Phrases;
import org.puriq.text.Texts;

/** A case study as connected text: its paragraphs in order, each figure with its qualifier and the way to its source (acceptance A19). */
public final class CaseText {
    private CaseText() {}

    public static Checked<Document> of(Study study, String id, Texts texts) {
        return study.find(CaseStudy.class, id)
                .map(found -> Checked.sound(new Document(texts.of(found.name()), texts.of(study.title().name()), texts.language(), blocks(found, new Phrases(study, texts), 1))))
                .orElseGet(() -> Checked.faulty(Problem.refused(Where.NOWHERE, "record.unknown", id, "cases", Meant.among(study.records(), StudyFormat.CASES, id))));
    }

    /** The paragraphs by section, under headings of this level. */
    static List<Block> blocks(CaseStudy caseStudy, Phrases phrases, int level) {
        List<Block> blocks = new ArrayList<>();
        for (String section : Passage.OF_CASES) {
            List<Block> passages = new PassageText(phrases).section(each -> each.isOfCase(caseStudy.id()), section);
            if (!passages.isEmpty()) {
                blocks.add(new Block.Heading(level, phrases.texts().say("case." + section)));
                blocks.addAll(passages);
            }
        }
        return blocks;
    }
}
