package org.puriq.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.puriq.base.Checked;
import org.puriq.base.Problem;
import org.puriq.base.Problem.Where;
import org.puriq.task.AskTransfers;
import picocli.CommandLine.Option;

/** Other figures for the inputs of a rule, as somebody writes them: {@code --set in-force-2024=2027}. */
@SuppressWarnings("unused")      // picocli sets the options
final class OutlookInputs {
    @Option(names = "--set", paramLabel = "${bundle:label.input}", descriptionKey = "puriq.outlook.set", order = 10)
    private List<String> set = List.of();

    @Option(names = "--source", paramLabel = "${bundle:label.text}", descriptionKey = "puriq.outlook.source", order = 11)
    private String source = "";

    Checked<Map<String, String>> read() {
        Map<String, String> inputs = new LinkedHashMap<>();
        if (!source.isBlank()) {
            inputs.put(AskTransfers.SOURCE, source);
        }
        for (String each : set) {
            int equals = each.indexOf('=');
            if (equals < 1 || equals == each.length() - 1) {
                return Checked.faulty(Problem.refused(Where.file("--set"), "transfers.input", each));
            }
            inputs.put(each.substring(0, equals), each.substring(equals + 1));
        }
        return Checked.sound(inputs);
    }
}
