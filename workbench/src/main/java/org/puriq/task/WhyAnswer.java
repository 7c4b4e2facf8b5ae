package org.puriq.task;

/** What is answered to the question where something comes from: for a figure the whole way, for any other record its source. */
public sealed interface WhyAnswer permits WhyChain, WhyRecord {}
