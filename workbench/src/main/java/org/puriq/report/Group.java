package org.puriq.report;

import java.util.ArrayList;
import java.util.List;
import org.puriq.table.Sheet;

/** Neighbouring columns under one group head: from the first column to the one before {@code to}. An empty text means no group head. */
record Group(String text, int from, int to) {
    static List<Group> of(Sheet sheet) {
        List<Group> groups = new ArrayList<>();
        int from = 0;
        for (int at = 1; at <= sheet.columns().size(); at++) {
            String group = sheet.columns().get(from).group();
            boolean ends = at == sheet.columns().size() || group.isEmpty() || !sheet.columns().get(at).group().equals(group);
            if (ends) {
                groups.add(new Group(group, from, at));
                from = at;
            }
        }
        return groups;
    }

    boolean isHeaded() {
        return !text.isEmpty();
    }

    int size() {
        return to - from;
    }
}
