package org.puriq.golden;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.puriq.base.Checked;
import org.puriq.base.Problem;
import org.puriq.base.Problem.Where;

/** Runs all cases below a folder, in the order of their names, or the one case that the folder is. */
public final class GoldenRun {
    /** So many folders are looked at; a larger collection is refused. */
    static final int MOST = 10_000;

    private GoldenRun() {}

    public static Checked<List<Outcome>> of(Path folder) {
        if (!Files.isDirectory(folder)) {
            return Checked.faulty(Problem.refused(Where.file(folder.toString()), "golden.no-folder"));
        }
        try {
            List<Path> cases = cases(folder.toRealPath());
            if (cases.isEmpty() || cases.size() > MOST) {
                return Checked.faulty(Problem.refused(Where.file(folder.toString()), cases.isEmpty() ? "golden.no-cases" : "golden.too-many", String.valueOf(MOST)));
            }
            return Checked.sound(cases.stream().map(GoldenRun::run).toList());
        } catch (IOException broken) {
            return Checked.faulty(Problem.refused(Where.file(folder.toString()), "golden.no-folder"));
        }
    }

    private static List<Path> cases(Path folder) throws IOException {
        if (GoldenFolder.holdsCase(folder)) {
            return List.of(folder);
        }
        try (Stream<Path> below = Files.list(folder)) {
            return below.filter(GoldenFolder::holdsCase).limit(MOST + 1L).sorted().toList();
        }
    }

    /** One case. What is wrong with its files, or with the numbers in them, is told as its outcome. */
    static Outcome run(Path folder) {
        String name = String.valueOf(folder.getFileName());
        try {
            GoldenFolder opened = GoldenFolder.open(folder);
            return GoldenCases.of(opened.id()).map(each -> each.run(opened).outcome()).orElseGet(() -> Outcome.notSupported(opened.id()));
        } catch (UnreadableCase unreadable) {
            return Outcome.unreadable(name, unreadable.problem());
        } catch (IllegalArgumentException | ArithmeticException | IndexOutOfBoundsException refused) {
            return Outcome.unreadable(name, UnreadableCase.in(name + "/" + GoldenFolder.FILE, "golden.refused", String.valueOf(refused.getMessage())).problem());
        }
    }
}
