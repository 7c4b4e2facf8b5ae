package org.puriq.web;

import java.util.List;
import org.puriq.view.Municipality;

/**
 * A section of the page of a municipality that another subject gives, such as what the next census takes from it. It stands under
 * the heading on the next census; where the subject knows nothing of the place or of its country, it gives nothing.
 */
interface MunicipalitySection {
    List<Part> parts(Municipality shown, Frame frame);
}
