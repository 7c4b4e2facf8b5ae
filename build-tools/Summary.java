import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/**
 * Counts what the JUnit reports of the given folders say, names what failed and why something was skipped, and ends with
 * "N passed, N failed, N skipped". Answers 1 where a test failed or where there was no test at all. Called by ./test.
 */
final class Summary {
    private int all;
    private final List<String> failed = new ArrayList<>();
    private final List<String> skipped = new ArrayList<>();

    public static void main(String[] folders) throws IOException, ParserConfigurationException, SAXException {
        var summary = new Summary();
        for (String folder : folders) {
            if (Files.isDirectory(Path.of(folder))) {
                summary.count(Path.of(folder));
            }
        }
        summary.print(new PrintStream(System.out, true, StandardCharsets.UTF_8));
        System.exit(summary.all == 0 || !summary.failed.isEmpty() ? 1 : 0);
    }

    private void count(Path folder) throws IOException, ParserConfigurationException, SAXException {
        List<Path> reports;
        try (var files = Files.list(folder)) {
            reports = files.filter(each -> each.getFileName().toString().matches("TEST-.*\\.xml")).sorted().toList();
        }
        for (Path report : reports) {
            count(report.toFile());
        }
    }

    private void count(File report) throws IOException, ParserConfigurationException, SAXException {
        NodeList cases = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(report).getElementsByTagName("testcase");
        for (int at = 0; at < cases.getLength(); at++) {
            count((Element) cases.item(at));
        }
    }

    private void count(Element test) {
        all++;
        String name = test.getAttribute("classname").replaceAll(".*\\.", "") + ": " + test.getAttribute("name");
        if (has(test, "failure") || has(test, "error")) {
            failed.add(name);
        } else if (has(test, "skipped")) {
            String why = ((Element) test.getElementsByTagName("skipped").item(0)).getAttribute("message");
            skipped.add(why.isBlank() ? name : name + " (" + why.strip() + ")");
        }
    }

    private static boolean has(Element test, String kind) {
        return test.getElementsByTagName(kind).getLength() > 0;
    }

    private void print(PrintStream out) {
        failed.forEach(each -> out.println("Failed:  " + each));
        skipped.forEach(each -> out.println("Skipped: " + each));
        out.printf("%d passed, %d failed, %d skipped%n", all - failed.size() - skipped.size(), failed.size(), skipped.size());
    }
}
