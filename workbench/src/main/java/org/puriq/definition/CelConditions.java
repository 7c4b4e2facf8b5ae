package org.puriq.definition;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelIssue;
import dev.cel.common.CelOptions;
import dev.cel.common.CelValidationException;
import dev.cel.common.CelValidationResult;
import dev.cel.common.types.CelType;
import dev.cel.common.types.ListType;
import dev.cel.common.types.SimpleType;
import dev.cel.compiler.CelCompiler;
import dev.cel.compiler.CelCompilerBuilder;
import dev.cel.compiler.CelCompilerFactory;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelRuntimeFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.puriq.base.Checked;
import org.puriq.base.Problem;
import org.puriq.base.Problem.Where;
import org.puriq.base.Wording;
import org.puriq.format.Nearest;
import org.puriq.response.Condition;
import org.puriq.response.ConditionReader;
import org.puriq.response.FactKind;
import org.puriq.response.Vocabulary;

/**
 * Reads conditions written in CEL, the Common Expression Language: {@code residents_group && land_hectares < 1.0}. It knows the facts of
 * the vocabulary and their forms, so that a misspelt fact or a comparison that makes no sense shows when the card is read. What a
 * condition may hold is small: facts, numbers, words in quotes, comparisons, {@code in}, and, or, not.
 */
public final class CelConditions implements ConditionReader {
    /** A condition is a line that somebody reads. */
    static final int LONGEST = 500;
    /** CEL's name for the end of what it reads. */
    private static final String END = "<EOF>";
    private static final Pattern QUOTED = Pattern.compile("'(.*?)'(?= |$)");

    /** Loaded with the first condition: whoever asks for none does not wait for it. */
    private static final class Language {
        private static final CelOptions OPTIONS = CelOptions.current().enableUnknownTracking(true).enableHeterogeneousNumericComparisons(true)
                .maxExpressionCodePointSize(LONGEST).maxParseRecursionDepth(40).build();
        private static final CelRuntime RUNTIME = CelRuntimeFactory.standardCelRuntimeBuilder().setOptions(OPTIONS).build();

        private Language() {}
    }

    private final Map<Vocabulary, CelCompiler> compilers = new ConcurrentHashMap<>();

    @Override
    public Checked<Condition> read(String text, Vocabulary vocabulary, Where where) {
        if (text.length() > LONGEST) {
            return wrong(where, text, "condition.too-long", String.valueOf(LONGEST));
        }
        CelValidationResult read = compilers.computeIfAbsent(vocabulary, CelConditions::compiler).compile(text);
        try {
            return read.hasError() ? told(read.getErrors(), text, vocabulary, where) : condition(text, read.getAst(), vocabulary, where);
        } catch (CelValidationException | CelEvaluationException wrong) {
            throw new IllegalStateException("The condition \"%s\" was read without an error and yet cannot be asked.".formatted(text), wrong);
        }
    }

    private static CelCompiler compiler(Vocabulary vocabulary) {
        CelCompilerBuilder builder = CelCompilerFactory.standardCelCompilerBuilder().setOptions(Language.OPTIONS).setResultType(SimpleType.BOOL);
        vocabulary.facts().forEach((name, kind) -> builder.addVar(name, type(kind)));
        return builder.build();
    }

    private static CelType type(FactKind kind) {
        return switch (kind) {
            case YES_NO -> SimpleType.BOOL;
            case NUMBER -> SimpleType.DOUBLE;
            case WORD -> SimpleType.STRING;
            case WORDS -> ListType.create(SimpleType.STRING);
            case NUMBERS -> ListType.create(SimpleType.INT);
        };
    }

    private static Checked<Condition> condition(String text, CelAbstractSyntaxTree tree, Vocabulary vocabulary, Where where)
            throws CelEvaluationException, CelValidationException {
        CelParts parts = CelParts.of(tree, vocabulary);
        if (!parts.strange().isEmpty()) {
            return wrong(where, text, "condition.not-allowed", parts.strange().getFirst(), String.join(" ", CelParts.ALLOWED));
        }
        if (parts.facts().isEmpty()) {
            return wrong(where, text, "condition.no-fact");
        }
        return Checked.sound(new CelCondition(text, parts.facts(), parts.numbers(), Language.RUNTIME.createProgram(tree)));
    }

    private static Checked<Condition> told(List<CelIssue> issues, String text, Vocabulary vocabulary, Where where) {
        List<Problem> problems = new ArrayList<>();
        for (CelIssue issue : issues) {
            problems.add(told(issue, text, vocabulary, where));
        }
        return new Checked.Faulty<>(problems.stream().distinct().limit(3).toList());
    }

    /** CEL says in English what it missed; a fact that nobody knows is by far the likeliest, and gets its nearest neighbour. */
    private static Problem told(CelIssue issue, String text, Vocabulary vocabulary, Where where) {
        String message = issue.getMessage();
        String column = String.valueOf(issue.getSourceLocation().getColumn() + 1);
        if (message.startsWith("undeclared reference to '")) {
            String name = message.substring(message.indexOf('\'') + 1, message.indexOf('\'', message.indexOf('\'') + 1));
            String nearest = Nearest.to(name, vocabulary.facts().keySet()).orElse("");
            return Problem.refused(where.at("condition", text), "condition.unknown-fact", name, nearest);
        }
        if (message.startsWith("found no matching overload") || message.startsWith("expected type")) {
            return Problem.refused(where.at("condition", text), "condition.type", List.of(Wording.same(column), kinds(text, vocabulary)));
        }
        String met = met(message);
        return met.equals(END) ? Problem.refused(where.at("condition", text), "condition.cut-off", text.strip()) : Problem.refused(where.at("condition", text), "condition.form", column, met);
    }

    /** What CEL met and did not expect: "mismatched input '&&' expecting ..."; empty where its remark names nothing. */
    private static String met(String message) {
        Matcher quoted = QUOTED.matcher(message);
        return quoted.find() ? quoted.group(1) : "";
    }

    /** "land_hectares: number, residents_group: yes or no": of what form the facts are that somebody wrote. */
    private static Wording kinds(String text, Vocabulary vocabulary) {
        return new Wording(kinds(text, vocabulary, org.puriq.base.Language.SPANISH), kinds(text, vocabulary, org.puriq.base.Language.ENGLISH));
    }

    private static String kinds(String text, Vocabulary vocabulary, org.puriq.base.Language language) {
        return String.join(", ", vocabulary.facts().entrySet().stream().filter(each -> text.matches("(?s).*\\b" + each.getKey() + "\\b.*"))
                .map(each -> each.getKey() + ": " + form(each.getValue(), language)).toList());
    }

    private static String form(FactKind kind, org.puriq.base.Language language) {
        boolean spanish = language == org.puriq.base.Language.SPANISH;
        return switch (kind) {
            case YES_NO -> spanish ? "sí o no" : "yes or no";
            case NUMBER -> spanish ? "número" : "number";
            case WORD -> spanish ? "palabra" : "word";
            case WORDS -> spanish ? "lista de palabras" : "list of words";
            case NUMBERS -> spanish ? "lista de números" : "list of numbers";
        };
    }

    private static Checked<Condition> wrong(Where where, String text, String rule, String... details) {
        return Checked.faulty(Problem.refused(where.at("condition", text.length() > LONGEST ? text.substring(0, LONGEST) : text), rule, details));
    }
}
