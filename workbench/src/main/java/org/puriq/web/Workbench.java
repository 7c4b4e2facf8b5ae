package org.puriq.web;

import java.util.List;
import org.puriq.base.Language;
import org.puriq.task.Workspace;

/** The workbench: all pages over one user's studies. */
public final class Workbench {
    private Workbench() {}

    /** Starts it on {@code port}; 0 takes any free one. */
    public static WebServer start(int port, Workspace workspace) {
        return WebServer.start(port, workspace.texts(Language.SPANISH).country(), pages -> routes(new Studies(workspace, pages), pages));
    }

    private static List<Routes> routes(Studies studies, Pages pages) {
        return List.of(
                new HomePages(studies),
                new MunicipalityPages(studies, List.of(new TakeMoves(studies), new LossSection(studies.workspace()), new AgesSection())),
                new SincePages(studies),
                new ImportPages(studies),
                new TakeMoves(studies),
                new FlowTablePages(studies),
                new StudyPages(studies),
                new DeletePages(studies),
                new TablePages(studies),
                new AddPlace(studies),
                new PlacePages(studies),
                new WhyPages(studies),
                new RecordPages(studies),
                new NewRecordPages(studies),
                new EditRoutes(studies),
                new HistoryPages(studies),
                new ContradictionPages(studies),
                new CoincidencePages(studies),
                new SharingPages(studies),
                new QuestionPages(studies),
                new PracticePages(studies),
                new OptionPages(studies),
                new CasePages(studies),
                new SheetPages(studies),
                new SearchPages(studies),
                new ReportPages(studies),
                new InterviewPages(studies),
                new PublicationPages(studies),
                new PlanPages(studies),
                new PlanFiles(studies),
                new AssemblyPages(studies),
                new CitePages(studies),
                new CofundingPages(studies),
                new AgreementPages(studies),
                new AttachmentPages(studies),
                new PlanDocumentPages(studies),
                new NetPages(studies),
                new LossPages(studies),
                new IndexPages(studies),
                new HindcastPages(studies),
                new AgesPages(studies),
                new EnteredAges(studies),
                new GuidePages(pages),
                new Patterns(pages));
    }
}
