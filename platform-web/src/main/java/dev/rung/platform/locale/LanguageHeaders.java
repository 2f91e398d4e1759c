package dev.rung.platform.locale;

import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/// Says which language an answer is in, to its reader and to whoever caches it.
class LanguageHeaders {

    private final CallerLanguage language;

    LanguageHeaders(CallerLanguage language) {
        this.language = language;
    }

    @ServerResponseFilter
    public void addTo(ContainerResponseContext answer) {
        language.spoken().ifPresent(tag -> {
            answer.getHeaders().putSingle(HttpHeaders.CONTENT_LANGUAGE, tag);
            answer.getHeaders().add(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE);
        });
    }
}
