package org.puriq.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.puriq.task.StartingTerms;

/** "Finding passages: precision and recall on at least 200 Spanish sentences, written and labelled before the matcher; half of the set held back until the end." */
class PassageFinderTest {
    private static final Path FOLDER = Path.of("src/test/resources/passages");

    /** A sentence of the set with its label. */
    record Labelled(int number, String half, boolean aboutPeopleMoving, String kind, String sentence) {}

    /** How many were found rightly, wrongly, and missed. */
    record Measured(int right, int wrong, int missed) {
        double precision() {
            return (double) right / (right + wrong);
        }

        double recall() {
            return (double) right / (right + missed);
        }

        @Override
        public String toString() {
            return "right %d, wrong %d, missed %d: precision %.3f, recall %.3f".formatted(right, wrong, missed, precision(), recall());
        }
    }

    static List<Labelled> sentences(String language) throws IOException {
        List<Labelled> sentences = new ArrayList<>();
        for (String line : Files.readAllLines(FOLDER.resolve("sentences-" + language + ".csv")).stream().skip(1).toList()) {
            String[] cells = line.split(",", 5);
            String text = cells[4].startsWith("\"") ? cells[4].substring(1, cells[4].length() - 1).replace("\"\"", "\"") : cells[4];
            sentences.add(new Labelled(Integer.parseInt(cells[0]), cells[1], cells[2].equals("yes"), cells[3], text));
        }
        return sentences;
    }

    static boolean isFound(PassageFinder finder, Labelled each) {
        return finder.find(new Sentence(1, 1, each.sentence())).isPresent();
    }

    static Measured measure(String language, String half) throws IOException {
        var finder = new PassageFinder(StartingTerms.shipped(), language);
        int right = 0;
        int wrong = 0;
        int missed = 0;
        for (Labelled each : sentences(language).stream().filter(one -> one.half().equals(half)).toList()) {
            boolean found = isFound(finder, each);
            right += found && each.aboutPeopleMoving() ? 1 : 0;
            wrong += found && !each.aboutPeopleMoving() ? 1 : 0;
            missed += !found && each.aboutPeopleMoving() ? 1 : 0;
        }
        return new Measured(right, wrong, missed);
    }

    @Test
    void theDevelopmentHalfIsMeasured() throws IOException {
        for (String language : List.of("es", "en")) {
            System.out.println("development " + language + ": " + measure(language, "development"));
            var finder = new PassageFinder(StartingTerms.shipped(), language);
            System.out.println(sentences(language).stream().filter(each -> each.half().equals("development") && isFound(finder, each) != each.aboutPeopleMoving())
                    .map(each -> each.number() + " " + each.aboutPeopleMoving() + " " + each.sentence() + " " + finder.find(new Sentence(1, 1, each.sentence())).map(FoundPassage::terms)).collect(Collectors.joining("\n")));
        }
    }
}
