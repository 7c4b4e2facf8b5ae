package org.puriq.interview;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.puriq.base.Recorded;
import org.puriq.base.Wording;

/**
 * What was noted of an interview: mostly in the interviewer's words, sometimes a short quote. It is coded to what the study
 * already knows, and then stands in every table of that (acceptance A30). It goes out only if it is released, and its interview too.
 *
 * @param form {@link #PARAPHRASE} or {@link #QUOTE}
 * @param issue the question on which several actors are compared
 * @param claim a claim of cause: it is the informant's, never the program's
 */
public record InterviewNote(
        String id,
        String interview,
        int position,
        String form,
        Wording text,
        Optional<String> theme,
        Optional<String> issue,
        Optional<String> impact,
        Optional<String> claim,
        Optional<String> constraint,
        Optional<String> contribution,
        Optional<String> statement,
        boolean released,
        List<String> references)
        implements Recorded {
    public static final String PARAPHRASE = "paraphrase";
    public static final String QUOTE = "quote";
    /** A short quote has at most so many words; a longer one is looked at again before it is kept. */
    public static final int QUOTED_WORDS = 25;

    public InterviewNote {
        references = List.copyOf(references);
    }

    public boolean isQuote() {
        return form.equals(QUOTE);
    }

    /** The number of words of the longer of both texts. */
    public int words() {
        return Stream.of(text.spanish(), text.english()).map(String::strip).filter(each -> !each.isEmpty()).mapToInt(each -> each.split("\\s+").length).max().orElse(0);
    }

    public boolean isTooLongAQuote() {
        return isQuote() && words() > QUOTED_WORDS;
    }
}
