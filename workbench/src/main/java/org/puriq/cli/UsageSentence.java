package org.puriq.cli;

import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.puriq.format.Nearest;
import org.puriq.text.Texts;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** A command line that was not understood, as a sentence: what is wrong, what is perhaps meant, and where help is. */
final class UsageSentence {
    private final Texts texts;

    UsageSentence(Texts texts) {
        this.texts = texts;
    }

    String of(ParameterException fault) {
        String help = texts.say("usage.see-help", fault.getCommandLine().getCommandSpec().qualifiedName());
        return what(fault) + " " + help;
    }

    private String what(ParameterException fault) {
        return switch (fault) {
            case UnmatchedArgumentException unmatched -> unknown(unmatched.getUnmatched().getFirst(), fault.getCommandLine());
            case MissingParameterException missing -> missing(missing);
            case OverwrittenOptionException twice -> texts.say("usage.twice", name(twice.getOverwritten()));
            default -> Optional.ofNullable(fault.getArgSpec()).map(each -> value(each, fault)).orElseGet(() -> said(fault));
        };
    }

    /** What is missing is often there, only misspelt. */
    private String missing(MissingParameterException fault) {
        return fault.getCommandLine().getUnmatchedArguments().stream()
                .filter(word -> word.startsWith("-")).findFirst()
                .map(misspelt -> unknown(misspelt, fault.getCommandLine()))
                .orElseGet(() -> texts.say("usage.missing",
                        fault.getMissing().stream().map(UsageSentence::written).collect(Collectors.joining(", "))));
    }

    private String unknown(String word, CommandLine command) {
        if (word.startsWith("-")) {
            String option = word.contains("=") ? word.substring(0, word.indexOf('=')) : word;
            return texts.say("usage.unknown-option", option) + maybe(option, command.getCommandSpec().optionsMap().keySet());
        }
        Set<String> commands = command.getSubcommands().keySet();
        return commands.isEmpty()
                ? texts.say("usage.too-much", word)
                : texts.say("usage.unknown-command", word) + maybe(word, commands);
    }

    private String maybe(String word, Collection<String> known) {
        return Nearest.to(word, known).map(nearest -> " " + texts.say("usage.maybe", nearest)).orElse("");
    }

    private String value(ArgSpec argument, ParameterException fault) {
        String given = Optional.ofNullable(fault.getValue()).orElse("");
        return given.isEmpty()
                ? texts.say("usage.missing", written(argument))
                : texts.say("usage.value", given, name(argument), written(argument));
    }

    /** A command's own sentence about its arguments. */
    private static String said(ParameterException fault) {
        return Optional.ofNullable(fault.getMessage()).orElse("");
    }

    private static String name(ArgSpec argument) {
        return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
    }

    /** As it would be typed: "--lang es|en", or only the label of what has no name. */
    private static String written(ArgSpec argument) {
        return argument instanceof OptionSpec option ? option.longestName() + " " + option.paramLabel() : argument.paramLabel();
    }
}
