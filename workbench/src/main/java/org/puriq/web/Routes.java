package org.puriq.web;

import io.javalin.config.RoutesConfig;

/** A few addresses of the workbench and what answers there. */
public interface Routes {
    void addTo(RoutesConfig routes);
}
