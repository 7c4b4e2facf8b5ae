package org.puriq.program;

import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.IFactory;

/**
 * Makes the commands for picocli as the wiring says. It stands apart, because picocli's classes are too old for the archive of classes
 * that are loaded fast: whatever names one of them as its kind is left out of it, with all its lambdas.
 */
record CommandMaker(Wiring wiring) implements IFactory {
    @Override
    public <K> K create(Class<K> kind) throws Exception {
        Optional<K> command = wiring.command(kind);
        return command.isPresent() ? command.get() : CommandLine.defaultFactory().create(kind);
    }
}
