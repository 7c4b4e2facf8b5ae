package org.puriq.cli;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.puriq.base.Checked;
import org.puriq.base.Problem;
import org.puriq.base.Problem.Where;
import org.puriq.country.AgeCount;
import org.puriq.fiscal.TransferOutlook;
import org.puriq.report.Format;
import org.puriq.task.AskAges;
import org.puriq.task.AskTransfers;
import org.puriq.task.EnterAges;
import org.puriq.task.KeptAges;
import org.puriq.text.Texts;
import org.puriq.view.AgeSheets;
import org.puriq.view.PlaceAges;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code puriq outlook ages}: keeps ages that somebody enters for a municipality, and says who is here now and who will be. */
@Command(name = "ages")
@SuppressWarnings("unused")      // picocli sets the options
public final class OutlookAges implements Callable<Integer> {
    private final Desk desk;

    @Parameters(index = "0", paramLabel = "${bundle:label.country}", descriptionKey = "puriq.outlook.country")
    private String country = "";

    @Parameters(index = "1", paramLabel = "${bundle:label.municipality}", descriptionKey = "puriq.outlook.place")
    private String place = "";

    @Option(names = "--data", paramLabel = "${bundle:label.file}", descriptionKey = "puriq.outlook.ages.data", order = 1)
    private @Nullable Path data;

    @Option(names = "--year", paramLabel = "${bundle:label.year}", descriptionKey = "puriq.outlook.ages.year", order = 2)
    private String year = "";

    @Option(names = "--source", paramLabel = "${bundle:label.text}", descriptionKey = "puriq.outlook.ages.source", order = 3)
    private String source = "";

    @Option(names = "--by", paramLabel = "${bundle:label.text}", descriptionKey = "puriq.outlook.ages.by", order = 4)
    private String by = "";

    @Option(names = "--alone", paramLabel = "18", descriptionKey = "puriq.outlook.ages.alone", order = 5)
    private String alone = "";

    @Option(names = "--replace", descriptionKey = "puriq.outlook.ages.replace", order = 6)
    private boolean replace;

    @Option(names = "--remove", descriptionKey = "puriq.outlook.ages.remove", order = 7)
    private boolean remove;

    @Option(names = "--restore", descriptionKey = "puriq.outlook.ages.restore", order = 8)
    private boolean restore;

    @Option(names = "--pyramid", descriptionKey = "puriq.outlook.ages.pyramid", order = 9)
    private boolean pyramid;

    @Mixin
    private PrintedAs printed = new PrintedAs();

    public OutlookAges(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        if (Stream.of(data != null, remove, restore).filter(each -> each).count() > 1) {
            return desk.screen().misused("outlook.ages.one");
        }
        var ask = new AskTransfers(desk.workspace());
        return Desk.answer(ask.of(country, place, java.util.Map.of()), desk.screen(), this::answer);
    }

    private int answer(TransferOutlook outlook) {
        String code = outlook.place().code();
        var enter = new EnterAges(desk.workspace());
        var kept = new KeptAges(desk.workspace().home());
        if (remove) {
            return Desk.answer(kept.takeAway(country, code), desk.screen(), file -> said("outlook.ages.removed", outlook.place().name(), Desk.shown(file)));
        }
        if (restore) {
            return Desk.answer(kept.putBack(country, code), desk.screen(), ages -> said("outlook.ages.restored", outlook.place().name(), String.valueOf(ages.year())));
        }
        if (data != null) {
            var entered = new EnterAges.Entered(country, code, new EnterAges.Given.InFile(data), year, source, by, alone, replace);
            return Desk.answer(enter.keep(entered), desk.screen(), ages -> kept(ages, outlook));
        }
        return alone.isEmpty() ? show(outlook) : Desk.answer(enter.living(country, code, alone), desk.screen(), _ -> show(outlook));
    }

    private int kept(AgeCount ages, TransferOutlook outlook) {
        desk.screen().note("outlook.ages.kept", outlook.place().name(), desk.screen().texts().number(ages.persons()), String.valueOf(ages.year()));
        return show(outlook);
    }

    private int said(String key, Object... details) {
        desk.screen().note(key, details);
        return ExitCode.DONE;
    }

    private int show(TransferOutlook outlook) {
        Checked<PlaceAges> found = new AskAges(desk.workspace()).of(outlook).then(ages -> none(ages, outlook));
        return Desk.answer(found, desk.screen(), this::print);
    }

    private static Checked<PlaceAges> none(Optional<PlaceAges> ages, TransferOutlook outlook) {
        return ages.map(Checked::sound).orElseGet(() -> Checked.faulty(Problem.refused(Where.NOWHERE, "enter.none-kept", outlook.place().name())));
    }

    private int print(PlaceAges ages) {
        var people = new Texts(desk.screen().texts().language(), desk.workspace().countryPack(country));
        Texts texts = printed.format() == Format.CSV || printed.format() == Format.JSON ? people.forMachines() : people;
        var sheets = new AgeSheets(ages, texts);
        return printed.print(pyramid ? sheets.pyramidTable() : sheets.sheet(), desk.screen().speaking(texts));
    }
}
