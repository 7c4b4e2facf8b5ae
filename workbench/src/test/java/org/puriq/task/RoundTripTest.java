package org.puriq.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.puriq.task.Fixtures.sound;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TimeZone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.puriq.base.Problem;
import org.puriq.base.Recorded;
import org.puriq.format.StudyFormat;
import org.puriq.format.Table;
import org.puriq.source.Examined;
import org.puriq.study.Study;

/** Laws over studies made by chance: nothing is lost or changed on the way out and in, nor by undo and redo. */
class RoundTripTest {
    @TempDir
    Path folder;

    private Workspace workspace(String name) {
        return Fixtures.workspace(folder.resolve(name));
    }

    private String imported(Workspace workspace, long seed) throws IOException {
        Path sent = SmallStudy.write(folder.resolve("sent"), new RandomStudy(seed).files());
        Examined examined = sound(new ImportStudy(workspace).dryRun(sent, Optional.empty(), Optional.empty()));
        assertThat(examined.problems().stream().filter(Problem::refuses)).as(() -> Fixtures.said(examined.problems())).isEmpty();
        return sound(new ImportStudy(workspace).asNewStudy(sent));
    }

    private static byte[] zip(Workspace workspace, String id, boolean forSpreadsheets) {
        var stream = new ByteArrayOutputStream();
        sound(new ExportStudy(workspace).zip(id, stream, forSpreadsheets));
        return stream.toByteArray();
    }

    /** Both editions, as folder and as zip: what went out comes in, and goes out again byte by byte. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void exportImportExportIsByteIdentical(long seed) throws IOException {
        try (Workspace first = workspace("first"); Workspace plain = workspace("plain"); Workspace excel = workspace("excel")) {
            String id = imported(first, seed);
            byte[] machine = zip(first, id, false);
            byte[] spreadsheet = zip(first, id, true);
            sound(new ExportStudy(first).to(id, folder.resolve("plain-package"), false));
            sound(new ImportStudy(plain).asNewStudy(folder.resolve("plain-package")));
            sound(new ImportStudy(excel).asNewStudy(Files.write(folder.resolve("excel.zip"), spreadsheet)));
            assertThat(SmallStudy.exported(plain, id, folder)).isEqualTo(SmallStudy.contents(folder.resolve("plain-package")));
            assertThat(SmallStudy.exported(excel, id, folder)).isEqualTo(SmallStudy.contents(folder.resolve("plain-package")));
            for (Workspace other : List.of(plain, excel)) {
                assertThat(zip(other, id, false)).isEqualTo(machine);
                assertThat(zip(other, id, true)).isEqualTo(spreadsheet);
            }
            Examined again = sound(new ImportStudy(first).dryRun(folder.resolve("excel.zip"), Optional.of(id), Optional.empty()));
            assertThat(again.count(Examined.Standing.SAME)).as("the same study over itself changes nothing").isEqualTo(again.entries().size());
        }
    }

    /** After each of many edits the study is noted; going back and forth meets the same studies, also in a program started anew. */
    @ParameterizedTest
    @ValueSource(longs = {21, 22, 23, 24})
    void undoGivesTheEarlierStudyAndRedoTheLater(long seed) throws IOException {
        var random = new Random(seed);
        List<Map<String, String>> noted = new java.util.ArrayList<>();
        String id;
        try (Workspace workspace = workspace("home")) {
            id = imported(workspace, seed);
            noted.add(SmallStudy.exported(workspace, id, folder));
            while (noted.size() < 25) {
                if (editByChance(workspace, id, random, new RandomStudy(random.nextLong()))) {
                    noted.add(SmallStudy.exported(workspace, id, folder));
                }
            }
        }
        try (Workspace workspace = workspace("home")) {
            assertThat(SmallStudy.exported(workspace, id, folder)).as("what the file says is what the open study said").isEqualTo(noted.getLast());
            int now = noted.size() - 1;
            for (int step = 0; step < 60; step++) {
                boolean back = random.nextInt(5) < 3;
                boolean done = sound(back ? new EditStudy(workspace).undo(id) : new EditStudy(workspace).redo(id));
                assertThat(done).isEqualTo(back ? now > 0 : now < noted.size() - 1);
                now += done ? back ? -1 : 1 : 0;
                assertThat(SmallStudy.exported(workspace, id, folder)).isEqualTo(noted.get(now));
            }
            while (sound(new EditStudy(workspace).undo(id))) {
                now--;
            }
            assertThat(now).isZero();
            assertThat(SmallStudy.exported(workspace, id, folder)).isEqualTo(noted.getFirst());
        }
    }

    /** Changes a text, adds or removes a record, or imports the study as it was with a text changed. Whether it did. */
    private static boolean editByChance(Workspace workspace, String id, Random random, RandomStudy words) {
        Study study = sound(workspace.study(id));
        Table<?> table = StudyFormat.TABLES.get(random.nextInt(StudyFormat.TABLES.size()));
        List<? extends Recorded> records = study.all(table.kind());
        var edits = new EditStudy(workspace);
        return switch (random.nextInt(3)) {
            case 0 -> edits.remove(id, table.name(), records.isEmpty() ? "none" : records.get(random.nextInt(records.size())).id()) instanceof org.puriq.base.Checked.Sound<?>;
            case 1 -> {
                sound(edits.add(id, "sources", Map.of("kind", "book", "title", words.someText())));
                yield true;
            }
            default -> {
                String text = table.columns().stream().filter(each -> each.name().startsWith("note") || each.name().equals("quote")).findFirst().map(each -> each.name()).orElse("");
                yield !text.isEmpty() && !records.isEmpty() && hasChanged(edits, study, id, table, records.get(random.nextInt(records.size())), text, words.someText());
            }
        };
    }

    private static boolean hasChanged(EditStudy edits, Study study, String id, Table<?> table, Recorded record, String column, String text) {
        boolean same = table.cellsOf(study.find(table.kind(), record.id()).orElseThrow()).text(column).equals(text);
        sound(edits.change(id, table.name(), record.id(), Map.of(column, text)));
        return !same;
    }

    /** Two planners in two time zones send each other the same bytes. */
    @Test
    void aZipDoesNotSayWhereItWasMade() throws IOException {
        TimeZone here = TimeZone.getDefault();
        try (Workspace workspace = SmallStudy.workspace(folder)) {
            TimeZone.setDefault(TimeZone.getTimeZone("America/Lima"));
            byte[] lima = zip(workspace, SmallStudy.ID, false);
            TimeZone.setDefault(TimeZone.getTimeZone("Asia/Tokyo"));
            assertThat(zip(workspace, SmallStudy.ID, false)).isEqualTo(lima);
        } finally {
            TimeZone.setDefault(here);
        }
    }
}
