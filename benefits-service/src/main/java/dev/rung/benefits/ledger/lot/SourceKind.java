package dev.rung.benefits.ledger.lot;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.quarkus.runtime.annotations.RegisterForReflection;

/// The kinds of causes that points have. The codes are on the wire, in the tables and in the
/// keys of transactions.
@RegisterForReflection
public enum SourceKind {
    @JsonProperty("order")
    ORDER("order"),
    @JsonProperty("review")
    REVIEW("review"),
    @JsonProperty("share")
    SHARE("share"),
    @JsonProperty("sign-in")
    SIGN_IN("sign-in"),
    @JsonProperty("birthday")
    BIRTHDAY("birthday"),
    @JsonProperty("profile")
    PROFILE("profile"),
    @JsonProperty("survey")
    SURVEY("survey"),
    @JsonProperty("referral")
    REFERRAL("referral"),
    @JsonProperty("activity")
    ACTIVITY("activity"),
    /// Two people decided it.
    @JsonProperty("adjustment")
    ADJUSTMENT("adjustment"),
    /// Points that the store's customers had elsewhere before.
    @JsonProperty("import")
    IMPORT("import"),
    /// People let points last longer.
    @JsonProperty("extension")
    EXTENSION("extension"),
    /// Points that are spent.
    @JsonProperty("redemption")
    REDEMPTION("redemption"),
    /// Points that pay a part of an order.
    @JsonProperty("quote")
    QUOTE("quote");

    private final String code;

    SourceKind(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    /// Its facts are kept, and say at every moment what its lot should hold. Other lots stand as they
    /// were given.
    public boolean isSettledFromFacts() {
        return this == ORDER || isAction();
    }

    /// The customer's profile has reached it.
    public boolean isMilestone() {
        return this == BIRTHDAY || this == PROFILE;
    }

    /// Each is one fact, which earns by itself: nothing completes it or takes it back.
    public boolean isAction() {
        return switch (this) {
            case REVIEW, SHARE, SIGN_IN, BIRTHDAY, PROFILE, SURVEY -> true;
            case ORDER, REFERRAL, ACTIVITY, ADJUSTMENT, IMPORT, EXTENSION, REDEMPTION, QUOTE -> false;
        };
    }
}
