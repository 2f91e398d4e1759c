package dev.rung.benefits.activity.draw;

import dev.rung.platform.locale.MessageBundle;
import io.quarkus.qute.Engine;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/// The page on which strangers check a draw, and the script that does it.
@ApplicationScoped
class DrawPage {

    private static final String KEY = "draw.";

    /// Those of lotteries, those of free trials in their place, and those of both.
    private static final List<String> TEXTS = List.of(
            "how",
            "sound",
            "unsound",
            "tickets",
            "prizes",
            "ranking",
            "fair",
            "unfair",
            "applications",
            "places",
            "title",
            "running",
            "commitment",
            "seed",
            "failed",
            "insecure",
            "broken");

    private final Engine templates;

    DrawPage(Engine templates) {
        this.templates = templates;
    }

    String html(MessageBundle texts, String code) {
        var page =
                templates.getTemplate("draw.html").data("language", texts.tag()).data("code", code);
        TEXTS.forEach(key -> page.data(key, texts.say(KEY + key)));
        return page.render();
    }

    String script() {
        return templates.getTemplate("draw-verify.js").render();
    }
}
