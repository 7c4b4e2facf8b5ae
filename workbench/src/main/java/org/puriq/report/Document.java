package org.puriq.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.stream.Stream;
import org.puriq.base.Language;
import org.puriq.table.Sheet;

/**
 * A report, ready to be printed.
 *
 * @param subtitle what stands under the title, such as study, round and date; may be empty
 * @param origins by statement, what is told of a figure when somebody asks where it comes from: source, place in it, who estimated it
 */
public record Document(String title, String subtitle, Language language, List<Block> blocks, Map<String, String> origins) {
    /** A table of more columns stands on a page across. */
    private static final int COLUMNS_UPRIGHT = 6;

    public Document {
        blocks = List.copyOf(blocks);
        origins = Map.copyOf(origins);
    }

    public Document(String title, String subtitle, Language language, List<Block> blocks) {
        this(title, subtitle, language, blocks, Map.of());
    }

    /** A table alone: its title is the document's. */
    static Document of(Sheet sheet, Language language) {
        var untitled = sheet.titled("");
        return new Document(sheet.title(), "", language, List.of(new Block.Table(untitled)));
    }

    /** The notes of all sentences, each once, with its number in the order in which they are first needed. */
    public SequencedMap<String, Integer> notes() {
        SequencedMap<String, Integer> numbers = new LinkedHashMap<>();
        blocks.stream()
                .flatMap(block -> block instanceof Block.Told(List<Block.Sentence> sentences) ? sentences.stream() : Stream.of())
                .flatMap(sentence -> sentence.notes().stream())
                .forEach(note -> numbers.putIfAbsent(note, numbers.size() + 1));
        return numbers;
    }

    /** The classes of a block in HTML: how its page lies, and whether it stays with what follows. */
    String extent(int at) {
        return (liesAcross(at) ? "across" : "upright") + (leads(at) ? " lead" : "");
    }

    /** Whether the block is the one paragraph between a heading and its table, which must not stay behind on another page. */
    boolean leads(int at) {
        return at > 0 && at + 1 < blocks.size() && blocks.get(at) instanceof Block.Paragraph && blocks.get(at - 1) instanceof Block.Heading && blocks.get(at + 1) instanceof Block.Table;
    }

    /** Whether the block goes on a page across: wide tables, and what leads to them. */
    boolean liesAcross(int at) {
        return at < blocks.size() && switch (blocks.get(at)) {
            case Block.Table(Sheet sheet) -> sheet.columns().size() > COLUMNS_UPRIGHT;
            case Block.Heading _ -> liesAcross(at + 1);
            case Block.NewPage _ -> liesAcross(at + 1);
            case Block.Paragraph _ -> leads(at) && liesAcross(at + 1);
            case Block.Told _, Block.Notes _, Block.ListOf _, Block.Picture _, Block.Photographs _, Block.Sources _ -> false;
        };
    }
}
