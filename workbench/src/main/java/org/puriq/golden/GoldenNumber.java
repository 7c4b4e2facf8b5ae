package org.puriq.golden;

/** Numbers as the cases write them. */
final class GoldenNumber {
    private GoldenNumber() {}

    static double of(String text, String file) {
        return switch (text.strip()) {
            case "", "NA", "NaN" -> Double.NaN;
            case "Inf" -> Double.POSITIVE_INFINITY;
            case "-Inf" -> Double.NEGATIVE_INFINITY;
            default -> parsed(text.strip(), file);
        };
    }

    private static double parsed(String text, String file) {
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException none) {
            throw UnreadableCase.in(file, "golden.no-number", text);
        }
    }
}
