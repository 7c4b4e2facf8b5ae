package org.puriq.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.puriq.task.Fixtures.faulty;
import static org.puriq.task.Fixtures.sound;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.puriq.base.Language;
import org.puriq.base.Problem;
import org.puriq.definition.CountryPacks;
import org.puriq.format.Named;
import org.puriq.planning.Plan;
import org.puriq.planning.Priority;
import org.puriq.response.Activity;
import org.puriq.source.Examined;
import org.puriq.text.Texts;

/** Issue 4: "plan and inventory as XLSX that can be edited and read back"; a row removed is asked about. Apache POI stands for the editor that we did not write. */
class WorkbookTest {
    private static final String STUDY = "bolivia-2009";

    @TempDir
    Path folder = Path.of("");

    private Workspace workspace = Fixtures.workspace(folder);

    @BeforeEach
    void aPlanOfCliza() {
        workspace = Fixtures.withStudies(folder);
        var edit = new EditStudy(workspace);
        sound(edit.add(STUDY, "plans", Map.of("id", "plan", "name_es", "Plan de prueba", "place", "cliza", "start_year", "2026", "end_year", "2030")));
        sound(edit.add(STUDY, "priorities", Map.of("id", "water", "plan", "plan", "position", "1", "name_es", "Agua")));
        sound(edit.add(STUDY, "priorities", Map.of("id", "school", "plan", "plan", "position", "2", "name_es", "Escuela")));
    }

    @Test
    void aWorkbookThatNobodyTouchedComesBackTheSame() throws IOException {
        Examined examined = read(edited(_ -> { }));
        assertThat(examined.problems()).isEmpty();
        assertThat(examined.missing()).isEmpty();
        assertThat(examined.entries()).isNotEmpty().allMatch(each -> each.standing() == Examined.Standing.SAME);
    }

    @Test
    void whatSomebodyTypedIntoItIsTakenAndWhatIsWrongIsToldByItsRow() throws IOException {
        Path file = edited(workbook -> {
            set(workbook, "priorities", "water", "name_es", "Agua para riego");
            set(workbook, "plans", "plan", "end_year", "dos mil treinta");
            Row added = workbook.getSheet("activities").createRow(workbook.getSheet("activities").getLastRowNum() + 1);
            put(added, "id", "cliza-new");
            put(added, "owner", "local-government-cliza");
            put(added, "place", "clisa");
            put(added, "position", "9");
            put(added, "name_es", "Feria del retorno");
        });
        Examined examined = read(file);
        assertThat(examined.refusals()).extracting(each -> each.problems().getFirst().rule()).containsExactlyInAnyOrder("cell.form.integer", "reference.unknown");
        Problem year = examined.refusals().stream().flatMap(each -> each.problems().stream()).filter(each -> each.where().column().equals("end_year")).findFirst().orElseThrow();
        assertThat(year.where().file()).isEqualTo("plans");
        assertThat(year.where().line()).as("the row as the spreadsheet numbers it").isEqualTo(2);
        assertThat(examined.entries().stream().filter(each -> each.standing() == Examined.Standing.CHANGED)).singleElement()
                .satisfies(each -> assertThat(((Priority) each.record()).name().spanish()).isEqualTo("Agua para riego"));
    }

    /** "an XLSX edited back with a row removed (ask: deleted or lost?)" */
    @Test
    void aRowThatIsGoneIsAskedAboutAndNothingIsTakenUntilThen() throws IOException {
        Path file = edited(workbook -> {
            set(workbook, "priorities", "water", "name_es", "Agua para riego");
            remove(workbook, "priorities", "school");
        });
        Examined examined = read(file);
        var task = new ImportStudy(workspace);
        assertThat(examined.missing()).containsExactly(new Named("priorities", "school"));
        assertThat(faulty(task.into(STUDY, file, examined)).getFirst().rule()).isEqualTo("rows.missing");
        assertThat(names()).containsExactly("Agua", "Escuela");
        assertThat(sound(task.into(STUDY, file, examined, ImportStudy.Missing.KEPT, Settlement.of(Settlement.Side.ASKED)))).isEqualTo(1);
        assertThat(names()).containsExactly("Agua para riego", "Escuela");
        assertThat(sound(task.into(STUDY, file, read(file), ImportStudy.Missing.REMOVED, Settlement.of(Settlement.Side.ASKED)))).isEqualTo(1);
        assertThat(names()).containsExactly("Agua para riego");
        sound(new EditStudy(workspace).undo(STUDY));
        assertThat(names()).as("one command, taken back as a whole").containsExactly("Agua para riego", "Escuela");
    }

    /** What the study learnt while the workbook was out is not undone by it. */
    @Test
    void whatWasChangedOnOneSideOnlyIsTakenFromThatSide() throws IOException {
        Path file = edited(workbook -> set(workbook, "priorities", "water", "name_es", "Agua para riego"));
        sound(new EditStudy(workspace).change(STUDY, "priorities", "water", Map.of("name_en", "Water")));
        sound(new EditStudy(workspace).change(STUDY, "priorities", "school", Map.of("name_es", "Escuela técnica")));
        sound(new EditStudy(workspace).add(STUDY, "priorities", Map.of("id", "road", "plan", "plan", "position", "3", "name_es", "Camino")));
        Examined examined = read(file);
        assertThat(examined.conflicts()).isEmpty();
        assertThat(sound(new ImportStudy(workspace).into(STUDY, file, examined))).isEqualTo(1);
        assertThat(names()).containsExactly("Agua para riego", "Escuela técnica", "Camino");
        assertThat(sound(workspace.study(STUDY)).find(Priority.class, "water").orElseThrow().name().english()).isEqualTo("Water");
    }

    /** A row that both changed is a conflict: both values are told, and nothing is taken until somebody says what holds. */
    @Test
    void whatWasChangedOnBothSidesIsToldWithBothValuesAndAskedAbout() throws IOException {
        Path file = edited(workbook -> {
            set(workbook, "priorities", "water", "name_es", "Agua para riego");
            set(workbook, "priorities", "school", "name_es", "Colegio");
        });
        sound(new EditStudy(workspace).change(STUDY, "priorities", "water", Map.of("name_es", "Agua potable")));
        Examined examined = read(file);
        Problem told = examined.doubts().stream().filter(each -> each.rule().equals("cell.changed-twice")).findFirst().orElseThrow();
        assertThat(new Texts(Language.SPANISH, new CountryPacks(Path.of("none")).of("neutral")).sentence(told)).contains("el estudio dice ahora «Agua potable», el libro «Agua para riego»", "salió como «Agua»");
        assertThat(told.where()).extracting(Problem.Where::file, Problem.Where::line, Problem.Where::column).containsExactly("priorities", 2, "name_es");
        var task = new ImportStudy(workspace);
        assertThat(faulty(task.into(STUDY, file, examined)).getFirst().rule()).isEqualTo("rows.changed-twice");
        assertThat(names()).containsExactly("Agua potable", "Escuela");
        assertThat(sound(task.into(STUDY, file, examined, ImportStudy.Missing.ASKED, Settlement.of(Settlement.Side.STUDY)))).isEqualTo(1);
        assertThat(names()).as("what nobody disputes is taken").containsExactly("Agua potable", "Colegio");
        assertThat(sound(task.into(STUDY, file, read(file), ImportStudy.Missing.ASKED, Settlement.of(Settlement.Side.WORKBOOK)))).isEqualTo(1);
        assertThat(names()).containsExactly("Agua para riego", "Colegio");
    }

    /** Each conflict can be settled for itself: of one record the study holds, of the other the workbook, and both are one step to take back. */
    @Test
    void recordsThatBothSidesChangedAreSettledOneByOne() throws IOException {
        Path file = edited(workbook -> {
            set(workbook, "priorities", "water", "name_es", "Agua para riego");
            set(workbook, "priorities", "school", "name_es", "Colegio");
        });
        sound(new EditStudy(workspace).change(STUDY, "priorities", "water", Map.of("name_es", "Agua potable")));
        sound(new EditStudy(workspace).change(STUDY, "priorities", "school", Map.of("name_es", "Escuela nueva")));
        var task = new ImportStudy(workspace);
        Examined examined = read(file);
        Settlement half = Settlement.of(Settlement.Side.ASKED, List.of("priorities:water"), List.of());
        Problem open = faulty(task.into(STUDY, file, examined, ImportStudy.Missing.ASKED, half)).getFirst();
        assertThat(open.rule()).isEqualTo("rows.changed-twice");
        assertThat(open.details()).containsExactly("1", "priorities:school");
        Problem typing = faulty(task.into(STUDY, file, examined, ImportStudy.Missing.ASKED, Settlement.of(Settlement.Side.WORKBOOK, List.of("priorities:watre"), List.of()))).getFirst();
        assertThat(typing.rule()).isEqualTo("conflict.none-of");
        assertThat(typing.details()).contains("priorities:watre", "priorities:water");
        assertThat(names()).containsExactly("Agua potable", "Escuela nueva");
        Settlement each = Settlement.of(Settlement.Side.ASKED, List.of("priorities:water"), List.of("priorities:school"));
        assertThat(sound(task.into(STUDY, file, examined, ImportStudy.Missing.ASKED, each))).isEqualTo(1);
        assertThat(names()).containsExactly("Agua potable", "Colegio");
        sound(new EditStudy(workspace).undo(STUDY));
        Settlement others = Settlement.of(Settlement.Side.WORKBOOK, List.of("priorities:school"), List.of());
        assertThat(sound(task.into(STUDY, file, read(file), ImportStudy.Missing.ASKED, others))).isEqualTo(1);
        assertThat(names()).as("what is said of a record counts more than what is said of all").containsExactly("Agua para riego", "Escuela nueva");
    }

    @Test
    void aRecordThatTheStudyTookAwayMeanwhileStaysAwayUnlessItWasChangedInTheWorkbook() throws IOException {
        Path untouched = edited(_ -> { });
        sound(new EditStudy(workspace).remove(STUDY, "priorities", "school"));
        assertThat(read(untouched).entries()).allMatch(each -> each.standing() == Examined.Standing.SAME).noneMatch(each -> each.record().id().equals("school"));
        sound(new EditStudy(workspace).undo(STUDY));
        Path touched = edited(workbook -> set(workbook, "priorities", "school", "name_es", "Colegio"));
        sound(new EditStudy(workspace).remove(STUDY, "priorities", "school"));
        Examined examined = read(touched);
        assertThat(examined.conflicts()).singleElement().satisfies(each -> assertThat(each.record()).isEqualTo(new Named("priorities", "school")));
        sound(new ImportStudy(workspace).into(STUDY, touched, examined, ImportStudy.Missing.ASKED, Settlement.of(Settlement.Side.STUDY)));
        assertThat(names()).containsExactly("Agua");
        sound(new ImportStudy(workspace).into(STUDY, touched, read(touched), ImportStudy.Missing.ASKED, Settlement.of(Settlement.Side.WORKBOOK)));
        assertThat(names()).containsExactly("Agua", "Colegio");
    }

    @Test
    void aColumnThatSomebodyDeletedFromASheetEmptiesNothing() throws IOException {
        Path file = edited(workbook -> {
            Sheet sheet = workbook.getSheet("priorities");
            int at = column(sheet, "name_es");
            sheet.forEach(row -> row.removeCell(row.getCell(at, Row.MissingCellPolicy.CREATE_NULL_AS_BLANK)));
        });
        assertThat(read(file).entries()).allMatch(each -> each.standing() == Examined.Standing.SAME);
    }

    @Test
    void aRowThatOthersStillNameIsNotTakenAway() throws IOException {
        Path file = edited(workbook -> remove(workbook, "plans", "plan"));
        assertThat(faulty(new ImportStudy(workspace).into(STUDY, file, read(file), ImportStudy.Missing.REMOVED, Settlement.of(Settlement.Side.ASKED))).getFirst().rule()).isEqualTo("remove.still-named");
        assertThat(sound(workspace.study(STUDY)).find(Plan.class, "plan")).isPresent();
    }

    @Test
    void aFormulaIsToldAndItsLastResultIsTaken() throws IOException {
        Examined examined = read(edited(workbook -> {
            Cell cell = row(workbook, "plans", "plan").getCell(column(workbook.getSheet("plans"), "end_year"));
            cell.setCellFormula("2026+5");
            workbook.getCreationHelper().createFormulaEvaluator().evaluateFormulaCell(cell);
        }));
        assertThat(examined.fileProblems()).extracting(Problem::rule).containsExactly("workbook.formula");
        assertThat(examined.entries().stream().map(Examined.Entry::record).filter(Plan.class::isInstance).map(Plan.class::cast)).extracting(Plan::endYear).containsExactly(2031);
    }

    /** "a hostile PDF/DOCX/XLSX (entity bombs, macros, external links)" */
    @Test
    void hostileWorkbooksAreRefusedWithASentence() throws IOException {
        Path good = edited(_ -> { });
        assertThat(refused(with(good, "xl/vbaProject.bin", "x"))).isEqualTo("workbook.macros");
        assertThat(refused(with(good, "xl/more.xml", "<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY b \"bbbbbbbb\"><!ENTITY c \"&b;&b;&b;\">]><a>&c;</a>"))).isEqualTo("workbook.doctype");
        assertThat(refused(with(good, "xl/big.xml", " ".repeat(70 * 1024 * 1024)))).isEqualTo("file.too-large");
        assertThat(refused(Files.writeString(folder.resolve("no.xlsx"), "id,name"))).isEqualTo("workbook.broken");
        try (Workbook other = new XSSFWorkbook(); OutputStream out = Files.newOutputStream(folder.resolve("other.xlsx"))) {
            other.createSheet("Hoja1").createRow(0).createCell(0).setCellValue("Total");
            other.write(out);
        }
        assertThat(refused(folder.resolve("other.xlsx"))).isEqualTo("workbook.no-table");
    }

    /** "external links": nothing that a workbook points at is fetched or read; a formula that leads out is told, and its last result is taken. */
    @Test
    void whatAWorkbookLinksToIsNotFollowed() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret.txt"), "no se lee");
        try (var listening = new java.net.ServerSocket(0, 1, java.net.InetAddress.getLoopbackAddress())) {
            listening.setSoTimeout(200);
            String web = "http://127.0.0.1:" + listening.getLocalPort() + "/";
            Path linked = edited(workbook -> {
                Cell cell = row(workbook, "priorities", "water").getCell(column(workbook.getSheet("priorities"), "name_es"));
                var link = workbook.getCreationHelper().createHyperlink(org.apache.poi.common.usermodel.HyperlinkType.URL);
                link.setAddress(web + "link");
                cell.setHyperlink(link);
                ((org.apache.poi.xssf.usermodel.XSSFWorkbook) workbook).linkExternalWorkbook("outside.xlsx", new XSSFWorkbook());
                Cell outside = row(workbook, "plans", "plan").getCell(column(workbook.getSheet("plans"), "name_es"));
                outside.setCellFormula("'[outside.xlsx]Hoja1'!$A$1");
                outside.setCellValue("Plan de prueba");
            });
            Path pointing = with(linked, "xl/externalLinks/_rels/externalLink9.xml.rels", """
                    <?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
                    <Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/externalLinkPath" Target="%s" TargetMode="External"/>
                    <Relationship Id="rId2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/externalLinkPath" Target="%s" TargetMode="External"/>
                    </Relationships>""".formatted(web + "book.xlsx", secret.toUri()));
            Examined examined = read(pointing);
            assertThat(examined.fileProblems()).extracting(Problem::rule).containsExactly("workbook.formula");
            assertThat(examined.entries()).allMatch(each -> each.standing() == Examined.Standing.SAME);
            org.assertj.core.api.Assertions.assertThatThrownBy(listening::accept).as("nobody asked for %s", web).isInstanceOf(java.net.SocketTimeoutException.class);
        }
    }

    /** The 3W matrix goes out and comes back: nothing is new, nothing is lost. */
    @Test
    void theInventoryGoesOutAsHxlAndComesBack() throws IOException {
        Path file = sound(new ExportStudy(workspace).hxl(STUDY, folder.resolve("who.csv"), Language.SPANISH));
        List<String> lines = Files.readAllLines(file);
        assertThat(lines.get(1)).startsWith("\"#activity+code\",#org+name,#org+type,#sector,#subsector,#activity+name");
        Examined examined = read(file);
        assertThat(examined.problems().stream().filter(Problem::refuses)).isEmpty();
        assertThat(examined.entries().stream().map(Examined.Entry::record).filter(Activity.class::isInstance).map(Activity.class::cast)).hasSize(23)
                .allSatisfy(each -> {
                    Activity own = sound(workspace.study(STUDY)).find(Activity.class, each.id()).orElseThrow();
                    assertThat(each.place()).isEqualTo(own.place());
                    assertThat(each.owner()).isEqualTo(own.owner());
                    assertThat(each.groups()).isEqualTo(own.groups());
                    assertThat(each.phases()).isEqualTo(own.phases());
                    assertThat(each.category()).isEqualTo(own.category());
                });
    }

    @Test
    void aMatrixOfSomebodyElseBringsNewActivitiesAndSaysWhichPlaceItDoesNotKnow() throws IOException {
        Path file = Files.writeString(folder.resolve("3w.csv"), """
                Organización,Tipo,Actividad,Municipio,Grupo meta
                #org +name,#org +type,#activity +name,#adm2 +name,#group
                ONG de ejemplo,ONG,Taller de contratos,Yotala,Futuros migrantes
                ONG de ejemplo,ONG,Taller de contratos,Yotalla,Futuros migrantes
                """, StandardCharsets.UTF_8);
        Examined examined = read(file);
        assertThat(examined.refusals()).singleElement().satisfies(each -> {
            assertThat(each.problems().getFirst().rule()).isEqualTo("reference.unknown");
            assertThat(each.problems().getFirst().where().line()).isEqualTo(4);
        });
        assertThat(examined.entries().stream().map(Examined.Entry::record).filter(Activity.class::isInstance).map(Activity.class::cast)).singleElement()
                .satisfies(each -> assertThat(each.place()).isEqualTo("yotala"));
    }

    /** Who types a date into a spreadsheet types a number of days with a format; a cell that shows no day tells a month. */
    @Test
    void aDateTypedIntoTheWorkbookIsThatDate() throws IOException {
        Path file = edited(workbook -> {
            day(workbook, "water", "d/m/yyyy");
            day(workbook, "school", "mmm\\-yy");
        });
        Examined examined = read(file);
        assertThat(examined.refusals()).isEmpty();
        assertThat(examined.entries().stream().map(Examined.Entry::record).filter(Priority.class::isInstance).map(Priority.class::cast))
                .extracting(each -> each.decidedAt().orElseThrow().iso()).containsExactly("2026-03-15", "2026-03");
    }

    /** A date that a formula works out is that date as well: its last result, read by the format of its cell; a number without one stays a number. */
    @Test
    void aDateMadeByAFormulaIsThatDate() throws IOException {
        Path file = edited(workbook -> {
            day(workbook, "water", "d/m/yyyy");
            formula(workbook, "water", "DATE(2026,3,15)+1");
            day(workbook, "school", "mmm\\-yy");
            formula(workbook, "school", "DATE(2026,4,1)");
        });
        Examined examined = read(file);
        assertThat(examined.refusals()).isEmpty();
        assertThat(examined.fileProblems()).extracting(Problem::rule).containsOnly("workbook.formula");
        assertThat(examined.entries().stream().map(Examined.Entry::record).filter(Priority.class::isInstance).map(Priority.class::cast))
                .extracting(each -> each.decidedAt().orElseThrow().iso()).containsExactly("2026-03-16", "2026-04");
    }

    private static void formula(Workbook workbook, String id, String formula) {
        Cell cell = row(workbook, "priorities", id).getCell(column(workbook.getSheet("priorities"), "decided_at"));
        cell.setCellFormula(formula);
        workbook.getCreationHelper().createFormulaEvaluator().evaluateFormulaCell(cell);
    }

    private static void day(Workbook workbook, String id, String format) {
        Sheet sheet = workbook.getSheet("priorities");
        Cell cell = row(workbook, "priorities", id).createCell(column(sheet, "decided_at"));
        var style = workbook.createCellStyle();
        style.setDataFormat(workbook.createDataFormat().getFormat(format));
        cell.setCellStyle(style);
        cell.setCellValue(java.time.LocalDate.of(2026, 3, 15));
    }

    private List<String> names() {
        return sound(workspace.study(STUDY)).all(Priority.class).stream().map(each -> each.name().spanish()).toList();
    }

    private Examined read(Path file) {
        return sound(new ImportStudy(workspace).dryRun(file, Optional.of(STUDY), Optional.empty()));
    }

    private String refused(Path file) {
        return faulty(new ImportStudy(workspace).dryRun(file, Optional.of(STUDY), Optional.empty())).getFirst().rule();
    }

    private Path edited(Consumer<Workbook> editing) throws IOException {
        Path file = sound(new ExportStudy(workspace).workbook(STUDY, folder.resolve("plan.xlsx"), Language.SPANISH));
        try (Workbook workbook = WorkbookFactory.create(Files.newInputStream(file))) {
            editing.accept(workbook);
            try (OutputStream out = Files.newOutputStream(folder.resolve("edited.xlsx"))) {
                workbook.write(out);
            }
        }
        return folder.resolve("edited.xlsx");
    }

    private static int column(Sheet sheet, String name) {
        for (Cell cell : sheet.getRow(0)) {
            if (cell.getStringCellValue().endsWith("(" + name + ")")) {
                return cell.getColumnIndex();
            }
        }
        throw new AssertionError(name);
    }

    private static Row row(Workbook workbook, String table, String id) {
        for (Row row : workbook.getSheet(table)) {
            if (row.getCell(0).getStringCellValue().equals(id)) {
                return row;
            }
        }
        throw new AssertionError(id);
    }

    private static void set(Workbook workbook, String table, String id, String column, String text) {
        Row row = row(workbook, table, id);
        row.getCell(column(workbook.getSheet(table), column), Row.MissingCellPolicy.CREATE_NULL_AS_BLANK).setCellValue(text);
    }

    private static void put(Row row, String column, String text) {
        row.createCell(column(row.getSheet(), column)).setCellValue(text);
    }

    private static void remove(Workbook workbook, String table, String id) {
        workbook.getSheet(table).removeRow(row(workbook, table, id));
    }

    private Path with(Path good, String entry, String content) throws IOException {
        Path bad = folder.resolve("bad-" + entry.replace('/', '-') + ".xlsx");
        try (var in = new java.util.zip.ZipFile(good.toFile()); var out = new ZipOutputStream(Files.newOutputStream(bad))) {
            for (ZipEntry each : new ArrayList<>(java.util.Collections.list(in.entries()))) {
                out.putNextEntry(new ZipEntry(each.getName()));
                in.getInputStream(each).transferTo(out);
                out.closeEntry();
            }
            out.putNextEntry(new ZipEntry(entry));
            out.write(content.getBytes(StandardCharsets.UTF_8));
            out.closeEntry();
        }
        return bad;
    }
}
