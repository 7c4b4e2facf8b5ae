package org.puriq.task;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import org.puriq.base.Checked;
import org.puriq.base.NumberStyle;
import org.puriq.base.Problem;
import org.puriq.base.Recorded;
import org.puriq.base.Records;
import org.puriq.format.StudyFormat;
import org.puriq.format.Table;
import org.puriq.response.Card;
import org.puriq.response.Library;
import org.puriq.response.Practice;
import org.puriq.response.PracticeCondition;
import org.puriq.response.Vocabulary;
import org.puriq.source.Examination;
import org.puriq.source.Examined;
import org.puriq.source.Parcel;
import org.puriq.study.Study;
import org.puriq.study.Title;

/**
 * The cards that come with the program: tables like those of any study package, read and checked in the same way. A card with a
 * condition that names an unknown fact is refused with file, line and the nearest known name, and then the program does not offer any.
 */
final class PracticeLibrary {
    static final List<String> FILES = List.of("study.csv", "scales.csv", "categories.csv", "sources.csv", "practices.csv", "practice-conditions.csv");

    /** Read once, when the first cards are asked for. */
    private static final class Shipped {
        private static final PracticeLibrary LIBRARY = sound();

        private Shipped() {}

        private static PracticeLibrary sound() {
            return switch (read(files())) {
                case Checked.Sound<PracticeLibrary>(PracticeLibrary library, List<Problem> _) -> library;
                case Checked.Faulty<PracticeLibrary>(List<Problem> problems) -> throw new IllegalStateException("The practice library of the program is not sound: " + problems);
            };
        }
    }

    private final Study study;
    private final Library cards;

    private PracticeLibrary(Study study, Library cards) {
        this.study = study;
        this.cards = cards;
    }

    static PracticeLibrary shipped() {
        return Shipped.LIBRARY;
    }

    /** Its cards, in their order. */
    Library cards() {
        return cards;
    }

    /** The records that its cards name: sources, categories. */
    Study study() {
        return study;
    }

    /** Reads a library from its files, or says everything that is wrong in them. */
    static Checked<PracticeLibrary> read(SequencedMap<String, byte[]> files) {
        Examined examined = Examination.of(new Parcel(files), Records.NONE, NumberStyle.MACHINE, Optional.empty(), Conditions.READER);
        List<Problem> problems = examined.problems().stream().filter(Problem::refuses).toList();
        return problems.isEmpty() ? Checked.sound(of(records(examined))) : new Checked.Faulty<>(problems);
    }

    private static PracticeLibrary of(Records records) {
        var study = new Study(records.all(Title.class).getFirst(), records);
        Library cards = Library.of(study.all(Practice.class), study.all(PracticeCondition.class), new Card.Origin.Library(), Vocabulary.OF_THE_LIBRARY, Conditions.READER);
        return new PracticeLibrary(study, cards);
    }

    private static Records records(Examined examined) {
        Records records = Records.NONE;
        for (Table<?> table : StudyFormat.TABLES) {
            List<Recorded> own = examined.entries().stream().filter(each -> each.table() == table).map(Examined.Entry::record).toList();
            records = own.isEmpty() ? records : records.with(table.kind(), own);
        }
        return records;
    }

    /** The files as they lie in the program. */
    static SequencedMap<String, byte[]> files() {
        SequencedMap<String, byte[]> files = new LinkedHashMap<>();
        FILES.forEach(file -> files.put(file, bytes(file)));
        return files;
    }

    private static byte[] bytes(String file) {
        try (InputStream stream = PracticeLibrary.class.getResourceAsStream("/practice-library/" + file)) {
            if (stream == null) {
                throw new IllegalStateException("The file %s of the practice library is missing from the program.".formatted(file));
            }
            return stream.readAllBytes();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
