package org.puriq.web;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

/** What visitors of the pattern page wrote, until the program ends; it can be taken back step by step like everything else. */
final class PatternAnswers {
    private record Step(String record, String before, String after) {}

    private final Map<String, String> now = new HashMap<>();
    private final Deque<Step> done = new ArrayDeque<>();
    private final Deque<Step> undone = new ArrayDeque<>();

    synchronized String now(String record, String otherwise) {
        return now.getOrDefault(record, otherwise);
    }

    synchronized void write(String record, String before, String after) {
        now.put(record, after);
        done.push(new Step(record, before, after));
        undone.clear();
    }

    /** Whether there was something to take back. */
    synchronized boolean undo() {
        if (done.isEmpty()) {
            return false;
        }
        Step step = done.pop();
        now.put(step.record(), step.before());
        undone.push(step);
        return true;
    }

    synchronized boolean redo() {
        if (undone.isEmpty()) {
            return false;
        }
        Step step = undone.pop();
        now.put(step.record(), step.after());
        done.push(step);
        return true;
    }
}
