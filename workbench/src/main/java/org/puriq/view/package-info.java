/** Views: what the model found out, as sheets and pictures in the reader's language. */
@NullMarked
package org.puriq.view;

import org.jspecify.annotations.NullMarked;
