package org.puriq.program;

import picocli.CommandLine;
import picocli.CommandLine.IFactory;

/**
 * Hands our commands to the command line. A class of its own, because Java's cache for quick starts leaves out what has a type of this old
 * library above it: {@link Wiring} with its many makers would be laid out anew at every start.
 */
final class Commands implements IFactory {
    private final Wiring wiring;

    Commands(Wiring wiring) {
        this.wiring = wiring;
    }

    @Override
    public <K> K create(Class<K> kind) throws Exception {
        var command = wiring.command(kind);
        return command.isPresent() ? command.get() : CommandLine.defaultFactory().create(kind);
    }
}
