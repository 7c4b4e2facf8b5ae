package org.puriq.migration;

import java.util.Arrays;

/** Texts by number and numbers by text, without an object for each number: open addressing over one array. Reading a census looks up each row twice. */
final class CodeIndex {
    private String[] texts = new String[1024];
    private int[] slots = new int[4096];
    private int size;

    /** The number of the text; a text that is new gets the next one. */
    int of(String text) {
        int slot = slot(text);
        if (slots[slot] == 0) {
            add(text, slot);
            return size - 1;
        }
        return slots[slot] - 1;
    }

    int size() {
        return size;
    }

    String[] texts() {
        return Arrays.copyOf(texts, size);
    }

    private int slot(String text) {
        int mask = slots.length - 1;
        int slot = spread(text) & mask;
        while (slots[slot] != 0 && !texts[slots[slot] - 1].equals(text)) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private static int spread(String text) {
        int hash = text.hashCode() * 0x9E3779B9;
        return hash ^ hash >>> 15;
    }

    private void add(String text, int slot) {
        if (size == texts.length) {
            texts = Arrays.copyOf(texts, size * 2);
        }
        texts[size++] = text;
        slots[slot] = size;
        if (size * 2 > slots.length) {
            grow();
        }
    }

    private void grow() {
        slots = new int[slots.length * 2];
        for (int at = 0; at < size; at++) {
            slots[slot(texts[at])] = at + 1;
        }
    }
}
