package org.puriq.program;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.puriq.base.Language;
import org.puriq.cli.Root;
import org.puriq.cli.Screen;
import org.puriq.country.CountryPack;
import org.puriq.definition.CountryPacks;
import org.puriq.study.Study;
import org.puriq.task.Fixtures;
import org.puriq.task.Home;
import org.puriq.task.Workspace;
import org.puriq.view.View;
import org.puriq.view.Views;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** What README and docs say can be followed: links lead somewhere, quoted commands are understood, neither language lacks a part. */
class DocsTest {
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)\\s]+)\\)");
    private static final Pattern QUOTED = Pattern.compile("(?m)^ {4,}(\\./puriq.*)$|`(\\./puriq[^`]*)`");
    private static final Pattern WORD = Pattern.compile("(?:[^\\s\"]|\"[^\"]*\")+");
    private static final Pattern FENCED = Pattern.compile("(?ms)^```.*?^```");
    private static final Pattern HEADING = Pattern.compile("(?m)^(#+) (.+)$");
    private static final Pattern YAML = Pattern.compile("(?ms)^```yaml\n(.*?)^```");
    private static final Map<String, String> PAIRS = Map.of(
            "README.es.md", "README.md",
            "docs/guide/guia.md", "docs/guide/guide.md",
            "docs/es/linea-de-ordenes.md", "docs/en/command-line.md",
            "docs/es/paquete-de-pais.md", "docs/en/country-pack.md",
            "docs/es/recetas.md", "docs/en/recipes.md",
            "docs/es/entrevistas.md", "docs/en/interviews.md",
            "docs/es/practicas.md", "docs/en/practices.md",
            "docs/es/formato-del-paquete.md", "docs/en/package-format.md");

    @TempDir
    Path folder;

    @Test
    void everyLinkLeadsToAFileAndAHeadingThatAreThere() {
        List<String> broken = new ArrayList<>();
        pages().forEach((page, text) -> links(text).filter(each -> !isPicture(each)).forEach(link -> {
            if (!leads(page, text, link)) {
                broken.add(page + ": " + link);
            }
        }));
        assertThat(broken).isEmpty();
    }

    @Test
    void everyPictureIsThere() {
        assumeTrue(Files.isDirectory(root().resolve("docs/screenshots")), "The pictures of README and docs have not been made yet.");
        List<String> missing = new ArrayList<>();
        pages().forEach((page, text) -> links(text).filter(DocsTest::isPicture).filter(each -> !Files.exists(beside(page, each)))
                .forEach(each -> missing.add(page + ": " + each)));
        assertThat(missing).isEmpty();
    }

    @Test
    void everyCommandLineIsUnderstood() {
        List<String> wrong = new ArrayList<>();
        try (var wiring = new Wiring(new Home(folder, Fixtures.shippedStudies()), silent())) {
            pages().forEach((page, text) -> commands(text).forEach(words -> {
                try {
                    understood(wiring).parseArgs(OpenWorkbench.meant(wiring.commands(), words.toArray(String[]::new)));
                } catch (ParameterException fault) {
                    wrong.add("%s: ./puriq %s: %s".formatted(page, String.join(" ", words), fault.getMessage()));
                }
            }));
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void everyViewThatIsQuotedOfAShippedStudyExists() {
        List<String> unknown = new ArrayList<>();
        try (Workspace workspace = Fixtures.withStudies(folder)) {
            for (Study study : workspace.studies()) {
                Set<String> views = Set.copyOf(Views.of(study).stream().map(View::name).toList());
                pages().forEach((page, text) -> commands(text)
                        .filter(words -> words.size() > 2 && words.getFirst().equals("table") && words.get(1).equals(study.id()) && !words.get(2).startsWith("-"))
                        .filter(words -> !views.contains(words.get(2)))
                        .forEach(words -> unknown.add(page + ": " + words.get(2))));
            }
        }
        assertThat(unknown).isEmpty();
    }

    @Test
    void everyPageForUsersIsThereInBothLanguagesWithTheSameHeadings() {
        Map<String, String> pages = pages();
        assertThat(pages.keySet()).filteredOn(each -> each.startsWith("docs/es/")).isSubsetOf(PAIRS.keySet());
        assertThat(pages.keySet()).filteredOn(each -> each.startsWith("docs/en/")).isSubsetOf(PAIRS.values());
        PAIRS.forEach((spanish, english) -> {
            assertThat(pages).containsKeys(spanish, english);
            assertThat(levels(pages.getOrDefault(spanish, ""))).as(spanish + " and " + english).isEqualTo(levels(pages.getOrDefault(english, "")));
        });
    }

    @Test
    void theExampleOfACountryPackCanBeLoadedAsItStands() throws IOException {
        for (String page : List.of("docs/es/paquete-de-pais.md", "docs/en/country-pack.md")) {
            String example = YAML.matcher(pages().getOrDefault(page, "")).results().map(each -> each.group(1)).findFirst().orElseThrow();
            Files.writeString(folder.resolve("example.yaml"), example);
            var packs = new CountryPacks(folder);
            assertThat(packs.problems()).as(page).isEmpty();
            assertThat(packs.of("ec")).extracting(CountryPack::id).isEqualTo("ec");
        }
    }

    /** README and everything in docs, by path from the root. */
    private static Map<String, String> pages() {
        Map<String, String> pages = new TreeMap<>();
        try (Stream<Path> docs = Files.walk(root().resolve("docs"))) {
            Stream.concat(docs, Stream.of(root().resolve("README.md"), root().resolve("README.es.md")))
                    .filter(each -> each.toString().endsWith(".md"))
                    .forEach(each -> pages.put(root().relativize(each).toString().replace('\\', '/'), read(each)));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return pages;
    }

    private static Path root() {
        return Fixtures.root();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Where links lead that stay in the project. */
    private static Stream<String> links(String text) {
        return LINK.matcher(FENCED.matcher(text).replaceAll("")).results().map(each -> each.group(1)).filter(each -> !each.contains("://") && !each.startsWith("mailto:"));
    }

    private static boolean isPicture(String link) {
        return link.endsWith(".png") || link.endsWith(".svg");
    }

    private static boolean leads(String page, String text, String link) {
        String[] parts = link.split("#", 2);
        Path file = beside(page, parts[0]);
        if (!parts[0].isEmpty() && !Files.exists(file)) {
            return false;
        }
        return parts.length < 2 || headings(parts[0].isEmpty() ? text : read(file)).map(each -> anchor(each.group(2))).anyMatch(parts[1]::equals);
    }

    private static Path beside(String page, String link) {
        return root().resolve(page).resolveSibling(link).normalize();
    }

    private static Stream<MatchResult> headings(String text) {
        return HEADING.matcher(FENCED.matcher(text).replaceAll("")).results();
    }

    /** The name that a heading has in an address, as GitHub makes it. */
    private static String anchor(String heading) {
        return heading.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}\\p{M} _-]", "").replace(' ', '-');
    }

    private static List<Integer> levels(String text) {
        return headings(text).map(each -> each.group(1).length()).toList();
    }

    /** The words after ./puriq, of every line of code and every quoted command; what is shown to be wrong stands after a $ and is left out. */
    private static Stream<List<String>> commands(String text) {
        return QUOTED.matcher(FENCED.matcher(text).replaceAll("")).results()
                .map(each -> each.group(1) == null ? each.group(2) : each.group(1))
                .map(line -> WORD.matcher(line).results().skip(1).map(word -> word.group().replace("\"", "")).toList());
    }

    private static CommandLine understood(Wiring wiring) {
        var root = new CommandLine(new Root(), new CommandMaker(wiring));
        wiring.commands().forEach(root::addSubcommand);
        return root;
    }

    private static Screen silent() {
        var nowhere = new PrintStream(PrintStream.nullOutputStream());
        return new Screen(nowhere, nowhere, Wiring.texts(Language.ENGLISH));
    }
}
