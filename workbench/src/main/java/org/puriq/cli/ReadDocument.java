package org.puriq.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.puriq.base.Checked;
import org.puriq.cli.Desk.Opened;
import org.puriq.document.FoundPassage;
import org.puriq.task.RegisterDocument;
import org.puriq.task.RegisterDocument.Reading;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code puriq document}: shows what a planning document says of migration; with --save it is registered with its passages. */
@Command(name = "document")
@SuppressWarnings("unused")      // picocli sets the options
public final class ReadDocument implements Callable<Integer> {
    private final Desk desk;

    @Parameters(index = "0", paramLabel = "${bundle:label.study}", descriptionKey = "param.study")
    private String study = "";

    @Parameters(index = "1", paramLabel = "${bundle:label.file}", descriptionKey = "puriq.document.file")
    private Path file = Path.of("");

    @Option(names = "--place", paramLabel = "${bundle:label.id}", descriptionKey = "puriq.document.place", order = 1)
    private @Nullable String place;

    @Option(names = "--owner", paramLabel = "${bundle:label.id}", descriptionKey = "puriq.document.owner", order = 2)
    private @Nullable String owner;

    @Option(names = "--name", paramLabel = "${bundle:label.text}", descriptionKey = "puriq.document.name", order = 3)
    private @Nullable String name;

    @Option(names = "--instrument", paramLabel = "${bundle:label.text}", descriptionKey = "puriq.document.instrument", order = 4)
    private @Nullable String instrument;

    @Option(names = "--start", paramLabel = "${bundle:label.year}", descriptionKey = "puriq.document.start", order = 5)
    private @Nullable String start;

    @Option(names = "--end", paramLabel = "${bundle:label.year}", descriptionKey = "puriq.document.end", order = 6)
    private @Nullable String end;

    @Option(names = "--language", paramLabel = "es|en", descriptionKey = "puriq.document.language", order = 7)
    private @Nullable String language;

    @Option(names = "--save", descriptionKey = "puriq.document.save", order = 8)
    private boolean save;

    @Option(names = "--format", paramLabel = "text|json", descriptionKey = "option.format.text-json", order = 9)
    private TextOrJson format = TextOrJson.text;

    public ReadDocument(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        return desk.with(study, this::read);
    }

    private int read(Opened opened) {
        var task = new RegisterDocument(desk.workspace());
        var steps = new Steps(opened.screen(), opened.texts().say("document.reading-pages", file.getFileName()));
        Checked<Reading> read = task.read(study, file, String.valueOf(file.getFileName()), Optional.ofNullable(language), (done, of) -> steps.step(done, of, ""));
        steps.cleared();
        return Desk.answer(read, opened.screen(), reading -> {
            int told = tell(opened, reading);
            return told != ExitCode.DONE || !save ? told : register(opened, task, reading);
        });
    }

    private int tell(Opened opened, Reading reading) {
        Screen screen = opened.screen();
        if (format == TextOrJson.json) {
            return TextOrJson.json(screen, facts(reading));
        }
        List<String> lines = new ArrayList<>();
        for (FoundPassage each : reading.passages()) {
            String page = reading.page(each).map(number -> opened.texts().say("document.on-page", String.valueOf(number))).orElse("");
            lines.add("%s%s\n    [%s]".formatted(page, each.sentence().text(), String.join("; ", each.terms())));
        }
        lines.forEach(screen.out()::println);
        screen.note(save ? "document.found" : "document.found-only", opened.texts().number(reading.passages().size()), opened.texts().number(reading.text().pages().size()));
        return ExitCode.DONE;
    }

    private static Map<String, ?> facts(Reading reading) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("file", reading.file());
        facts.put("checksum", reading.checksum());
        facts.put("kind", reading.text().kind().ending());
        facts.put("language", reading.language());
        facts.put("pages", reading.text().paged() ? reading.text().pages().size() : 0);
        facts.put("pagesWithoutText", reading.text().paged() ? reading.text().withoutText() : 0);
        facts.put("passages", reading.passages().stream().map(each -> passage(reading, each)).toList());
        return facts;
    }

    private static Map<String, Object> passage(Reading reading, FoundPassage each) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("page", reading.page(each).orElse(0));
        facts.put("position", each.sentence().position());
        facts.put("quote", each.sentence().text());
        facts.put("terms", each.terms());
        facts.put("theme", each.theme().orElse(""));
        return facts;
    }

    private int register(Opened opened, RegisterDocument task, Reading reading) {
        Map<String, String> about = new LinkedHashMap<>();
        put(about, "place", place);
        put(about, "owner", owner);
        put(about, "name", name);
        put(about, "instrument", instrument);
        put(about, "start", start);
        put(about, "end", end);
        return Desk.answer(task.save(study, reading, about), opened.screen(), saved -> {
            opened.screen().note("document.saved", saved.document(), opened.texts().number(saved.added()));
            return ExitCode.DONE;
        });
    }

    private static void put(Map<String, String> about, String key, @Nullable String value) {
        if (value != null) {
            about.put(key, value);
        }
    }
}
