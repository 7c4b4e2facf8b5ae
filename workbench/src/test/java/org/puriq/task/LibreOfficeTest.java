package org.puriq.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
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
import org.puriq.source.Examined;
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

    /** A planner opens the workbook or the inventory in LibreOffice and saves it: nothing is new, changed, missing or disputed. */
    @Test
    void whatLibreOfficeSavesOfWorkbookAndInventoryComesBackTheSame() throws IOException, InterruptedException {
        assumeTrue(isHere(), "LibreOffice (soffice) is not on this machine, so that no workbook is saved by it.");
        Workspace workspace = Fixtures.withStudies(folder.resolve("studies"));
        var export = new ExportStudy(workspace);
        Path workbook = Fixtures.sound(export.workbook("bolivia-2009", folder.resolve("plan.xlsx"), Language.SPANISH));
        Path inventory = Fixtures.sound(export.hxl("bolivia-2009", folder.resolve("who.csv"), Language.SPANISH));
        for (Path saved : new Path[] {saved(workbook, "xlsx"), saved(saved(inventory, "ods"), "csv")}) {
            Examined examined = Fixtures.sound(new ImportStudy(workspace).dryRun(saved, Optional.of("bolivia-2009"), Optional.empty()));
            assertThat(examined.problems()).isEmpty();
            assertThat(examined.missing()).isEmpty();
            assertThat(examined.conflicts()).isEmpty();
            assertThat(examined.entries()).hasSizeGreaterThan(20).allMatch(each -> each.standing() == Examined.Standing.SAME);
        }
    }

    private Path opened(Path docx) throws IOException, InterruptedException {
        return saved(docx, "pdf");
    }

    private Path saved(Path file, String kind) throws IOException, InterruptedException {
        Path beside = Files.createDirectories(folder.resolve("saved-" + kind));
        Process office = new ProcessBuilder("soffice", "--headless", "-env:UserInstallation=" + folder.resolve("profile").toUri(), "--convert-to", kind, "--outdir", beside.toString(), file.toString())
                .redirectErrorStream(true).redirectOutput(folder.resolve("office.log").toFile()).start();
        assertThat(office.waitFor(120, TimeUnit.SECONDS)).isTrue();
        return beside.resolve(file.getFileName().toString().replaceFirst("[.][a-z]+$", "." + kind));
    }

    private static String text(PDDocument pdf, int from, int to) throws IOException {
        var stripper = new PDFTextStripper();
        stripper.setStartPage(from);
        stripper.setEndPage(to);
        return stripper.getText(pdf);
    }
}
