package org.puriq.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.puriq.base.Checked;
import org.puriq.base.Problem;
import org.puriq.base.Problem.Where;
import org.puriq.source.AttachedFile;
import org.puriq.task.AttachFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code puriq fund attach}: keeps a receipt of an expense, or a photograph of a milestone or report. */
@Command(name = "attach")
@SuppressWarnings("unused")      // picocli sets the options
public final class FundAttach implements Callable<Integer> {
    private final Desk desk;

    @Parameters(index = "0", paramLabel = "${bundle:label.study}", descriptionKey = "param.study")
    private String study = "";

    @Parameters(index = "1", paramLabel = "${bundle:label.target}", descriptionKey = "puriq.fund.target")
    private String target = "";

    @Parameters(index = "2", paramLabel = "${bundle:label.file}", descriptionKey = "puriq.fund.file")
    private Path file = Path.of("");

    @Option(names = "--name", paramLabel = "${bundle:label.text}", descriptionKey = "option.fund-name", order = 10)
    private @Nullable String name;

    @Option(names = "--may-be-shown", descriptionKey = "option.fund-shown", order = 11)
    private boolean mayBeShown;

    public FundAttach(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        return desk.with(study, opened -> {
            String called = name == null ? opened.texts().say("fund.text.file") : name;
            var told = new AttachFile.Told(String.valueOf(file.getFileName()), called, "", mayBeShown, opened.texts().language().code());
            return Desk.answer(read().then(bytes -> new AttachFile(desk.workspace()).keepFor(study, target, bytes, told)), opened.screen(), saved -> {
                opened.screen().out().println(saved.id());
                return ExitCode.DONE;
            });
        });
    }

    /** One byte more than is allowed is enough to know that it is too large. */
    private Checked<byte[]> read() {
        try (InputStream stream = Files.newInputStream(file)) {
            return Checked.sound(stream.readNBytes(AttachedFile.MEGABYTES * 1024 * 1024 + 1));
        } catch (IOException unreadable) {
            return Checked.faulty(Problem.refused(Where.file(file.toString()), "file.missing", file.toString()));
        }
    }
}
