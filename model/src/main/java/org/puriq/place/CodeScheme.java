package org.puriq.place;

import org.puriq.base.Recorded;

/** An official way of numbering places, such as Peru's INEI ubigeo with six digits. Codes are text: a leading zero counts. */
public record CodeScheme(String id, String name, int digits) implements Recorded {
    public boolean fits(String code) {
        return code.length() == digits && code.chars().allMatch(each -> each >= '0' && each <= '9');
    }
}
