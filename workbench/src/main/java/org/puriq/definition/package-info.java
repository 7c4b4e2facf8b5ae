/** Reads the YAML that people write, such as country packs; every problem with file and line. */
@NullMarked
package org.puriq.definition;

import org.jspecify.annotations.NullMarked;
