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
    /// Of the member by whose code somebody came.
    @JsonProperty("referral")
    REFERRAL("referral"),
    /// Of the newcomer who came by a member's code.
    @JsonProperty("invited")
    INVITED("invited"),
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

    /// A day on which it is earned is one on which the customer did something: not a birthday, and not a newcomer's
    /// order, which is a day of the newcomer's by its payment.
    public boolean isDoing() {
        return isAction() && this != BIRTHDAY && this != REFERRAL && this != INVITED;
    }

    /// Each is one fact, which earns by itself. Nothing takes it back but a refund of the order by which a newcomer was
    /// rewarded.
    public boolean isAction() {
        return switch (this) {
            case REVIEW, SHARE, SIGN_IN, BIRTHDAY, PROFILE, SURVEY, REFERRAL, INVITED -> true;
            case ORDER, ACTIVITY, ADJUSTMENT, IMPORT, EXTENSION, REDEMPTION, QUOTE -> false;
        };
    }
}
