package org.puriq.definition;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.navigation.CelNavigableAst;
import dev.cel.common.navigation.CelNavigableExpr;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;
import java.util.Set;
import org.puriq.response.FactKind;
import org.puriq.response.Vocabulary;

/**
 * What a condition is made of.
 *
 * @param strange what has no place in it: functions beyond comparing and joining, and a number asked whether it is exactly another one,
 *     which no figure of the field can answer
 */
record CelParts(SequencedSet<String> facts, List<Double> numbers, List<String> strange) {
    /** What may be used, as one writes it. */
    static final List<String> ALLOWED = List.of("&&", "||", "!", "<", "<=", ">", ">=", "==", "!=", "in");

    private static final Set<String> JOINING = Set.of("_&&_", "_||_", "!_", "@in", "-_");
    private static final Set<String> COMPARING = Set.of("_<_", "_<=_", "_>_", "_>=_");
    private static final Set<String> EQUALLING = Set.of("_==_", "_!=_");

    static CelParts of(CelAbstractSyntaxTree tree, Vocabulary vocabulary) {
        var parts = new CelParts(new LinkedHashSet<>(), new ArrayList<>(), new ArrayList<>());
        CelNavigableAst.fromAst(tree).getRoot().allNodes().map(CelNavigableExpr::expr).forEach(each -> parts.add(each, vocabulary));
        return parts;
    }

    private void add(CelExpr expression, Vocabulary vocabulary) {
        switch (expression.getKind()) {
            case IDENT -> facts.add(expression.ident().name());
            case CONSTANT -> number(expression.constant());
            case CALL -> call(expression.call(), vocabulary);
            case LIST -> { }
            default -> strange.add(expression.getKind().name().toLowerCase(java.util.Locale.ROOT));
        }
    }

    private void number(CelConstant constant) {
        switch (constant.getKind()) {
            case INT64_VALUE -> numbers.add((double) constant.int64Value());
            case DOUBLE_VALUE -> numbers.add(constant.doubleValue());
            default -> { }
        }
    }

    private void call(CelExpr.CelCall call, Vocabulary vocabulary) {
        boolean known = JOINING.contains(call.function()) || COMPARING.contains(call.function()) || EQUALLING.contains(call.function());
        boolean ofNumbers = call.args().stream().anyMatch(each -> isNumber(each, vocabulary));
        boolean twoFacts = call.args().stream().filter(each -> isNumber(each, vocabulary)).count() > 1;
        if (!known || ofNumbers && EQUALLING.contains(call.function()) || twoFacts) {
            strange.add(call.function().replace("_", "").replace("@", ""));
        }
    }

    private static boolean isNumber(CelExpr expression, Vocabulary vocabulary) {
        return expression.getKind() == CelExpr.ExprKind.Kind.IDENT && vocabulary.kind(expression.ident().name()).filter(FactKind.NUMBER::equals).isPresent();
    }
}
