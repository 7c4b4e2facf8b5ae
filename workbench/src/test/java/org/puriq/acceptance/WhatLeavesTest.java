package org.puriq.acceptance;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A71, by default: "no interview text marked confidential, no small group that identifies a person, no NGO names in the Huancavelica study". */
class WhatLeavesTest {
    private static final String BARKER = "huancavelica-2005";
    /** Words that stand only in an interview that nobody released: its role, its note, its id. */
    private static final String[] SECRETS = {"Kichkarumi", "kichkarumi", "Wayrapampa", "wayrapampa"};

    @TempDir
    Path folder = Path.of("");

    private Terminal terminal() {
        return new Terminal(folder.resolve("home"));
    }

    private Terminal withInterview() {
        Terminal terminal = terminal();
        terminal.types("add", BARKER, "interviews", "id=wayrapampa", "actor_kind=residents", "role_es=tejedora Kichkarumi", "places=chanquil", "people=7").result();
        terminal.types("add", BARKER, "interview-notes", "id=kichkarumi-1", "interview=wayrapampa", "form=paraphrase", "text_es=En Wayrapampa nadie quiere salir").result();
        return terminal;
    }

    @ParameterizedTest
    @CsvSource({"mayor,docx", "mayor,pdf", "mayor,html", "researcher,docx", "researcher,pdf", "researcher,html", "association,docx", "association,pdf", "association,html"})
    void noReportHoldsATraceOfAnInterviewThatNobodyReleased(String audience, String format) throws IOException {
        Terminal terminal = withInterview();
        for (String language : new String[] {"es", "en"}) {
            Path file = folder.resolve(audience + "-" + language + "." + format);
            terminal.types("--lang", language, "report", BARKER, "--for", audience, "--format", format, "--output", file.toString()).result();
            assertThat(insides(file)).as(language).hasSizeGreaterThan(1000).doesNotContain(SECRETS);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"docx", "pdf", "html"})
    void aDocumentOfACaseIsAsItMayBePublishedAndSaysWhatIsNotInIt(String format) throws IOException {
        Terminal terminal = withInterview();
        Path file = folder.resolve("case." + format);
        Terminal.Answer answer = terminal.types("--lang", "es", "case", BARKER, "case-antacocha", "--format", format, "--output", file.toString());
        answer.result();
        assertThat(words(file)).contains("casi nadie tenía hermanos fuera", "Lo que no va en este informe", "menos de 5 familias").doesNotContain("solo una persona adulta").doesNotContain(SECRETS);
        assertThat(answer.err()).contains("hablan de menos de 5 personas");
        Path own = folder.resolve("own." + format);
        terminal.types("--lang", "es", "case", BARKER, "case-antacocha", "--format", format, "--own", "--output", own.toString()).result();
        assertThat(words(own)).as("for own work, when it is asked for").contains("solo una persona adulta");
    }

    @Test
    void aTableForMachinesIsForOwnWorkAndSaysSo() {
        Terminal terminal = terminal();
        Terminal.Answer raw = terminal.types("table", BARKER, "heard", "--format", "csv");
        assertThat(raw.result()).contains("3 persons");
        assertThat(raw.err()).contains("For your own work").contains("--for-publication");
        assertThat(terminal.types("table", BARKER, "heard", "--format", "html").result()).as("a document is for others").contains("less than 5 persons").doesNotContain("3 persons");
        assertThat(terminal.types("record", BARKER, "passages", "--format", "json", "--for-publication").result()).doesNotContain("community president");
        assertThat(terminal.types("table", BARKER, "heard", "--own", "--for-publication").code()).isNotZero();
    }

    @Test
    void whatIsHeldIsListedRecordByRecordBeforeAPackageIsWritten() throws IOException {
        Terminal terminal = terminal();
        terminal.types("add", BARKER, "findings", "id=weavers", "kind=view", "basis=reported", "text_en=Two women weave for the market.").result();
        Path published = folder.resolve("published");
        Terminal.Answer answer = terminal.types("export", BARKER, published.toString(), "--for-publication");
        assertThat(answer.err()).contains("findings:weavers does not go whole: it says “Two women”.").contains("flows:chanquil-cooperative-president-lima does not go whole: somebody decided to hold it.");
        assertThat(Files.readString(published.resolve("findings.csv"))).doesNotContain("weave");
        terminal.types("add", BARKER, "publication-marks", "records=findings:weavers", "decision=released").result();
        Path released = folder.resolve("released");
        terminal.types("export", BARKER, released.toString(), "--for-publication").result();
        assertThat(Files.readString(released.resolve("findings.csv"))).contains("Two women weave for the market.");
        assertThat(released.resolve("publication-marks.csv")).doesNotExist();
    }

    /** Everything that a reader could find in a file: its words, its properties, its history. */
    private static String insides(Path file) throws IOException {
        if (file.toString().endsWith(".pdf")) {
            return words(file) + new String(Files.readAllBytes(file), ISO_8859_1);
        }
        return file.toString().endsWith(".docx") ? unzipped(file) : Files.readString(file);
    }

    private static String words(Path file) throws IOException {
        if (!file.toString().endsWith(".pdf")) {
            return insides(file).replaceAll("<[^>]*>", "").replaceAll("\\s+", " ");
        }
        try (PDDocument pdf = Loader.loadPDF(file.toFile())) {
            var about = pdf.getDocumentInformation();
            String properties = String.join(" ", String.valueOf(about.getTitle()), String.valueOf(about.getAuthor()), String.valueOf(about.getSubject()), String.valueOf(about.getKeywords()));
            return (properties + " " + new PDFTextStripper().getText(pdf)).replaceAll("\\s+", " ");
        }
    }

    private static String unzipped(Path file) throws IOException {
        var all = new StringBuilder();
        try (InputStream in = Files.newInputStream(file); ZipInputStream zip = new ZipInputStream(in)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                all.append(entry.getName()).append(new String(zip.readAllBytes(), UTF_8));
            }
        }
        return all.toString();
    }
}
