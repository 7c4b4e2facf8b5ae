/** The workbench: pages over tasks. */
@NullMarked
package org.puriq.web;

import org.jspecify.annotations.NullMarked;
