package org.puriq.definition;

import java.nio.file.Files;
import java.nio.file.Path;
import org.puriq.base.Checked;

/** Where the tables of a country's counts lie: in the program, or in a folder of the user's. */
public interface CountryFiles {
    String PLACES = "places.csv";
    String COUNTS = "counts.csv";
    String SOURCES = "sources.csv";
    String BORDERS = "borders.csv";
    String MOVES = "moves.csv";
    String GAPS = "gaps.csv";
    String AREAS = "areas.csv";
    String OUTLINES = "outlines.txt";

    boolean has(String table);

    /** The whole text of a table; empty where there is none. What keeps it from being read is told. */
    Checked<String> text(String table);

    /** What a problem calls the table. */
    String name(String table);

    /** The tables that come with the program. */
    static CountryFiles shipped(String country) {
        return new CountryFiles() {
            @Override
            public boolean has(String table) {
                return CountryFiles.class.getResource("/countries/" + name(table)) != null;
            }

            @Override
            public Checked<String> text(String table) {
                return Checked.sound(OwnFile.shipped("/countries/" + name(table)).orElse(""));
            }

            @Override
            public String name(String table) {
                return country + "/" + table;
            }
        };
    }

    /** The tables in a folder. */
    static CountryFiles in(Path folder) {
        return new CountryFiles() {
            @Override
            public boolean has(String table) {
                return Files.isRegularFile(folder.resolve(table));
            }

            @Override
            public Checked<String> text(String table) {
                return has(table) ? OwnFile.table(folder.resolve(table)) : Checked.sound("");
            }

            @Override
            public String name(String table) {
                return folder.resolve(table).toString();
            }
        };
    }
}
