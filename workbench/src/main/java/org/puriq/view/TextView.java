package org.puriq.view;

/** A view whose title and lead stand in the message files under its name. */
abstract class TextView implements View {
    private final String name;
    private final Stage stage;

    TextView(String name, Stage stage) {
        this.name = name;
        this.stage = stage;
    }

    @Override
    public final String name() {
        return name;
    }

    @Override
    public final Stage stage() {
        return stage;
    }

    @Override
    public String title(Request request) {
        return request.say("view." + name + ".title");
    }

    @Override
    public String lead(Request request) {
        return request.say("view." + name + ".lead");
    }
}
