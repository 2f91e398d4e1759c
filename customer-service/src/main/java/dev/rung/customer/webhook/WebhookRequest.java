package dev.rung.customer.webhook;

import dev.rung.platform.text.VisibleText;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.hibernate.validator.constraints.CodePointLength;

/// @param name what administrators call it
/// @param url where events are sent: `https://…`
/// @param eventTypes which are sent, such as `tier-reached.v1`
/// @param state `active`; `paused`: events are collected and sent later; `disabled`: events are not collected
record WebhookRequest(
        @NotNull
        @CodePointLength(min = 1, max = 100)
        @Pattern(regexp = VisibleText.NOT_BLANK, message = VisibleText.MUST_NOT_BE_BLANK)
        String name,

        @NotNull @CodePointLength(min = 1, max = 2000) String url,

        @NotNull @Size(min = 1, max = 100) List<@NotNull @CodePointLength(min = 1, max = 100) String> eventTypes,

        @NotNull WebhookState state) {}
