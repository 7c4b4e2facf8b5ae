/** Populations ahead: cohort-component, simple and share methods, the recommended method with its uncertainty, hindcast. */
@NullMarked
package org.puriq.projection;

import org.jspecify.annotations.NullMarked;
