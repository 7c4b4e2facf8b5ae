package org.puriq.interview;

import org.puriq.base.Recorded;

/** A name that its owner does not want to see in a text that goes out. The list itself never leaves the study file. */
public record ListedName(String id, String listed) implements Recorded {}
