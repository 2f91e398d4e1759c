package dev.rung.gateway.passage;

import static dev.rung.gateway.upstream.Upstream.BENEFITS;
import static dev.rung.gateway.upstream.Upstream.CUSTOMER;
import static dev.rung.gateway.upstream.Upstream.FEEDBACK;
import static dev.rung.gateway.upstream.Upstream.OUTREACH;
import static dev.rung.gateway.upstream.Upstream.SCORING;

import dev.rung.gateway.upstream.Upstream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Which service answers which path. Only listed paths are exposed, so that a route between services, such as a reply's
/// text, is not on the internet by accident.
///
/// A pattern's `{}` stands for one segment, a `**` at its end for any number of them, none too.
public final class RoutingTable {

    private static final String BASE = "/api/v1/";

    private static final Map<Upstream, List<PathPattern>> EXPOSED = Map.of(
            CUSTOMER,
            exposed(
                    CUSTOMER,
                    "events/**",
                    "imports/**",
                    "import-mappings/**",
                    "quarantine/**",
                    "customer-tokens",
                    "customers",
                    "customers/{}",
                    "customers/{}/consents/**",
                    "customers/{}/guardian-consent",
                    "customers/{}/status/**",
                    "customers/{}/referral",
                    "customers/{}/erasure",
                    "erasures/**",
                    "customers/{}/groups",
                    "groups/**",
                    "merges/**",
                    "consent-texts",
                    "programme-terms",
                    "me/data/profile",
                    "me/profile",
                    "me/consents/**",
                    "me/guardian-consent",
                    "me/membership",
                    "me/referral",
                    "me/sign-ins",
                    "webhooks/**"),
            SCORING,
            exposed(
                    SCORING,
                    "ladder",
                    "standings/**",
                    "customers/{}/standing/**",
                    "customers/{}/overrides/**",
                    "me/standing/**",
                    "me/data/standing",
                    "insight/**",
                    "policies/**",
                    "reconciliations/**",
                    "alarms/**"),
            BENEFITS,
            exposed(
                    BENEFITS,
                    "customers/{}/points/**",
                    "me/points/**",
                    "me/referral/rewards",
                    "points/**",
                    "earning-rules/**",
                    "benefits/**",
                    "benefit-packages/**",
                    "tiers/{}/benefits",
                    "customers/{}/benefits/**",
                    "me/benefits/**",
                    "rewards",
                    "reward-catalogue/**",
                    "redemptions/**",
                    "me/redemptions/**",
                    "customers/{}/rewards",
                    "customers/{}/redemptions",
                    "coupon-batches/**",
                    "coupons/**",
                    "customers/{}/coupons/**",
                    "me/coupons",
                    "me/data/benefits",
                    "quotes/**",
                    "me/quotes",
                    "stacking-rules/**",
                    "activities",
                    "activity-catalogue/**",
                    "me/activities/**",
                    "me/streaks"),
            OUTREACH,
            exposed(OUTREACH, "me/inbox/stream", "me/inbox/**", "me/data/messages", "customers/{}/messages/**"),
            FEEDBACK,
            exposed(
                    FEEDBACK,
                    "feedback",
                    "feedback/{}",
                    "feedback/{}/assignment",
                    "feedback/{}/replies",
                    "feedback/{}/resolution",
                    "appeals",
                    "me/feedback/**",
                    "me/data/feedback",
                    "me/decisions"));

    /// The gateway's own routes.
    private static final Set<List<String>> HERE = Set.of(List.of("me"), List.of("me", "data"), List.of("audit"));

    /// Open without a token: pages that people reach by a link that is itself the permission (ADR 10), and
    /// proofs of draws, which are for strangers (ADR 37).
    private static final Map<Upstream, List<PathPattern>> PUBLIC = Map.of(
            CUSTOMER,
            List.of(PathPattern.of("public/unsubscribe/{}")),
            BENEFITS,
            List.of(PathPattern.of("public/draws/**")));

    /// Paths that a service might read differently from the gateway: dot segments, hidden
    /// slashes, matrix parameters.
    private static final Pattern AMBIGUOUS = Pattern.compile("(?i)/\\.{1,2}(/|$)|//|%2e|%2f|%5c|%00|[;\\\\]");

    /// Where a path leads.
    public sealed interface Destination {

        record To(Upstream upstream) implements Destination {}

        /// A service answers, also without a token.
        record Public(Upstream upstream) implements Destination {}

        /// The gateway answers by itself.
        record Here() implements Destination {}

        record Nowhere() implements Destination {}
    }

    private RoutingTable() {}

    /// @param path as it came, still encoded; a template of an OpenAPI document is found as well
    public static Destination find(String path) {
        if (!path.startsWith(BASE) || AMBIGUOUS.matcher(path).find()) {
            return new Destination.Nowhere();
        }
        var segments = List.of(path.substring(BASE.length()).split("/", -1));
        if (HERE.contains(segments)) {
            return new Destination.Here();
        }
        return owner(EXPOSED, segments)
                .<Destination>map(Destination.To::new)
                .or(() -> owner(PUBLIC, segments).map(Destination.Public::new))
                .orElseGet(Destination.Nowhere::new);
    }

    private static Optional<Upstream> owner(Map<Upstream, List<PathPattern>> routes, List<String> segments) {
        return routes.entrySet().stream()
                .filter(entry -> entry.getValue().stream().anyMatch(pattern -> pattern.matches(segments)))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /// The pattern that a path was found by, such as `/api/v1/customers/{}/points/**`: what metrics may say of
    /// it, since it holds no ids. Empty for a path that leads nowhere.
    static Optional<String> template(String path) {
        return switch (find(path)) {
            case Destination.Public(var upstream) -> template(PUBLIC, upstream, path);
            case Destination.To(var upstream) -> template(EXPOSED, upstream, path);
            case Destination.Here _ -> Optional.of(path);
            case Destination.Nowhere _ -> Optional.empty();
        };
    }

    private static Optional<String> template(Map<Upstream, List<PathPattern>> routes, Upstream upstream, String path) {
        var segments = List.of(path.substring(BASE.length()).split("/", -1));
        return routes.getOrDefault(upstream, List.of()).stream()
                .filter(pattern -> pattern.matches(segments))
                .map(pattern -> BASE + pattern)
                .findFirst();
    }

    /// Every pattern that is exposed, as [#template] names it.
    static Stream<String> templates() {
        return Stream.of(EXPOSED, PUBLIC)
                .flatMap(routes -> routes.values().stream())
                .flatMap(List::stream)
                .map(pattern -> BASE + pattern);
    }

    /// With what every service opens under its name.
    private static List<PathPattern> exposed(Upstream owner, String... routes) {
        var named = Stream.of("dead-letters/%s/**", "audit/%s/**").map(route -> route.formatted(owner.label()));
        return Stream.concat(Stream.of(routes), named).map(PathPattern::of).toList();
    }
}
