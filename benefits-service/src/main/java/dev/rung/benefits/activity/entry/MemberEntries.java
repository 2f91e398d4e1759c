package dev.rung.benefits.activity.entry;

import dev.rung.benefits.activity.entry.Entering.EntryWish;
import dev.rung.benefits.activity.terms.ActivityKind;
import dev.rung.platform.idempotency.IdempotencyKey;
import dev.rung.platform.identity.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.resteasy.reactive.RestResponse;

/// The doors by which members take part have this in common: the wish is the caller's own, known by the key
/// that they sent, and the answer tells whether it was carried out now or before.
@ApplicationScoped
public class MemberEntries {

    private final Caller caller;

    MemberEntries(Caller caller) {
        this.caller = caller;
    }

    /// A key counts among the caller's keys for this kind of activity.
    ///
    /// @param code of the activity
    /// @param key the request's Idempotency-Key
    public EntryWish wish(String code, ActivityKind kind, String key) {
        return new EntryWish(
                caller.ownExternalId(), code, kind, new IdempotencyKey(caller.name(), kind.code() + "-entry", key));
    }

    /// 201 the first time, 200 after that.
    public static <T> RestResponse<T> answer(T view, boolean repeated) {
        return repeated ? RestResponse.ok(view) : RestResponse.status(RestResponse.Status.CREATED, view);
    }
}
