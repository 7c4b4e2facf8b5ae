package org.puriq.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.puriq.task.Fixtures.sound;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.puriq.base.Problem;
import org.puriq.source.Examined;

/** Each wrong row is refused with its file, line, column, value and rule; the others are taken, and the study is what it was. */
class BadRowsTest {
    @TempDir
    Path folder;

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '\u0001', textBlock = """
            statements.csv   | x,manta,population,,-5,persons,censo,reported           | value.below                   | value  | -5
            statements.csv   | x,manta,share,140 %,140,percent,censo,reported          | value.above                   | value  | 140
            statements.csv   | x,machu,population,,5,persons,censo,reported            | reference.unknown             | places | machu
            statements.csv   | x,manta,population,,5,hectares,censo,reported           | reference.unknown             | unit   | hectares
            statements.csv   | x,manta,population,,5,percent,censo,reported            | unit.wrong                    | unit   | percent
            statements.csv   | x,manta,population,,cinco,persons,censo,reported        | value.form.number             | value  | cinco
            statements.csv   | x,manta,population,,1e400000000,persons,censo,reported  | value.form.number             | value  | 1e400000000
            statements.csv   | x,manta,migration,,medium,,censo,reported               | value.category                | value  | medium
            statements.csv   | x,manta,migration,,youth,,censo,reported                | value.category                | value  | youth
            statements.csv   | x,manta,school,,tal vez,,censo,reported                 | value.form.yesno              | value  | tal vez
            statements.csv   | x,manta,populaton,,5,persons,censo,reported             | reference.unknown             | attribute | populaton
            statements.csv   | x,manta,population,,5,persons,censo,invented            | cell.form.choice              | basis  | invented
            statements.csv   | x,manta,population,,5,persons,censo,                    | cell.required                 | basis  | ''
            statements.csv   | X Y,manta,population,,5,persons,censo,reported          | cell.form.id                  | id     | X Y
            statements.csv   | manta-share,manta,share,,5,percent,censo,reported       | id.twice                      | id     | manta-share
            statements.csv   | x,"manta  kilka",share,,5,percent,censo,reported        | cell.form.references          | places | manta  kilka
            flows.csv        | x,manta,kilka,,30,persons,moves,2005,2004,reported            | period.backwards              | end    | 2004
            flows.csv        | x,manta,kilka,,30,persons,moves,2005-13,,reported             | cell.form.date                | start  | 2005-13
            flows.csv        | x,manta,kilka,,30,persons,moves,2005-02-30,,reported          | cell.form.date                | start  | 2005-02-30
            flows.csv        | x,manta,kilka,,-3,persons,moves,2005,,reported                | value.below                   | value  | -3
            flows.csv        | x,manta,kilka,,muchos,persons,moves,2005,,reported            | value.form.number             | value  | muchos
            place-codes.csv  | x,manta,ine,010203                                      | code.duplicate                | code   | 010203
            place-codes.csv  | x,manta,ine,123                                         | code.form                     | code   | 123
            place-codes.csv  | x,manta,ine,١٢٣٤٥٦                                      | code.form                     | code   | ١٢٣٤٥٦
            places.csv       | x,X,community,x                                         | place.cycle                   | parent | x
            places.csv       | x,,community,kilka                                      | cell.required                 | name   | ''
            attributes.csv   | x,X,category,,,,                                        | attribute.needs-scale         | scale  | ''
            attributes.csv   | x,X,number,,,10,5                                       | interval.reversed             | minimum | 10
            study.csv        | other,Otro estudio,bo                                   | study.second                  | id     | other
            """)
    void aWrongRowIsRefusedByItsRule(String file, String row, String rule, String column, String value) throws IOException {
        try (Workspace workspace = SmallStudy.workspace(folder)) {
            Map<String, String> before = SmallStudy.exported(workspace, SmallStudy.ID, folder);
            Path spoilt = SmallStudy.write(folder.resolve("spoilt"), SmallStudy.with(file, row));
            Examined examined = sound(new ImportStudy(workspace).dryRun(spoilt, Optional.of(SmallStudy.ID), Optional.empty()));

            Problem problem = refusals(examined).filter(each -> each.rule().equals(rule) && each.where().line() == lastLine(file, row)).findFirst()
                    .orElseThrow(() -> new AssertionError(rule + " is missing: " + Fixtures.said(examined.problems())));
            assertThat(problem.where().file()).isEqualTo(file);
            assertThat(problem.where().column()).isEqualTo(column);
            assertThat(problem.where().value()).isEqualTo(value.equals("''") ? "" : value);
            assertThat(examined.fileProblems()).isEmpty();

            assertThat(sound(new ImportStudy(workspace).into(SmallStudy.ID, spoilt, examined))).as("the other rows are the same as before").isZero();
            assertThat(SmallStudy.exported(workspace, SmallStudy.ID, folder)).isEqualTo(before);
        }
    }

    private static int lastLine(String file, String row) {
        return (int) SmallStudy.with(file, row).getOrDefault(file, "").lines().count();
    }

    private static Stream<Problem> refusals(Examined examined) {
        return examined.refusals().stream().flatMap(each -> each.problems().stream());
    }

    private static List<String> rules(Examined examined) {
        return refusals(examined).map(Problem::rule).toList();
    }

    private Examined examined(Map<String, String> files) throws IOException {
        try (Workspace workspace = Fixtures.workspace(folder.resolve("empty"))) {
            return sound(new ImportStudy(workspace).dryRun(SmallStudy.write(folder.resolve("sent"), files), Optional.empty(), Optional.empty()));
        }
    }

    @Test
    void theNearestWordIsNamed() throws IOException {
        Examined examined = examined(SmallStudy.with("statements.csv", "x,manda,population,,5,persons,censo,reported"));
        assertThat(refusals(examined).findFirst().orElseThrow().details()).containsExactly("manda", "places", "manta");
    }

    /** Every place on the circle is refused, and with them what lies in them; what lies beside stays. */
    @Test
    void aCircleOfPlacesIsRefusedAsAWhole() throws IOException {
        Examined examined = examined(SmallStudy.with("places.csv", "a,A,community,b\nb,B,community,c\nc,C,community,a\nd,D,community,a"));
        assertThat(examined.refusals().stream().collect(Collectors.toMap(each -> each.written("id"), each -> each.problems().getFirst().rule())))
                .isEqualTo(Map.of("a", "place.cycle", "b", "place.cycle", "c", "place.cycle", "d", "reference.unknown"));
    }

    @Test
    void aFigureThatRestsOnItselfIsRefused() throws IOException {
        Map<String, String> files = SmallStudy.files();
        files.put("statements.csv", """
                id,places,attribute,basis,derivation,inputs
                a,manta,population,derived,sum,b c
                b,manta,population,derived,sum,a
                c,manta,population,derived,sum,c
                """);
        assertThat(rules(examined(files))).containsExactly("formula.of-itself", "formula.of-itself", "formula.of-itself");
    }

    @Test
    void figuresWorkedOutOneFromAnotherEndSomewhere() throws IOException {
        var rows = new StringBuilder("id,places,attribute,basis,derivation,inputs,value,unit\nf-0,manta,population,reported,,,7,persons\n");
        for (int at = 1; at <= 60; at++) {
            rows.append("f-%d,manta,population,derived,sum,f-%d f-%d,,\n".formatted(at, at - 1, at - 1));
        }
        Map<String, String> files = SmallStudy.files();
        files.put("statements.csv", rows.toString());
        assertThat(rules(examined(files))).isNotEmpty().allSatisfy(rule -> assertThat(rule).isIn("formula.too-deep", "reference.unknown"));
    }

    /** A column that is not known is a doubt; a column that stands twice is a question that only its author can answer. */
    @Test
    void unknownColumnsAreDoubtedAndDoubledOnesRefused() throws IOException {
        Map<String, String> files = SmallStudy.files();
        files.put("levels.csv", "id,rank,name_es,nmae_en,\ncommunity,1,Comunidad,x,\nmunicipality,0,Municipio,,\n");
        Examined unknown = examined(files);
        assertThat(unknown.fileProblems()).extracting(Problem::rule).containsExactly("column.unknown");
        assertThat(unknown.fileProblems().getFirst().details()).containsExactly("nmae_en", "name_en");
        assertThat(unknown.isBroken()).isFalse();

        files.put("levels.csv", "id,rank,name_es,rank\ncommunity,1,Comunidad,2\n");
        Examined twice = examined(files);
        assertThat(twice.fileProblems()).extracting(Problem::rule).containsExactly("column.twice");
        assertThat(twice.isBroken()).isTrue();
    }

    @Test
    void aRowWithTooManyCellsIsRefusedAlone() throws IOException {
        Examined examined = examined(SmallStudy.with("levels.csv", "village,3,Anexo,y algo más"));
        assertThat(rules(examined)).containsExactly("row.too-long");
        assertThat(examined.isBroken()).isFalse();
    }

    @Test
    void emptyCellsBehindTheLastColumnAreNothing() throws IOException {
        assertThat(examined(SmallStudy.with("levels.csv", "village,3,Anexo,,,")).refusals()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u0007", "\u001B[31m", "\uFFFE", "\uFFFF"})
    void controlCharactersAreRefused(String bad) throws IOException {
        Examined examined = examined(SmallStudy.with("levels.csv", "x,3,A" + bad + "B"));
        assertThat(rules(examined)).containsExactly("cell.form.text");
    }

    @Test
    void zeroBytesFarDownAreRefusedInTheirRow() throws IOException {
        String many = Stream.iterate(0, each -> each + 1).limit(500).map(each -> "l-" + each + ",3,Nivel\n").collect(Collectors.joining());
        Examined examined = examined(SmallStudy.with("levels.csv", many + "x,3,A\u0000B"));
        assertThat(rules(examined)).containsExactly("cell.form.text");
    }

    @Test
    void aCellOfTwoMegabytesIsRefusedAndShortlyQuoted() throws IOException {
        Examined examined = examined(SmallStudy.with("levels.csv", "x,3," + "a".repeat(2_000_000)));
        assertThat(rules(examined)).containsExactly("cell.too-long");
        assertThat(refusals(examined).findFirst().orElseThrow().where().value()).hasSizeLessThan(200);
    }

    /** No rule repeats a long cell in its sentence, whatever the cell says. */
    @Test
    void longNonsenseIsQuotedShortly() throws IOException {
        String nonsense = "ñ".repeat(90_000);
        Map<String, String> files = SmallStudy.with("statements.csv", "x," + nonsense + ",population,,5,persons,censo,reported\ny,manta,population,," + nonsense + ",persons,censo,reported");
        files.merge("place-codes.csv", "x,manta,ine," + nonsense + "\n", String::concat);
        files.merge("flows.csv", "x,manta,kilka,," + nonsense + ",persons,moves,2005,,reported\n", String::concat);
        Examined examined = examined(files);
        assertThat(examined.refusals()).hasSize(4);
        assertThat(refusals(examined)).allSatisfy(each -> assertThat(each.details()).allSatisfy(detail -> assertThat(detail).hasSizeLessThan(1000)));
    }
}
