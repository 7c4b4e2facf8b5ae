package org.puriq.format;

import java.util.function.Predicate;
import org.puriq.base.NumberStyle;
import org.puriq.base.PartialDate;
import org.puriq.evidence.Derivation;

/** What a cell may hold by its form alone. Read letter by letter: an import looks at millions of cells. */
final class CellForms {
    private static final int LONGEST_ID = 100;
    private static final int LONGEST_INTEGER = 9;

    private CellForms() {}

    static boolean fits(Column<?> column, String text) {
        return switch (column.form()) {
            case ID, REFERENCE -> isId(text);
            case REFERENCES -> eachItem(text, CellForms::isId);
            case TEXT -> isText(text);
            case WORDS -> eachItem(text, word -> !word.isEmpty() && isText(word) && word.chars().noneMatch(Character::isWhitespace));
            case CHOICE -> column.choices().contains(text);
            case YES_NO -> text.equals("yes") || text.equals("no");
            case NUMBER -> NumberStyle.MACHINE.read(text).isPresent();
            case INTEGER -> isInteger(text);
            case DATE -> PartialDate.read(text).isPresent();
            case MONTHS -> eachItem(text, CellForms::isMonth);
            case FORMULA -> Derivation.of(text).isPresent();
        };
    }

    private static boolean eachItem(String text, Predicate<String> fits) {
        int from = 0;
        for (int space = text.indexOf(' '); space >= 0; space = text.indexOf(' ', from)) {
            if (!fits.test(text.substring(from, space))) {
                return false;
            }
            from = space + 1;
        }
        return fits.test(from == 0 ? text : text.substring(from));
    }

    /** Lower-case letters without accents, digits and hyphens, beginning with a letter or digit. */
    static boolean isId(String text) {
        if (text.isEmpty() || text.length() > LONGEST_ID || text.charAt(0) == '-') {
            return false;
        }
        for (int at = 0; at < text.length(); at++) {
            char letter = text.charAt(at);
            if (!(letter >= 'a' && letter <= 'z' || letter >= '0' && letter <= '9' || letter == '-')) {
                return false;
            }
        }
        return true;
    }

    private static boolean isInteger(String text) {
        int start = text.startsWith("-") ? 1 : 0;
        if (text.length() == start || text.length() - start > LONGEST_INTEGER) {
            return false;
        }
        return text.chars().skip(start).allMatch(each -> each >= '0' && each <= '9');
    }

    private static boolean isMonth(String text) {
        return isInteger(text) && Integer.parseInt(text) >= 1 && Integer.parseInt(text) <= 12;
    }

    /** What every file that we write can hold, XML among them: no control characters but tab and line break, no half characters. */
    private static boolean isText(String text) {
        for (int at = 0; at < text.length(); at++) {
            char letter = text.charAt(at);
            if (letter < ' ' && letter != '\n' && letter != '\t' || letter >= '\uFFFE') {
                return false;
            }
            if (Character.isSurrogate(letter)) {
                if (!Character.isHighSurrogate(letter) || at + 1 == text.length() || !Character.isLowSurrogate(text.charAt(at + 1))) {
                    return false;
                }
                at++;
            }
        }
        return true;
    }
}
