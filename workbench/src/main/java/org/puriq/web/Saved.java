package org.puriq.web;

/**
 * What became of an answer, for the script that sent it.
 *
 * @param record the record that it is in now; new where there was none
 * @param was what stands there now as it would be typed, for the next answer
 * @param html the cell as the page shows it; empty where the page is to be read again
 * @param doubt what should be looked at although it was saved; empty if nothing
 */
public record Saved(String record, String was, String html, String doubt) {}
