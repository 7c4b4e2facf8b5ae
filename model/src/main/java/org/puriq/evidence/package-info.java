/** Sources, actors, statements, estimators, derived figures and their formula, impacts and claims, contradictions. */
@NullMarked
package org.puriq.evidence;

import org.jspecify.annotations.NullMarked;
