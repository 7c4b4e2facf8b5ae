package org.puriq.report;

import java.util.Arrays;
import java.util.Optional;

/** A form in which a table or a report leaves the program. */
public enum Format {
    /** Aligned for a terminal. */
    TEXT("text", "txt", "text/plain; charset=utf-8"),
    /** For machines: comma, decimal point, one head row (RFC 4180). */
    CSV("csv", "csv", "text/csv; charset=utf-8"),
    /** For a spreadsheet of the country: semicolon, the country's decimal mark, nothing that runs as a formula. */
    EXCEL_CSV("excel-csv", "csv", "text/csv; charset=utf-8"),
    JSON("json", "json", "application/json"),
    XLSX("xlsx", "xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    DOCX("docx", "docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
    /** For paper: tagged, its letters embedded. */
    PDF("pdf", "pdf", "application/pdf"),
    HTML("html", "html", "text/html; charset=utf-8");

    private final String code;
    private final String ending;
    private final String mediaType;

    Format(String code, String ending, String mediaType) {
        this.code = code;
        this.ending = ending;
        this.mediaType = mediaType;
    }

    /** The word for it in commands and addresses; no two formats share one. */
    public String code() {
        return code;
    }

    /** The ending of a file's name, without the point; both kinds of CSV end alike. */
    public String ending() {
        return ending;
    }

    public String mediaType() {
        return mediaType;
    }

    public static Optional<Format> of(String code) {
        return Arrays.stream(values()).filter(each -> each.code.equals(code)).findFirst();
    }
}
