/** The workbench: pages over tasks, and the guides. */
@NullMarked
package org.puriq.web;

import org.jspecify.annotations.NullMarked;
