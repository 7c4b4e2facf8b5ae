package org.puriq;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class NoticeTest {
    /** A name at the start of a line that is indented by two, and those after it by comma. */
    private static final Pattern NAMES = Pattern.compile("(?m)^  ([\\w.-]+(?:,\\s+[\\w.-]+)*)(?:,?$| {2,})");

    @Test
    void everyLibraryThatIsShippedStandsInTheNoticeAndNoOther() throws IOException {
        String notice = Files.readString(Path.of("../NOTICE"));
        String list = notice.substring(notice.indexOf("Libraries that are shipped"));
        Set<String> named = NAMES.matcher(list).results().map(names -> names.group(1))
                .flatMap(Pattern.compile("[,\\s]+")::splitAsStream).filter(name -> !name.isEmpty())
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(named).isEqualTo(shipped());
    }

    @Test
    void lettersAndOutlinesOfThePagesStandInTheNoticeWithTheirLicence() throws IOException {
        String built = Files.readString(Path.of("src/main/web/package.json"));
        Set<String> data = Pattern.compile("\"(@fontsource/[\\w-]+|world-atlas)\"").matcher(built).results().map(each -> each.group(1)).collect(Collectors.toSet());
        assertThat(data).hasSize(3).allSatisfy(each -> assertThat(Files.readString(Path.of("../NOTICE"))).contains("  " + each + " "));
        assertThat(Path.of("../licences/OFL-1.1.txt")).content().contains("SIL OPEN FONT LICENSE Version 1.1");
        assertThat(Path.of("../licences/world-atlas-ISC.txt")).content().contains("Permission to use");
    }

    private static Set<String> shipped() throws IOException {
        String classPath = Files.readString(Path.of("target/shipped.txt")).strip();
        return Pattern.compile(Pattern.quote(File.pathSeparator)).splitAsStream(classPath)
                .map(jar -> Path.of(jar).getFileName().toString().replaceFirst("-\\d.*", ""))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
