package dev.rung.customer.erasure;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.quarkus.runtime.annotations.RegisterForReflection;

/// Why somebody of the store erases a customer. Codes, since a text of somebody's own might name the customer.
@RegisterForReflection
enum ErasureReason {
    /// The customer asked by letter, mail or telephone.
    @JsonProperty("post")
    POST("post"),
    /// Somebody with custody of a child asked.
    @JsonProperty("guardian")
    GUARDIAN("guardian"),
    /// A court or an authority asked.
    @JsonProperty("authority")
    AUTHORITY("authority");

    /// The customer's own wish.
    static final String OWN = "own";

    /// Told by `customer-events` to a database that was restored.
    static final String RESTORE = "restore";

    private final String code;

    ErasureReason(String code) {
        this.code = code;
    }

    String code() {
        return code;
    }
}
