/** Populations ahead: cohort-component and simple methods, uncertainty, hindcast. */
@NullMarked
package org.puriq.projection;

import org.jspecify.annotations.NullMarked;
