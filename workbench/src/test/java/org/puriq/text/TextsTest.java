package org.puriq.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.puriq.base.Language;
import org.puriq.base.Problem;
import org.puriq.base.Problem.Where;
import org.puriq.base.Qualifier;
import org.puriq.country.CountryPack;
import org.puriq.definition.CountryPacks;
import org.puriq.evidence.Attribute;
import org.puriq.evidence.Derivation;
import org.puriq.format.Column;
import org.puriq.format.StudyFormat;
import org.puriq.format.Table;
import org.puriq.task.Fixtures;

/** The program's words: the same keys in both languages, a sentence for every rule, a name and a meaning for every column. */
class TextsTest {
    private static final CountryPacks PACKS = new CountryPacks(Path.of("none"));
    private static final Texts SPANISH = new Texts(Language.SPANISH, PACKS.of("neutral"));
    private static final Texts ENGLISH = new Texts(Language.ENGLISH, PACKS.of("neutral"));

    /** Words that only one country uses; they belong into its pack. */
    private static final Pattern OF_ONE_COUNTRY = Pattern.compile("\\b(Per[uú]|peruan[oa]s?|Peruvians?|Bolivia|bolivian[oa]s?|Bolivians?|Huancavelica|Chuquisaca|Cochabamba"
            + "|Lima|ubigeos?|INEI?|RENIEC|PDLC|PTDI|POI|POA|SPIE|soles|setiembre|septiembre)\\b", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);
    private static final Pattern CELEBRATING = Pattern.compile("\\b([ée]xito\\w*|exitos\\w*|success\\w*|felicit\\w*|congratulat\\w*|perfect\\w*)\\b|¡",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);

    @Test
    void bothLanguagesHaveTheSameKeys() {
        assertThat(Texts.keys(Language.ENGLISH)).isEqualTo(Texts.keys(Language.SPANISH));
    }

    @Test
    void bothLanguagesSpeakOfTheSameDetails() {
        for (String key : Texts.keys(Language.SPANISH)) {
            assertThat(details(pattern(key, Language.ENGLISH))).as(key).isEqualTo(details(pattern(key, Language.SPANISH)));
        }
    }

    @Test
    void noTextIsEmpty() {
        for (Language language : Language.values()) {
            assertThat(Texts.keys(language)).allSatisfy(key -> assertThat(pattern(key, language)).as(key).isNotBlank());
        }
    }

    /** The page of samples shows places as a study would. */
    @ParameterizedTest
    @EnumSource(Language.class)
    void whatOnlyOneCountrySaysStandsInItsPack(Language language) {
        assertThat(textsWith(OF_ONE_COUNTRY, language).filter(each -> !each.startsWith("patterns."))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void nothingIsCelebrated(Language language) {
        assertThat(textsWith(CELEBRATING, language)).isEmpty();
    }

    private static Stream<String> textsWith(Pattern words, Language language) {
        return Texts.keys(language).stream().filter(key -> words.matcher(pattern(key, language)).find()).map(key -> key + "=" + pattern(key, language));
    }

    /** The later of two files would silently win, and somebody's sentence would say another thing. */
    @ParameterizedTest
    @EnumSource(Language.class)
    void aKeyStandsOnceInAllFilesOfALanguage(Language language) throws IOException {
        try (Stream<Path> files = Files.list(Fixtures.root().resolve("workbench/src/main/resources/texts"))) {
            List<String> keys = files.filter(each -> each.toString().endsWith("_" + language.code() + ".properties")).flatMap(each -> read(each).lines())
                    .filter(line -> line.matches("[a-zA-Z0-9.-]+\\s*=.*")).map(line -> line.substring(0, line.indexOf('=')).strip()).toList();
            assertThat(keys).doesNotHaveDuplicates();
        }
    }

    /** A pack replaces texts of the program; one that replaces nothing would never be seen. */
    @Test
    void everyWordingOfACountryPackReplacesATextOfTheProgram() {
        for (CountryPack pack : PACKS.all()) {
            assertThat(Texts.keys(Language.SPANISH)).as(pack.id()).containsAll(pack.wording().keySet());
        }
    }

    /** The rules are found in the source; a sentence that no rule asks for is dead. */
    @Test
    void everyRuleInTheCodeHasItsSentence() throws IOException {
        Set<String> sentences = Texts.keys(Language.SPANISH).stream().filter(key -> key.startsWith("problem.")).map(key -> key.substring("problem.".length()))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(sentences).isEqualTo(rulesInTheCode(sentences));
    }

    private static Set<String> rulesInTheCode(Set<String> sentences) throws IOException {
        Set<String> subjects = sentences.stream().map(each -> each.substring(0, each.indexOf('.'))).collect(Collectors.toSet());
        Pattern given = Pattern.compile("(?:refused|doubtful|refuse|faulty|problem)\\([^;]*?\"([a-z]+\\.[a-z.-]+)\"");
        Pattern literal = Pattern.compile("\"(([a-z]+)\\.[a-z0-9.-]+)\"");
        Set<String> rules = new TreeSet<>();
        for (String source : sources()) {
            given.matcher(source).results().map(each -> each.group(1)).forEach(rules::add);
            literal.matcher(source).results().filter(each -> subjects.contains(each.group(2))).map(each -> each.group(1)).forEach(rules::add);
        }
        List<String> begun = sentences.stream().filter(each -> rules.contains(each.substring(0, each.lastIndexOf('.') + 1))).toList();    // "entry.below-zero." + kind
        rules.removeIf(each -> each.startsWith("problem.") || each.endsWith(".") || each.endsWith(".csv") || each.endsWith(".json") || each.endsWith(".yaml") || each.endsWith(".zip") || Texts.keys(Language.SPANISH).contains(each));
        rules.addAll(begun);
        Arrays.stream(Column.Form.values()).forEach(each -> rules.add("cell.form." + code(each)));
        Arrays.stream(Attribute.Kind.values()).forEach(each -> rules.add("value.form." + each.code()));
        return rules;
    }

    private static List<String> sources() throws IOException {
        try (Stream<Path> model = Files.walk(Fixtures.root().resolve("model/src/main/java")); Stream<Path> workbench = Files.walk(Fixtures.root().resolve("workbench/src/main/java"))) {
            return Stream.concat(model, workbench).filter(each -> each.toString().endsWith(".java")).map(TextsTest::read).toList();
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    @Test
    void aPartOfASentenceIsLeftOutWhereItsDetailIsEmpty() {
        assertThat(SPANISH.sentence(problem("study.unknown", "manta", "", ""))).isEqualTo("No hay ningún estudio «manta».");
        assertThat(SPANISH.sentence(problem("study.unknown", "manta", "mantas", ""))).isEqualTo("No hay ningún estudio «manta». Quizás quiso decir «mantas».");
        assertThat(ENGLISH.sentence(problem("study.unknown", "manta", "", "a, b"))).isEqualTo("There is no study “manta”. There are: a, b.");
    }

    /** What a user wrote may hold brackets, braces, dollars and backslashes. */
    @Test
    void aDetailComesThroughAsItWasWritten() {
        assertThat(ENGLISH.sentence(problem("study.unknown", "[{1}]", "$1\\", ""))).isEqualTo("There is no study “[{1}]”. Maybe “$1\\” is meant.");
    }

    @Test
    void theSentenceOnFormulasNamesThemAll() {
        String sentence = SPANISH.sentence(problem("cell.form.formula", "x", "", ""));
        assertThat(Arrays.stream(Derivation.values()).map(Derivation::code).toList()).allSatisfy(each -> assertThat(sentence).contains(each));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyTableAndColumnHasANameAndAMeaning(Language language) {
        for (Table<?> table : StudyFormat.TABLES) {
            assertThat(FieldTexts.table(table.name(), language)).as(table.name()).isNotEqualTo(table.name());
            assertThat(FieldTexts.tableDescription(table.name(), language)).as(table.name()).isNotEmpty();
            for (Column<?> column : table.columns()) {
                assertThat(FieldTexts.column(table.name(), column.name(), language)).as(table.name() + "." + column.name()).isNotEqualTo(column.name());
                assertThat(FieldTexts.description(table.name(), column.name(), language)).as(table.name() + "." + column.name()).isNotEmpty();
            }
        }
    }

    @Test
    void everyWordThatACellMayHoldIsSaidAsPeopleSayIt() {
        Set<String> keys = Texts.keys(Language.SPANISH);
        for (Table<?> table : StudyFormat.TABLES) {
            for (Column<?> column : table.columns()) {
                assertThat(column.choices()).allSatisfy(choice -> assertThat(keys)
                        .containsAnyOf("choice." + table.name() + "." + column.name() + "." + choice, "choice." + column.name() + "." + choice));
            }
        }
        assertThat(keys).contains("choice.yes", "choice.no");
        assertThat(Arrays.stream(Derivation.values()).map(each -> "choice.derivation." + each.code()).toList()).allSatisfy(each -> assertThat(keys).contains(each));
        assertThat(Arrays.stream(Qualifier.values()).map(each -> "choice.qualifier." + each.code()).toList()).allSatisfy(each -> assertThat(keys).contains(each));
    }

    /** No key speaks of a table or column that is not there. */
    @Test
    void noFieldTextIsLeftOver() {
        Set<String> known = new TreeSet<>();
        for (Table<?> table : StudyFormat.TABLES) {
            for (Column<?> column : table.columns()) {
                String base = column.name().replaceFirst("_(es|en)$", "");
                known.addAll(List.of("field." + base, "field." + table.name() + "." + base));
            }
        }
        assertThat(Texts.keys(Language.SPANISH).stream().filter(each -> each.startsWith("field.")).map(each -> each.replaceFirst("\\.description$", "")))
                .allSatisfy(each -> assertThat(known).contains(each));
    }

    @Test
    void aTextInTwoLanguagesSaysWhichOneAColumnHolds() {
        assertThat(FieldTexts.column("places", "note_es", Language.SPANISH)).isEqualTo("Nota (en español)");
        assertThat(FieldTexts.column("places", "note_en", Language.ENGLISH)).isEqualTo("Note (in English)");
        assertThat(FieldTexts.description("levels", "name_en", Language.ENGLISH)).startsWith("What a place of this level is called");
    }

    @Test
    void aChoiceIsSaidAsItsTableMeansIt() {
        assertThat(FieldTexts.choice("sources.kind", "table", Language.SPANISH)).isEqualTo("cuadro");
        assertThat(FieldTexts.choice("statements.qualifier", "more-than", Language.SPANISH)).isEqualTo("más de");
        assertThat(FieldTexts.choice("scales.ordered", "yes", Language.SPANISH)).isEqualTo("sí");
        assertThat(FieldTexts.choice("sources.kind", "of-no-table", Language.SPANISH)).isEqualTo("of-no-table");
    }

    private static Problem problem(String rule, String... details) {
        return Problem.refused(Where.NOWHERE, rule, details);
    }

    private static String code(Column.Form form) {
        return form.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String pattern(String key, Language language) {
        return Texts.plain(key, language).orElse("");
    }

    private static Set<String> details(String pattern) {
        return Pattern.compile("\\{\\d}").matcher(pattern).results().map(each -> each.group()).collect(Collectors.toCollection(TreeSet::new));
    }
}
