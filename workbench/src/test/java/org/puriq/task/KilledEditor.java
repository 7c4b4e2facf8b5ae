package org.puriq.task;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeMap;

/**
 * A program of its own that edits a study until it is killed. It says the number of each edit when the edit was answered, not
 * before. Which edit has which number follows from the seed alone, so that who killed it can work out what must be there.
 */
final class KilledEditor {
    static final String TABLE = "sources";

    private final Random random;
    private final SequencedMap<String, String> titles = new TreeMap<>();

    /** One edit: the record gets this title, or goes. */
    record Edit(String id, Optional<String> title) {}

    KilledEditor(long seed) {
        this.random = new Random(seed);
    }

    /** The next edit, as it follows from the ones before. */
    Edit next(int number) {
        String id = "r-" + random.nextInt(12);
        boolean goes = titles.containsKey(id) && random.nextInt(3) == 0;
        var edit = new Edit(id, goes ? Optional.empty() : Optional.of("edit " + number + " " + "ñ".repeat(random.nextInt(3_000))));
        edit.title().ifPresentOrElse(title -> titles.put(id, title), () -> titles.remove(id));
        return edit;
    }

    /** What the study holds after the edits so far. */
    Map<String, String> titles() {
        return titles;
    }

    /** Home of the workspace, seed, edits already done; or home and package, to import it. */
    public static void main(String[] arguments) {
        try (Workspace workspace = Fixtures.workspace(Path.of(arguments[0]))) {
            if (arguments.length == 2) {
                imports(workspace, Path.of(arguments[1]));
            } else {
                edits(workspace, Long.parseLong(arguments[1]), Integer.parseInt(arguments[2]));
            }
        }
    }

    private static void edits(Workspace workspace, long seed, int done) {
        var editor = new KilledEditor(seed);
        for (int number = 1; number <= done + 200; number++) {
            Set<String> there = Set.copyOf(editor.titles.keySet());
            Edit edit = editor.next(number);
            if (number > done) {
                carryOut(new EditStudy(workspace), edit, there.contains(edit.id()));
                say(String.valueOf(number));
            }
        }
    }

    private static void carryOut(EditStudy edits, Edit edit, boolean there) {
        if (edit.title().isEmpty()) {
            Fixtures.sound(edits.remove(SmallStudy.ID, TABLE, edit.id()));
        } else if (there) {
            Fixtures.sound(edits.change(SmallStudy.ID, TABLE, edit.id(), "title", Optional.empty(), edit.title().get()));
        } else {
            Fixtures.sound(edits.add(SmallStudy.ID, TABLE, Map.of("id", edit.id(), "kind", "book", "title", edit.title().get())));
        }
    }

    private static void imports(Workspace workspace, Path path) {
        var task = new ImportStudy(workspace);
        var examined = Fixtures.sound(task.dryRun(path, Optional.of(SmallStudy.ID), Optional.empty()));
        say("ready");
        Fixtures.sound(task.into(SmallStudy.ID, path, examined));
        say("done");
    }

    private static void say(String word) {
        System.out.println(word);
        System.out.flush();
    }
}
