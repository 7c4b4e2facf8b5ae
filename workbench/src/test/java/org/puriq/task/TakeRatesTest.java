package org.puriq.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.puriq.evidence.Statement;
import org.puriq.evidence.Value;
import org.puriq.study.Study;
import org.puriq.task.TakeRates.Figure;

/** Rates come into a study as derived statements: of 1,075 residents of Manta district 231 left in five years, 21.49 per cent. */
class TakeRatesTest {
    private static final String STUDY = "huancavelica-2005";

    @TempDir
    private Path folder = Path.of("");

    private Workspace workspace = Fixtures.workspace(folder);

    @BeforeEach
    void open() {
        workspace = Fixtures.withStudies(folder);
    }

    private Study study() {
        return workspace.studies().stream().filter(each -> each.id().equals(STUDY)).findFirst().orElseThrow();
    }

    private List<Statement> taken() {
        return study().all(Statement.class).stream().filter(each -> each.id().startsWith("moved-")).toList();
    }

    private BigDecimal figure(String name) {
        Statement statement = taken().stream().filter(each -> each.id().endsWith("-" + name)).findFirst().orElseThrow();
        return ((Value.Figure) study().evidence().value(statement).orElseThrow()).quantity().order();
    }

    @Test
    void whatTheCensusOfTheCountrySaysOfMantaIsTakenWithItsFormula() {
        String id = Fixtures.sound(new TakeRates(workspace).into(STUDY, "090110", EnumSet.allOf(Figure.class)));
        assertThat(id).endsWith("net-share");
        assertThat(figure("out")).isEqualByComparingTo("231");
        assertThat(figure("stayers")).isEqualByComparingTo("844");
        assertThat(figure("before")).isEqualByComparingTo("1075");
        assertThat(figure("out-share").doubleValue()).isBetween(21.488, 21.489);
        assertThat(figure("net").intValue()).isEqualTo(-201);
        assertThat(figure("net-share").doubleValue()).isBetween(-18.698, -18.697);
        assertThat(taken()).allSatisfy(each -> {
            assertThat(each.period().start()).isPresent();
            assertThat(each.note().spanish()).contains("1,075 residentes").contains("distrito").contains("2012-2017");
            assertThat(each.note().english()).contains("1,075 residents").contains("district");
        });
        assertThat(taken().stream().filter(each -> each.id().endsWith("share"))).allMatch(each -> each.formula().isPresent());
    }

    @Test
    void takingTwiceDoesNotDouble() {
        Fixtures.sound(new TakeRates(workspace).into(STUDY, "090110", Set.of(Figure.OUT)));
        int once = study().all(Statement.class).size();
        Fixtures.sound(new TakeRates(workspace).into(STUDY, "090110", Set.of(Figure.OUT)));
        assertThat(study().all(Statement.class)).hasSize(once);
        assertThat(taken()).hasSize(4);
    }

    @Test
    void aTableThatSomebodyOpenedGivesTheSameFiguresUnderItsOwnSource() throws IOException {
        Files.writeString(folder.resolve("od.csv"), "dest_ubigeo,orig_ubigeo,kind,orig_label,persons\n090110,090110,same,,80\n120107,090110,district,,20\n090110,120107,district,,5\n120107,120107,same,,900\n");
        var read = Fixtures.sound(OpenMoves.at(folder.resolve("od.csv"), Optional.empty()));
        var take = new TakeRates(workspace);
        assertThat(take.studies(read, "090110")).extracting(Study::id).containsExactly(STUDY);
        assertThat(take.studies(read, "120107")).isEmpty();
        Fixtures.sound(take.into(STUDY, read, "090110", Set.of(Figure.OUT, Figure.IN)));
        assertThat(figure("out-share")).isEqualByComparingTo("20");
        assertThat(figure("in-share")).isEqualByComparingTo("5");
        assertThat(taken()).allMatch(each -> each.id().contains("pe-inei-2017-list"));
    }

    @Test
    void whatCannotBeTakenIsRefusedWithWhatWouldBeRight() {
        var take = new TakeRates(workspace);
        assertThat(Fixtures.said(Fixtures.faulty(take.into(STUDY, "90110", Set.of(Figure.OUT))))).contains("90110").contains("matrix.no-census");
        assertThat(Fixtures.said(Fixtures.faulty(take.into(STUDY, "150101", Set.of(Figure.OUT))))).contains("Lima").contains(STUDY);
        assertThat(Fixtures.said(Fixtures.faulty(take.into(STUDY, "090110", Set.of())))).contains("out, in, net");
        assertThat(Fixtures.faulty(take.into("bolivia-2009", "010101", Set.of(Figure.OUT)))).isNotEmpty();
        assertThat(taken()).isEmpty();
    }
}
