package org.puriq.web;

/**
 * What became of an answer, for the script that sent it.
 *
 * @param record the record that it is in now; new where there was none
 * @param was what stands there now as it would be typed, for the next answer
 * @param html the cell as the page shows it
 */
public record Saved(String record, String was, String html) {}
