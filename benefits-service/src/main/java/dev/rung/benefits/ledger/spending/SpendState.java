package dev.rung.benefits.ledger.spending;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.quarkus.runtime.annotations.RegisterForReflection;

/// The fate of points that were set aside. A spend that is redeemed may be restored, wholly or in parts, and
/// stays redeemed.
@RegisterForReflection
public enum SpendState {
    @JsonProperty("reserved")
    RESERVED,
    @JsonProperty("redeemed")
    REDEEMED,
    @JsonProperty("released")
    RELEASED
}
