package org.puriq.program;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.puriq.base.Language;
import org.puriq.base.NumberStyle;
import org.puriq.base.Wording;
import org.puriq.cli.FlowNet;
import org.puriq.cli.FlowSchedule;
import org.puriq.cli.Fund;
import org.puriq.cli.FundAttach;
import org.puriq.cli.FundCorrect;
import org.puriq.cli.FundGive;
import org.puriq.cli.FundPledge;
import org.puriq.cli.FundSpend;
import org.puriq.cli.FundTerms;
import org.puriq.cli.AddRecord;
import org.puriq.cli.AskWhy;
import org.puriq.cli.CiteInPlan;
import org.puriq.cli.CopyStudy;
import org.puriq.cli.DeleteStudy;
import org.puriq.cli.Demo;
import org.puriq.cli.Desk;
import org.puriq.cli.EditRecord;
import org.puriq.cli.EraseFiles;
import org.puriq.cli.ExportPackage;
import org.puriq.cli.FlowAges;
import org.puriq.cli.FlowChange;
import org.puriq.cli.FlowCheck;
import org.puriq.cli.FlowDestinations;
import org.puriq.cli.FlowOrigins;
import org.puriq.cli.FlowRates;
import org.puriq.cli.FlowTake;
import org.puriq.cli.FlowsCommand;
import org.puriq.cli.GoldenCommand;
import org.puriq.cli.ImportRows;
import org.puriq.cli.ListCases;
import org.puriq.cli.ListPractices;
import org.puriq.cli.ListContradictions;
import org.puriq.cli.ListCountries;
import org.puriq.cli.ListStudies;
import org.puriq.cli.OutlookAges;
import org.puriq.cli.OutlookCalibrate;
import org.puriq.cli.OutlookCommand;
import org.puriq.cli.OutlookHindcast;
import org.puriq.cli.OutlookIndices;
import org.puriq.cli.OutlookLoses;
import org.puriq.cli.OutlookLosses;
import org.puriq.cli.OutlookProject;
import org.puriq.cli.OutlookTake;
import org.puriq.cli.OutlookTogether;
import org.puriq.cli.OutlookTransfer;
import org.puriq.cli.OutlookPlace;
import org.puriq.cli.OutlookPlaces;
import org.puriq.cli.OutlookSince;
import org.puriq.cli.PlanCommand;
import org.puriq.cli.PrintBallot;
import org.puriq.cli.PrintCommunitySheet;
import org.puriq.cli.PrintPoster;
import org.puriq.cli.ReadDocument;
import org.puriq.cli.RedoEdit;
import org.puriq.cli.RemoveRecord;
import org.puriq.cli.Screen;
import org.puriq.cli.SearchStudy;
import org.puriq.cli.ShowHistory;
import org.puriq.cli.ShowRecord;
import org.puriq.cli.ShowTable;
import org.puriq.cli.StartStudy;
import org.puriq.cli.TellCase;
import org.puriq.cli.TellOptions;
import org.puriq.cli.TellQuestions;
import org.puriq.cli.UndoEdit;
import org.puriq.cli.WriteStudyReport;
import org.puriq.country.CountryPack;
import org.puriq.task.Home;
import org.puriq.task.Workspace;
import org.puriq.text.Texts;

/** How the parts are put together, by hand. A command is made only when it is asked for; the order here is the order of the help. */
final class Wiring implements AutoCloseable {
    private final Home home;
    private final Screen screen;
    private final Map<Class<?>, Supplier<?>> makers = new LinkedHashMap<>();
    /** Commands below another one, which names them itself. */
    private final Map<Class<?>, Supplier<?>> below = new LinkedHashMap<>();
    private Optional<Workspace> opened = Optional.empty();

    Wiring(Home home, Screen screen) {
        this.home = home;
        this.screen = screen;
        var desk = new Desk(this::workspace, screen);
        makers.put(ListStudies.class, () -> new ListStudies(desk));
        makers.put(StartStudy.class, () -> new StartStudy(desk));
        makers.put(CopyStudy.class, () -> new CopyStudy(desk));
        makers.put(DeleteStudy.class, () -> new DeleteStudy(desk));
        makers.put(ListCountries.class, () -> new ListCountries(desk));
        makers.put(ShowTable.class, () -> new ShowTable(desk));
        makers.put(TellQuestions.class, () -> new TellQuestions(desk));
        makers.put(ListPractices.class, () -> new ListPractices(desk));
        makers.put(TellOptions.class, () -> new TellOptions(desk));
        makers.put(ListCases.class, () -> new ListCases(desk));
        makers.put(TellCase.class, () -> new TellCase(desk));
        makers.put(PrintCommunitySheet.class, () -> new PrintCommunitySheet(desk));
        makers.put(PlanCommand.class, () -> new PlanCommand(desk));
        makers.put(OutlookCommand.class, OutlookCommand::new);
        makers.put(ListContradictions.class, () -> new ListContradictions(desk));
        makers.put(AskWhy.class, () -> new AskWhy(desk));
        makers.put(SearchStudy.class, () -> new SearchStudy(desk));
        makers.put(ImportRows.class, () -> new ImportRows(desk));
        makers.put(ReadDocument.class, () -> new ReadDocument(desk));
        makers.put(ExportPackage.class, () -> new ExportPackage(desk));
        makers.put(ShowRecord.class, () -> new ShowRecord(desk));
        makers.put(AddRecord.class, () -> new AddRecord(desk));
        makers.put(EditRecord.class, () -> new EditRecord(desk));
        makers.put(RemoveRecord.class, () -> new RemoveRecord(desk));
        makers.put(EraseFiles.class, () -> new EraseFiles(desk));
        makers.put(UndoEdit.class, () -> new UndoEdit(desk));
        makers.put(RedoEdit.class, () -> new RedoEdit(desk));
        makers.put(ShowHistory.class, () -> new ShowHistory(desk));
        makers.put(WriteStudyReport.class, () -> new WriteStudyReport(desk));
        makers.put(FlowsCommand.class, FlowsCommand::new);
        below.put(FlowRates.class, () -> new FlowRates(desk));
        below.put(FlowDestinations.class, () -> new FlowDestinations(desk));
        below.put(FlowOrigins.class, () -> new FlowOrigins(desk));
        below.put(FlowAges.class, () -> new FlowAges(desk));
        below.put(FlowChange.class, () -> new FlowChange(desk));
        below.put(FlowCheck.class, () -> new FlowCheck(desk));
        below.put(FlowTake.class, () -> new FlowTake(desk));
        makers.put(Fund.class, () -> new Fund(desk));
        makers.put(GoldenCommand.class, () -> new GoldenCommand(screen));
        makers.put(Demo.class, () -> new Demo(desk));
        makers.put(OpenWorkbench.class, () -> new OpenWorkbench(this::workspace, screen));
        below.put(OutlookPlace.class, () -> new OutlookPlace(desk));
        below.put(OutlookPlaces.class, () -> new OutlookPlaces(desk));
        below.put(OutlookSince.class, () -> new OutlookSince(desk));
        below.put(FlowNet.class, () -> new FlowNet(desk));
        below.put(FlowSchedule.class, () -> new FlowSchedule(desk));
        below.put(CiteInPlan.class, () -> new CiteInPlan(desk));
        below.put(PrintPoster.class, () -> new PrintPoster(desk));
        below.put(PrintBallot.class, () -> new PrintBallot(desk));
        makers.put(PackageProgram.class, () -> new PackageProgram(screen));
        makers.put(Rehearsal.class, () -> new Rehearsal(home, workspace()));
        below.put(OutlookHindcast.class, () -> new OutlookHindcast(desk));
        below.put(OutlookCalibrate.class, () -> new OutlookCalibrate(desk));
        below.put(OutlookLoses.class, () -> new OutlookLoses(desk));
        below.put(OutlookLosses.class, () -> new OutlookLosses(desk));
        below.put(OutlookProject.class, () -> new OutlookProject(desk));
        below.put(OutlookTogether.class, () -> new OutlookTogether(desk));
        below.put(OutlookAges.class, () -> new OutlookAges(desk));
        below.put(OutlookTake.class, () -> new OutlookTake(desk));
        below.put(OutlookIndices.class, () -> new OutlookIndices(desk));
        below.put(OutlookTransfer.class, () -> new OutlookTransfer(desk));
        below.put(FundPledge.class, () -> new FundPledge(desk));
        below.put(FundGive.class, () -> new FundGive(desk));
        below.put(FundSpend.class, () -> new FundSpend(desk));
        below.put(FundCorrect.class, () -> new FundCorrect(desk));
        below.put(FundAttach.class, () -> new FundAttach(desk));
        below.put(FundTerms.class, () -> new FundTerms(desk));
    }

    List<Class<?>> commands() {
        return List.copyOf(makers.keySet());
    }

    /** The command of a class; nothing for a class that is put together here by nobody. */
    <K> Optional<K> command(Class<K> kind) {
        return Optional.ofNullable(makers.getOrDefault(kind, below.get(kind))).map(maker -> kind.cast(maker.get()));
    }

    /** The user's studies, with those that come with the program: opened when the first command needs them. */
    private Workspace workspace() {
        Workspace workspace = opened.orElseGet(() -> new Workspace(home, Clock.systemUTC()));
        if (opened.isEmpty()) {
            opened = Optional.of(workspace);
            screen.remark(workspace.loadShippedStudies().remarks());
        }
        return workspace;
    }

    @Override
    public void close() {
        opened.ifPresent(Workspace::close);
    }

    /** The program's own words, as long as no study is open and therefore no country is known: help must not wait for country packs. */
    static Texts texts(Language language) {
        var months = IntStream.rangeClosed(1, 12).mapToObj(String::valueOf).map(month -> new Wording(month, month)).toList();
        return new Texts(language, new CountryPack("", Wording.NONE, NumberStyle.MACHINE, months, List.of(), List.of(), Map.of()));
    }
}
