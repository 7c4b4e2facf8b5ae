package org.puriq.cofunding;

import java.util.List;
import java.util.Optional;
import org.puriq.base.PartialDate;
import org.puriq.base.Recorded;
import org.puriq.base.Wording;

/** A receipt or a photograph that was handed in; its bytes lie in the study file. */
public record Attachment(
        String id,
        Wording name,
        String file,
        String mediaType,
        int bytes,
        String checksum,
        Optional<PartialDate> takenAt,
        boolean mayBeShown,
        List<String> references)
        implements Recorded {
    public Attachment {
        references = List.copyOf(references);
    }
}
