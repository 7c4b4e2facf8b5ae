/** Prints tables and reports as text, CSV, JSON, XLSX, DOCX, PDF and HTML. */
@NullMarked
package org.puriq.report;

import org.jspecify.annotations.NullMarked;
