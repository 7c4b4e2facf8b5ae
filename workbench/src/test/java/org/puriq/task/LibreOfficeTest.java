package org.puriq.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.puriq.base.Language;
import org.puriq.narrative.Audience;
import org.puriq.report.Format;
import org.puriq.report.Progress;
import org.puriq.task.WriteReport.Wanted;

/** "DOCX opens in LibreOffice (Debian's, headless) without repair": it turns every page into a PDF, which a broken file would not. */
class LibreOfficeTest {
    @TempDir
    private Path folder;

    @Test
    void theMayorsReportOpensInLibreOfficeWithFourPagesAtMostBeforeTheAnnex() throws IOException, InterruptedException {
        assumeTrue(isHere(), "LibreOffice (soffice) is not on this machine, so that no DOCX is opened in it.");
        var report = new WriteReport(Fixtures.withStudies(folder.resolve("studies")));
        for (String study : new String[] {"huancavelica-2005", "bolivia-2009"}) {
            Path docx = Fixtures.sound(report.to(study, Wanted.of(Audience.MAYOR, Language.SPANISH, Format.DOCX), folder.resolve(study + ".docx"), Progress.SILENT));
            try (PDDocument pdf = Loader.loadPDF(opened(docx).toFile())) {
                String before = text(pdf, 1, 4);
                assertThat(before).contains("En cinco frases", "Lo que no se sabe");
                assertThat(text(pdf, 1, 5)).contains("Anexo: fuentes y tablas");
                assertThat(text(pdf, 5, pdf.getNumberOfPages())).doesNotContain("Quedan preguntas abiertas");
            }
        }
    }

    private static boolean isHere() {
        return Arrays.stream(System.getenv().getOrDefault("PATH", "").split(java.io.File.pathSeparator)).anyMatch(each -> Files.isExecutable(Path.of(each, "soffice")));
    }

    private Path opened(Path docx) throws IOException, InterruptedException {
        Process office = new ProcessBuilder("soffice", "--headless", "-env:UserInstallation=" + folder.resolve("profile").toUri(), "--convert-to", "pdf", "--outdir", folder.toString(), docx.toString())
                .redirectErrorStream(true).redirectOutput(folder.resolve("office.log").toFile()).start();
        assertThat(office.waitFor(120, TimeUnit.SECONDS)).isTrue();
        return folder.resolve(docx.getFileName().toString().replace(".docx", ".pdf"));
    }

    private static String text(PDDocument pdf, int from, int to) throws IOException {
        var stripper = new PDFTextStripper();
        stripper.setStartPage(from);
        stripper.setEndPage(to);
        return stripper.getText(pdf);
    }
}
