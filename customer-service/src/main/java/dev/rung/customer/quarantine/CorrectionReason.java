package dev.rung.customer.quarantine;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.quarkus.runtime.annotations.RegisterForReflection;

/// How whoever corrects an event knows what is right. Codes, since a text of somebody's own might name a customer.
@RegisterForReflection
public enum CorrectionReason {
    /// The sender said what is right.
    @JsonProperty("sender-confirmed")
    SENDER_CONFIRMED("sender-confirmed"),
    /// The store's own records say it.
    @JsonProperty("store-records")
    STORE_RECORDS("store-records"),
    /// Only the form was wrong, and leaves no doubt about the values.
    @JsonProperty("form-only")
    FORM_ONLY("form-only");

    private final String code;

    CorrectionReason(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }
}
