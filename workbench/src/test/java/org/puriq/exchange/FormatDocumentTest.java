package org.puriq.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.puriq.base.Language;
import org.puriq.format.Column;
import org.puriq.format.StudyFormat;
import org.puriq.format.Table;
import org.puriq.task.Fixtures;

/** The description of the study package that people read says what the program does: it is made from the same tables. */
class FormatDocumentTest {
    /** Where they differ, what the program says now is left in {@code target/docs} to be looked at and copied. */
    @ParameterizedTest
    @CsvSource({"SPANISH, es/formato-del-paquete.md", "ENGLISH, en/package-format.md"})
    void theCommittedDescriptionIsWhatTheProgramSays(Language language, String file) throws IOException {
        String said = FormatDocument.in(language);
        Path now = Fixtures.root().resolve("workbench/target/docs").resolve(file);
        Files.createDirectories(now.getParent());
        Files.writeString(now, said);
        assertThat(Fixtures.root().resolve("docs").resolve(file)).content().as("If the change is meant, copy " + now).isEqualTo(said);
    }

    @Test
    void everyColumnAndChoiceIsInIt() {
        String said = FormatDocument.in(Language.SPANISH);
        for (Table<?> table : StudyFormat.TABLES) {
            for (Column<?> column : table.columns()) {
                assertThat(said).contains("`" + column.name() + "`");
                assertThat(column.choices()).allSatisfy(each -> assertThat(said).contains("`" + each + "`"));
            }
        }
    }
}
