package org.puriq.document;

/**
 * A sentence of a document.
 *
 * @param page the page that it begins on, from 1
 * @param position its number in the document, from 1
 */
public record Sentence(int page, int position, String text) {}
