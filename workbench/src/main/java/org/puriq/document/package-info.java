/** Reads planning documents of others, in a process of its own, and finds the passages that speak of migration. */
@NullMarked
package org.puriq.document;

import org.jspecify.annotations.NullMarked;
