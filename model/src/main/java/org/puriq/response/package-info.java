/** What is done about migration: activities, practices, options and their reasons, how far it is embedded in plans, constraints. */
@NullMarked
package org.puriq.response;

import org.jspecify.annotations.NullMarked;
