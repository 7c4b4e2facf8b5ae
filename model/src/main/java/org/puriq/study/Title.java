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

    /** The same under another identity, which its name also says, so that two of the same name can be told apart. */
    public Title called(String other) {
        var told = new Wording(name.spanish().isEmpty() ? "" : name.spanish() + " (" + other + ")", name.english().isEmpty() ? "" : name.english() + " (" + other + ")");
        return new Title(other, told, country, author, year, language, summary, confidentialActors, references);
    }
}
