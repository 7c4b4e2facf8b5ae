package org.puriq.web;

import io.javalin.Javalin;
import io.javalin.compression.CompressionStrategy;
import io.javalin.config.JavalinConfig;
import io.javalin.config.SizeUnit;
import io.javalin.json.JavalinJackson3;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.puriq.country.CountryPack;
import org.puriq.source.Limits;

/**
 * The workbench as a server on this machine, for this machine only: it listens on 127.0.0.1 and nowhere else, and never asks
 * anything of another host.
 */
public final class WebServer implements AutoCloseable {
    /** A page's form or answer is small; whole files come as uploads, which have their own limit. */
    static final int LARGEST_FORM_MEGABYTES = 2;
    /** A file that is read, and a little for the rest of the form that it comes in. */
    private static final int LARGEST_UPLOAD_MEGABYTES = Limits.SENT_MEGABYTES + 1;

    private final Javalin server;

    private WebServer(Javalin server) {
        this.server = server;
    }

    /**
     * Starts on {@code port}; 0 takes any free one.
     *
     * @param neutral how numbers and months are written where no study is open
     * @param routes the pages, made with what turns content into pages
     */
    public static WebServer start(int port, CountryPack neutral, Function<Pages, List<Routes>> routes) {
        var guard = new Guard();
        var assets = new Assets();
        var pages = new Pages(assets, guard.token(), neutral);
        var server = Javalin.create(config -> {
            settings(config);
            config.routes.before(SafeHeaders::add);
            config.routes.before(guard::check);
            config.routes.get("/token", context -> context.json(Map.of("token", guard.token())));
            assets.addTo(config.routes);
            routes.apply(pages).forEach(each -> each.addTo(config.routes));
            new Trouble(pages).addTo(config.routes);
        });
        return new WebServer(server.start("127.0.0.1", port));
    }

    private static void settings(JavalinConfig config) {
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.startup.startupWatcherEnabled = false;
        config.concurrency.useVirtualThreads = true;
        config.http.compressionStrategy = CompressionStrategy.GZIP;
        config.http.generateEtags = true;
        config.http.maxRequestSize = LARGEST_FORM_MEGABYTES * 1024L * 1024;
        config.jetty.multipartConfig.maxFileSize(Limits.SENT_MEGABYTES, SizeUnit.MB);
        config.jetty.multipartConfig.maxTotalRequestSize(LARGEST_UPLOAD_MEGABYTES, SizeUnit.MB);
        config.jetty.modifyHttpConfiguration(http -> http.setSendServerVersion(false));
        config.jsonMapper(new JavalinJackson3());
    }

    public int port() {
        return server.port();
    }

    /** What to type into the browser. */
    public URI address() {
        return URI.create("http://127.0.0.1:" + port() + "/");
    }

    @Override
    public void close() {
        server.stop();
    }
}
