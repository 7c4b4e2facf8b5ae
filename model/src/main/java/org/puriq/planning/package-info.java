/** A plan: priorities, objectives, annual plans, projects, budget lines, and what they cite. */
@NullMarked
package org.puriq.planning;

import org.jspecify.annotations.NullMarked;
