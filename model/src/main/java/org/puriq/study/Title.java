package org.puriq.study;

import java.util.List;
import org.puriq.base.Recorded;
import org.puriq.base.Wording;

/** What a study is called and about. {@code country} is the id of a country pack; with {@code confidentialActors} no actor is named in what leaves. */
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
