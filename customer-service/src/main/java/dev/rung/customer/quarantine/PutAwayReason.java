package dev.rung.customer.quarantine;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.quarkus.runtime.annotations.RegisterForReflection;

/// Why a refused event is not wanted any more. Codes, since a text of somebody's own might name a customer.
@RegisterForReflection
enum PutAwayReason {
    /// The sender mended it and sent it anew.
    @JsonProperty("sent-anew")
    SENT_ANEW("sent-anew"),
    /// A trial of the sender.
    @JsonProperty("trial")
    TRIAL("trial"),
    /// Nothing that counts: it will never be taken in.
    @JsonProperty("not-wanted")
    NOT_WANTED("not-wanted");

    private final String code;

    PutAwayReason(String code) {
        this.code = code;
    }

    String code() {
        return code;
    }
}
