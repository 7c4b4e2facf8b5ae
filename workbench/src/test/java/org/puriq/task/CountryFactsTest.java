package org.puriq.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.puriq.country.BorderChange;
import org.puriq.country.CountKind;
import org.puriq.country.CountryCounts;
import org.puriq.country.CountryMoves;
import org.puriq.country.PopulationCount;

/** The counts that come with the country packs: the totals that the statistics offices print, and what the two papers lead to. */
class CountryFactsTest {
    private static final CountryCounts PERU = CountryFacts.of("pe");
    private static final CountryCounts BOLIVIA = CountryFacts.of("bo");
    private static final CountryMoves MOVES = CountryFacts.shipped("pe").moves();

    @Test
    void thereAre1874DistrictsAnd339Municipalities() {
        assertThat(PERU.smallest()).hasSize(1874).allMatch(each -> each.level().equals("district"));
        assertThat(BOLIVIA.smallest()).hasSize(339).allMatch(each -> each.level().equals("municipality"));
    }

    @Test
    void theNationalTotalsAreThoseOfTheCensuses() {
        assertThat(PERU.census("pe", 2017)).hasValue(29_381_884);
        assertThat(PERU.census("pe", 2007)).hasValue(27_428_615);
        assertThat(BOLIVIA.census("bo", 2012)).hasValue(10_059_856);
        assertThat(BOLIVIA.census("bo", 2001)).hasValue(8_274_325);
        assertThat(PERU.censusYears()).containsExactly(2007, 2017);
        assertThat(BOLIVIA.censusYears()).containsExactly(2001, 2012);
    }

    /** The projection said 494,963 for 2015; two years later 347,639 people were counted. */
    @Test
    void theProjectionOfHuancavelicaStandsBesideTheCensusAndIsMarked() {
        assertThat(PERU.census("09", 2007)).hasValue(454_797);
        assertThat(PERU.census("09", 2017)).hasValue(347_639);
        assertThat(PERU.of("09")).filteredOn(each -> each.year() == 2015).extracting(PopulationCount::kind, PopulationCount::persons)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(CountKind.PROJECTION, 494_963L));
    }

    /** The census column of the table of 2022 is none; only its projection was taken. */
    @Test
    void theFalseCensusOf501883IsNowhere() {
        assertThat(PERU.counts()).noneMatch(each -> each.persons() == 501_883);
        assertThat(PERU.of("pe")).anyMatch(each -> each.year() == 2022 && each.kind() == CountKind.PROJECTION && each.persons() == 33_396_698);
    }

    @Test
    void mantaHas1741And953AndIsCalledOtherwiseByRenIec() {
        assertThat(PERU.place("090110").orElseThrow().name()).isEqualTo("Manta");
        assertThat(PERU.census("090110", 2007)).hasValue(1741);
        assertThat(PERU.census("090110", 2017)).hasValue(953);
        assertThat(CountryFacts.shipped("pe").otherCodes().of("090110")).hasValue("080111");
        assertThat(CountryFacts.shipped("pe").otherCodes().placeOf("090110").flatMap(PERU::place).orElseThrow().name()).isEqualTo("Amarilis");
    }

    /** Of 231 who left the district, 123 went to the province of Huancayo; 12 of them to its district of that name. */
    @Test
    void of231WhoLeftManta123WentToTheProvinceOfHuancayo() {
        CountryMoves.Moved manta = MOVES.of("090110").orElseThrow();
        assertThat(manta.out().persons()).isEqualTo(231);
        assertThat(PERU.place("1201").orElseThrow().name()).isEqualTo("Huancayo");
        assertThat(manta.out().otherLevel().getFirst()).isEqualTo(new CountryMoves.Part("1201", 123));
        assertThat(manta.out().leading()).contains(new CountryMoves.Part("120101", 12));
        assertThat(manta.before()).isEqualTo(844 + 231);
    }

    @Test
    void theDepartmentLost41271AndGained11462AndTheProvince15506And5214() {
        assertThat(MOVES.of("09").orElseThrow().out().persons()).isEqualTo(41_271);
        assertThat(MOVES.of("09").orElseThrow().in().persons()).isEqualTo(11_462);
        assertThat(MOVES.of("0901").orElseThrow().out().persons()).isEqualTo(15_506);
        assertThat(MOVES.of("0901").orElseThrow().in().persons()).isEqualTo(5_214);
    }

    @Test
    void whoeverLeftOneDepartmentCameToAnother() {
        List<CountryMoves.Moved> departments = PERU.within("pe", "department").stream().map(each -> MOVES.of(each.code()).orElseThrow()).toList();
        assertThat(departments.stream().mapToLong(each -> each.out().persons()).sum()).isEqualTo(departments.stream().mapToLong(each -> each.in().persons()).sum());
    }

    @Test
    void fourMunicipalitiesOf2024AreNotAmongThe339AndAreNamed() {
        assertThat(BOLIVIA.borders()).extracting(BorderChange::place).containsExactly("031304", "050405", "051204", "080901");
        assertThat(BOLIVIA.borders()).allSatisfy(each -> assertThat(each.from()).isNotEmpty().allMatch(from -> BOLIVIA.census(from, 2012).isPresent()));
        assertThat(BOLIVIA.borders()).noneMatch(each -> BOLIVIA.place(each.place()).isPresent());
    }

    /** Barker puts Chilcapite into Acobamba; today's register puts it into Pomacocha. */
    @Test
    void chilcapiteIsNamedForBothDistricts() {
        assertThat(PERU.bordersOf("090207")).extracting(BorderChange::name).contains("Chilcapite");
        assertThat(PERU.bordersOf("090201")).extracting(BorderChange::name).contains("Chilcapite");
        assertThat(PERU.place("090207").orElseThrow().name()).isEqualTo("Pomacocha");
    }

    /** Every projection has its own year; none lies about being a count. */
    @Test
    void onlyTheCensusYearsAreCounts() {
        assertThat(PERU.counts()).filteredOn(PopulationCount::isCensus).allMatch(each -> each.year() == 2007 || each.year() == 2017);
        assertThat(PERU.of("pe")).extracting(PopulationCount::year).containsExactly(2003, 2007, 2010, 2011, 2012, 2015, 2017, 2018, 2019, 2022);
    }

    @Test
    void aCountryWithoutTablesHasNoCounts() {
        assertThat(CountryFacts.of("neutral").isEmpty()).isTrue();
        assertThat(CountryFacts.of("../pe").isEmpty()).isTrue();
    }

    @Test
    void tablesInTheUsersFolderAreReadAndReadAgainWhenTheyChange(@TempDir Path folder) throws IOException {
        var home = new Home(folder, folder);
        Path tables = Files.createDirectories(home.countries().resolve("ec"));
        Files.writeString(tables.resolve("places.csv"), "code,name,level,within\nec,Ecuador,country,\n01,Azuay,province,ec\n");
        Files.writeString(tables.resolve("sources.csv"), "id,name_es,publisher,date\ninec,Censo 2022,INEC,2022\n");
        Files.writeString(tables.resolve("counts.csv"), "place,year,kind,source,persons\n01,2022,census,inec,801609\n");
        assertThat(CountryFacts.of("ec", home).counts().census("ec", 2022)).hasValue(801_609);
        Files.writeString(tables.resolve("counts.csv"), "place,year,kind,source,persons\n01,2022,census,inec,1801609\n");
        assertThat(CountryFacts.of("ec", home).counts().census("ec", 2022)).hasValue(1_801_609);
        Files.writeString(tables.resolve("counts.csv"), "place,year,kind,source,persons\n1,2022,census,inec,801609\n");
        assertThat(CountryFacts.of("ec", home).counts().isEmpty()).isTrue();
        assertThat(CountryFacts.problems("ec", home)).extracting(each -> each.rule() + " " + each.where().line()).containsExactly("counts.zero-lost 2");
        assertThat(CountryFacts.problems("pe", home)).isEmpty();
        assertThat(CountryFacts.of("pe", home)).isSameAs(CountryFacts.shipped("pe"));
    }
}
