package org.puriq.evidence;

import java.util.List;

/** A derivation and the identities of what it takes, in order: statements for a statement, attributes for an attribute. */
public record Formula(Derivation derivation, List<String> inputs) {
    public Formula {
        inputs = List.copyOf(inputs);
        if (!derivation.takes(inputs.size())) {
            throw new IllegalArgumentException("%s does not take %d inputs.".formatted(derivation.code(), inputs.size()));
        }
    }
}
