import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.LineMap;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import javax.tools.ToolProvider;

/**
 * The gauge of the house: how long its files and methods are, in lines from the first to the last, as the compiler reads them.
 * Nobody fails by it; the long tail is named, so that somebody reads it. Called by ./test: java Gauge.java FOLDER...
 */
final class Gauge {
    private static final int NAMED = 5;

    /** A file or a method, and its lines. */
    private record Length(String name, long lines) {}

    private final List<Length> files = new ArrayList<>();
    private final List<Length> methods = new ArrayList<>();

    public static void main(String[] folders) throws IOException {
        var gauge = new Gauge();
        for (String folder : folders) {
            gauge.measure(Path.of(folder));
        }
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        print(out, "Files", gauge.files);
        print(out, "Methods", gauge.methods);
    }

    private void measure(Path folder) throws IOException {
        var compiler = ToolProvider.getSystemJavaCompiler();
        try (var manager = compiler.getStandardFileManager(null, Locale.ROOT, StandardCharsets.UTF_8); var walk = Files.walk(folder)) {
            List<Path> sources = walk.filter(each -> each.toString().endsWith(".java")).sorted().toList();
            if (sources.isEmpty()) {
                return;
            }
            var units = manager.getJavaFileObjectsFromPaths(sources);
            var task = (JavacTask) compiler.getTask(null, manager, _ -> {}, List.of("-proc:none"), null, units);
            var positions = Trees.instance(task).getSourcePositions();
            for (CompilationUnitTree unit : task.parse()) {
                Path file = Path.of(unit.getSourceFile().toUri());
                files.add(new Length(file.getFileName().toString(), Files.readAllLines(file).size()));
                new MethodScanner(unit, positions).scan(unit, null);
            }
        }
    }

    private static void print(PrintStream out, String what, List<Length> lengths) {
        lengths.sort(Comparator.comparingLong(Length::lines).thenComparing(Length::name));
        if (lengths.isEmpty()) {
            return;
        }
        out.printf(Locale.ROOT, "%-8s %5d   lines: median %d, nine in ten up to %d, longest", what, lengths.size(), at(lengths, 0.5), at(lengths, 0.9));
        String separator = " ";
        for (Length each : lengths.reversed().subList(0, Math.min(NAMED, lengths.size()))) {
            out.print(separator + each.name() + " " + each.lines());
            separator = ", ";
        }
        out.println();
    }

    private static long at(List<Length> sorted, double share) {
        return sorted.get((int) Math.ceil(share * sorted.size()) - 1).lines();
    }

    /** Collects the methods and constructors that are written out in one file, the ones of inner classes too. */
    private final class MethodScanner extends TreePathScanner<Void, Void> {
        private final CompilationUnitTree unit;
        private final SourcePositions positions;
        private String type = "";

        MethodScanner(CompilationUnitTree unit, SourcePositions positions) {
            this.unit = unit;
            this.positions = positions;
        }

        @Override
        public Void visitClass(ClassTree tree, Void nothing) {
            String outer = type;
            type = tree.getSimpleName().isEmpty() ? outer : tree.getSimpleName().toString();
            super.visitClass(tree, nothing);
            type = outer;
            return nothing;
        }

        @Override
        public Void visitMethod(MethodTree tree, Void nothing) {
            LineMap lines = unit.getLineMap();
            if (tree.getBody() != null) {
                long first = lines.getLineNumber(positions.getStartPosition(unit, tree));
                long last = lines.getLineNumber(positions.getEndPosition(unit, tree));
                String name = tree.getName().contentEquals("<init>") ? "(constructor)" : tree.getName().toString();
                methods.add(new Length(type + "." + name, last - first + 1));
            }
            return super.visitMethod(tree, nothing);
        }
    }
}
