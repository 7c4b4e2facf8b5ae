package org.puriq.program;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.io.PrintStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.Callable;
import org.puriq.cli.AskedLanguage;
import org.puriq.cli.ExitCode;
import org.puriq.cli.Screen;
import org.puriq.task.Home;
import org.puriq.task.Workspace;
import org.puriq.web.WebServer;
import org.puriq.web.Workbench;
import picocli.CommandLine.Command;

/**
 * Does what people do most, and shows nothing: Java watches, and prepares the classes for quick starts (its AOT cache).
 * Called by ./puriq after a build, with a home of its own.
 */
@Command(name = "rehearse", hidden = true)
final class Rehearsal implements Callable<Integer> {
    private static final List<List<String>> WHAT_PEOPLE_DO = List.of(
            List.of("--help"),
            List.of("--help", "--lang", "en"),
            List.of("--unknown"),
            List.of("studies"),
            List.of("studies", "--format", "json"),
            List.of("table", "huancavelica-2005"),
            List.of("table", "huancavelica-2005", "communities"),
            List.of("table", "huancavelica-2005", "communities", "--normalised"),
            List.of("table", "huancavelica-2005", "communities", "--format", "csv"),
            List.of("table", "huancavelica-2005", "communities", "--format", "json"),
            List.of("table", "bolivia-2009", "responses", "--format", "csv", "--excel"),
            List.of("table", "bolivia-2009", "responses", "--counts", "--format", "json"),
            List.of("table", "bolivia-2009", "figures"),
            List.of("table", "bolivia-2009", "flow-comparison", "--format", "csv"),
            List.of("table", "bolivia-2009", "gaps", "--format", "html"),
            List.of("contradictions", "huancavelica-2005"),
            List.of("why", "huancavelica-2005", "persons-per-family@chanquil"),
            List.of("why", "huancavelica-2005", "chanquil-land-table", "--format", "json"),
            List.of("search", "huancavelica-2005", "Hcva."),
            List.of("cases", "huancavelica-2005"),
            List.of("case", "huancavelica-2005", "case-manta"),
            List.of("record", "huancavelica-2005", "places", "chanquil"),
            List.of("history", "huancavelica-2005"),
            List.of("options", "huancavelica-2005", "chanquil"),
            List.of("countries"));

    private static final List<String> PAGES = List.of("/", "/study/huancavelica-2005", "/study/huancavelica-2005/evidence", "/study/huancavelica-2005/table/communities",
            "/study/huancavelica-2005/table/flows", "/study/bolivia-2009/table/responses?lang=en", "/study/huancavelica-2005/options/chanquil");

    private final Home home;
    private final Workspace workspace;

    Rehearsal(Home home, Workspace workspace) {
        this.home = home;
        this.workspace = workspace;
    }

    @Override
    public Integer call() {
        workspace.studies();
        for (List<String> line : WHAT_PEOPLE_DO) {
            run(line.toArray(String[]::new));
        }
        run("import", home.shippedStudies().resolve("bolivia-2009").toString(), "--into", "bolivia-2009");     // a dry run
        lookAround();
        return ExitCode.DONE;
    }

    /** The first pages that somebody opens. */
    private void lookAround() {
        try (WebServer server = Workbench.start(0, workspace); HttpClient client = HttpClient.newHttpClient()) {
            for (String page : PAGES) {
                client.send(HttpRequest.newBuilder(server.address().resolve(page)).build(), HttpResponse.BodyHandlers.discarding());
            }
        } catch (IOException mishap) {
            throw new UncheckedIOException(mishap);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void run(String... arguments) {
        var nowhere = new PrintStream(OutputStream.nullOutputStream());
        Main.run(home, new Screen(nowhere, nowhere, Wiring.texts(AskedLanguage.of(arguments, ""))), arguments);
    }
}
