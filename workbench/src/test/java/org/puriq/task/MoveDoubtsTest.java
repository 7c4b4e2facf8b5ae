package org.puriq.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.puriq.base.Checked;
import org.puriq.country.CountryCounts;
import org.puriq.recipe.MovesRead;

/** Ubigeo of INEI against RENIEC: detect, say, never guess silently; totals that do not add up are told with the difference (issue 5, bad input). */
class MoveDoubtsTest {
    private static final String HEAD = "dest_ubigeo,orig_ubigeo,kind,orig_label,persons\n";
    private static final CountryCounts PERU = CountryFacts.of("pe");

    @TempDir
    private Path folder = Path.of("");

    private Checked<MovesRead> read(String csv) throws IOException {
        Path file = folder.resolve("od.csv");
        Files.writeString(file, csv);
        return OpenMoves.at(folder, Optional.empty());
    }

    /** Everybody of the districts of a province stays where they are, under a code of one of the schemes. */
    private static String everybodyStays(String province, UnaryOperator<String> written) {
        var csv = new StringBuilder(HEAD);
        PERU.within(province, "district").forEach(each -> {
            String code = written.apply(each.code());
            csv.append("%s,%s,same,,%d\n".formatted(code, code, PERU.census(each.code(), 2017).orElseThrow()));
        });
        return csv.toString();
    }

    private static String reniec(String code) {
        return CountryFacts.shipped("pe").otherCodes().of(code).orElseThrow();
    }

    @Test
    void codesThatBothSchemesHaveAreToldApartByTheSizesOfThePlaces() throws IOException {
        assertThat(Fixtures.said(Fixtures.faulty(read(everybodyStays("0901", MoveDoubtsTest::reniec))))).contains("matrix.other-scheme-by-size").contains("ubigeo-reniec").contains("Huancavelica");
        assertThat(read(everybodyStays("0901", UnaryOperator.identity())).remarks()).as("the codes of INEI with the sizes of INEI raise no doubt").isEmpty();
    }

    @Test
    void whereSizesDoNotTellItEitherThatIsSaidAndNothingIsGuessed() throws IOException {
        Checked<MovesRead> read = read(HEAD + "080101,080102,district,,5\n080102,080101,district,,3\n");
        assertThat(Fixtures.said(read.remarks())).contains("matrix.scheme-unknown").contains("Cusco").contains("Huancavelica");
        assertThat(read).isInstanceOf(Checked.Sound.class);
    }

    /** A province of Cusco that only RENIEC numbers so gives the scheme away, whatever else the file mixes. */
    @Test
    void codesOfTheOtherSchemeAmongOthersAreRefused() throws IOException {
        assertThat(Fixtures.said(Fixtures.faulty(read(HEAD + "070201,070201,same,,5\n240101,240101,same,,5\n150101,150101,same,,9\n")))).contains("ubigeo-reniec");
    }

    @Test
    void codesWithoutTheirNoughtAreToldOnceAndNotCalledAnEmptyFile() throws IOException {
        List<String> said = Fixtures.said(Fixtures.faulty(read(HEAD + "90110,90110,same,,5\n90111,90110,district,,3\n"))).lines().toList();
        assertThat(said).singleElement().asString().contains("90110").contains("matrix.lost-zero");
    }

    @Test
    void aListOfPlacesWithOtherTotalsIsDoubtedWithTheDifference() throws IOException {
        Files.writeString(folder.resolve("lugares.csv"), "ubigeo,label,pop2017_census\n090110,\"Huancavelica, Huancavelica, distrito: Manta\",953\n");
        assertThat(Fixtures.said(read(HEAD + "090110,090110,same,,950\n").remarks())).contains("090110 Manta").contains("953").contains("950").contains("-3");
    }
}
