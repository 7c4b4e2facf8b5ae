/** Reads what people write in a language of its own: country packs in YAML, the conditions of cards in CEL, every problem with file and line; and the schedules that come with them. */
@NullMarked
package org.puriq.definition;

import org.jspecify.annotations.NullMarked;
