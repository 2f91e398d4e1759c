package dev.rung.customer.consent;

import dev.rung.platform.locale.MessageBundle;
import io.quarkus.qute.Engine;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;

/// The pages that a link to unsubscribe leads to. They name nobody: a link may be passed on.
@ApplicationScoped
class UnsubscribePages {

    private final Engine templates;

    UnsubscribePages(Engine templates) {
        this.templates = templates;
    }

    /// @param channel that would be unsubscribed
    String question(MessageBundle texts, String channel) {
        return page(texts, "unsubscribe.question")
                .data("text", texts.say("unsubscribe.question." + channel))
                .data("button", texts.say("unsubscribe.button"))
                .render();
    }

    String confirmation(MessageBundle texts) {
        return page(texts, "unsubscribe.done")
                .data("text", texts.say("unsubscribe.done.text"))
                .data("button", null)
                .render();
    }

    private TemplateInstance page(MessageBundle texts, String key) {
        return templates
                .getTemplate("unsubscribe.html")
                .data("language", texts.tag())
                .data("title", texts.say(key + ".title"));
    }
}
