package org.puriq.golden;

/**
 * A kind of case that Puriq can compute. It takes the inputs from the folder, computes with the model, and sets every expected
 * output that it supports beside what came out. What it does not compute it leaves out by name and with a reason.
 */
public interface GoldenCase {
    /** Whether a case of this identity is of this kind, such as {@code ccp-closed-sweden}. */
    boolean knows(String id);

    /** Computes the case. A folder that does not hold what the kind needs is told as {@link UnreadableCase}. */
    Comparison run(GoldenFolder folder);
}
