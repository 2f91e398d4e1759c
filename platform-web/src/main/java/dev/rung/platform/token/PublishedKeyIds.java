package dev.rung.platform.token;

import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.Set;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/// The ids of the keys that are published at the moment, so that a token that names another is refused without a call:
/// anybody can make up a name, as often as they like.
///
/// They are asked for when somebody needs them and the last answer is old. An unknown id makes them be asked for again,
/// since a key may be new, but no sooner than [#PAUSE] after the last time; all who need them meanwhile share one call.
final class PublishedKeyIds {

    /// Also the time for which a call that failed is not repeated.
    static final Duration PAUSE = Duration.ofSeconds(5);

    /// A key that was replaced is believed for as long as this.
    static final Duration TIME_TO_LIVE = Duration.ofMinutes(1);

    private final Supplier<Uni<Set<String>>> fetch;
    private final LongSupplier nanoTime;

    private Uni<Set<String>> answer = Uni.createFrom().item(Set.of());
    private Set<String> known = Set.of();
    private long knownAt;
    private boolean isAsked;
    private long askedAt;

    PublishedKeyIds(Supplier<Uni<Set<String>>> fetch, LongSupplier nanoTime) {
        this.fetch = fetch;
        this.nanoTime = nanoTime;
    }

    /// Fails where the keys cannot be fetched. An id that is known is believed meanwhile, whoever else
    /// asks for one that is made up.
    synchronized Uni<Boolean> has(String keyId) {
        var now = nanoTime.getAsLong();
        if (known.contains(keyId) && now - knownAt < TIME_TO_LIVE.toNanos()) {
            return Uni.createFrom().item(true);
        }
        if (!isAsked || now - askedAt >= PAUSE.toNanos()) {
            isAsked = true;
            askedAt = now;
            answer = fetch.get()
                    .invoke(published -> remember(published, now))
                    .memoize()
                    .indefinitely();
        }
        return answer.map(published -> published.contains(keyId));
    }

    private synchronized void remember(Set<String> published, long asked) {
        known = published;
        knownAt = asked;
    }
}
