package org.puriq.web;

import io.javalin.http.Context;
import java.util.LinkedHashMap;
import java.util.Map;
import org.puriq.base.Language;

/**
 * One request as our pages see it.
 *
 * @param token what a form must send back so that we know it for our own
 * @param terms which terms this page has explained already
 */
public record Visit(Address address, String token, Assets assets, Terms terms) {

    static Visit of(Context context, String token, Assets assets) {
        Map<String, String> query = new LinkedHashMap<>();
        context.queryParamMap().forEach((name, values) -> query.put(name, values.getFirst()));
        return new Visit(new Address(context.path(), query), token, assets, new Terms());
    }

    public Language language() {
        return address.language();
    }
}
