package org.puriq.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.puriq.document.DocumentKind;
import org.puriq.document.DocumentText;
import org.puriq.document.FoundPassage;
import org.puriq.document.PassageFinder;
import org.puriq.task.StartingTerms;

/** A plan of 600 pages, 24,000 sentences, searched with the terms that come with the program: milliseconds, the list read beforehand. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 0)
@Measurement(iterations = 5)
@Fork(value = 2, jvmArgsAppend = "-Xmx512m")
public class PassageBenchmark {
    private static final int PAGES = 600;
    private static final List<String> SENTENCES = List.of(
            "Se construirán 12 km de canal revestido en la margen derecha del río.",
            "El consejo de coordinación local se reunió dos veces en el año para revisar los avances.",
            "Los jóvenes del distrito demandan una cancha de césped sintético y un coliseo techado.",
            "En los talleres comunales se priorizó el mejoramiento de los caminos vecinales y de las postas.",
            "La población beneficiaria asciende a 1.240 habitantes de las comunidades de la parte alta.",
            "Entre mayo y agosto muchos varones salen por temporadas a la cosecha de café en la selva central.",
            "El 62 % de los hogares carece de desagüe y el 31 % no tiene agua segura.",
            "La superficie cultivada de papa llega a 840 hectáreas, casi todas en secano.");

    private DocumentText plan = new DocumentText(DocumentKind.PDF, true, List.of());
    private PassageFinder finder = new PassageFinder(List.of(), "es");

    @Setup
    public void write() {
        List<String> pages = new ArrayList<>();
        for (int page = 0; page < PAGES; page++) {
            var text = new StringBuilder("Plan de desarrollo concertado 2007-2015\n");
            for (int line = 0; line < 40; line++) {
                text.append(SENTENCES.get((page + line) % SENTENCES.size())).append('\n');
            }
            pages.add(text.append("Página ").append(page + 1).toString());
        }
        plan = new DocumentText(DocumentKind.PDF, true, pages);
        finder = new PassageFinder(StartingTerms.shipped(), "es");
    }

    @Benchmark
    public List<FoundPassage> sixHundredPages() {
        return finder.find(plan);
    }
}
