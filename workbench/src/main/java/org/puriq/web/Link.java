package org.puriq.web;

/** A way to another page: what it is called, and its address without the language. */
public record Link(String text, String address) {}
