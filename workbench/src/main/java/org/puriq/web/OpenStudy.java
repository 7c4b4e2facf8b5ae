package org.puriq.web;

/** The study whose pages are being read. {@code base} is the address below which its pages lie, such as {@code /study/huancavelica}. */
public record OpenStudy(String base, String name, String round) {

    public String below(String rest) {
        return base + "/" + rest;
    }
}
