/** Tests of the workbench: what its server lets in, and its pages as a real browser shows them. */
@NullMarked
package org.puriq.web;

import org.jspecify.annotations.NullMarked;
