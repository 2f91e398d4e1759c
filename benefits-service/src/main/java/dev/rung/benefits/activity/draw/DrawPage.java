package dev.rung.benefits.activity.draw;

import dev.rung.platform.locale.MessageBundle;
import io.quarkus.qute.Engine;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.stream.Stream;

/// The page on which strangers check a draw, and the script that does it.
@ApplicationScoped
class DrawPage {

    private static final String KEY = "draw.";

    private final Engine templates;

    DrawPage(Engine templates) {
        this.templates = templates;
    }

    String html(MessageBundle texts, String code) {
        var page =
                templates.getTemplate("draw.html").data("language", texts.tag()).data("code", code);
        Stream.of("title", "how", "running", "sound", "unsound", "commitment", "seed", "tickets", "failed", "broken")
                .forEach(key -> page.data(key, texts.say(KEY + key)));
        return page.render();
    }

    String script() {
        return templates.getTemplate("draw-verify.js").render();
    }
}
