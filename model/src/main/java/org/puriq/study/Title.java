package org.puriq.study;

import java.util.List;
import org.puriq.base.Recorded;
import org.puriq.base.Wording;

/** What a study is called and about. {@code country} is the id of a country pack; {@code confidentialActors} marks that no actor may be named in a publication. */
public record Title(
        String id,
        Wording name,
        String country,
        String author,
        String year,
        String language,
        Wording summary,
        boolean confidentialActors,
        List<String> references)
        implements Recorded {
    public Title {
        references = List.copyOf(references);
    }
}
