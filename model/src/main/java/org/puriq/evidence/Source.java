package org.puriq.evidence;

import java.util.List;
import java.util.Optional;
import org.puriq.base.Recorded;
import org.puriq.base.Wording;

/** Where a statement was read or heard: a paper, a table in it, a census, an interview. {@code citedIn} is set where it is known only through another source. */
public record Source(
        String id, String kind, String author, String year, String title, Optional<String> citedIn, Wording note, List<String> references)
        implements Recorded {
    /** What somebody said in a conversation. */
    public static final String INTERVIEW = "interview";

    public Source {
        references = List.copyOf(references);
    }

    /** "Barker (2005)", or the title where no author is recorded. */
    public String shortName() {
        if (author.isEmpty()) {
            return year.isEmpty() ? title : "%s (%s)".formatted(title, year);
        }
        return year.isEmpty() ? author : "%s (%s)".formatted(author, year);
    }
}
