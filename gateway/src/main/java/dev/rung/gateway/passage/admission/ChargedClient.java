package dev.rung.gateway.passage.admission;

import java.util.Set;

/// The client whose bucket a request is charged to.
public sealed interface ChargedClient {

    /// One member or one of the staff, by the token's subject.
    record User(String subject) implements ChargedClient {}

    /// A storefront's back end or a service: it speaks for many people.
    record Shop(String subject) implements ChargedClient {}

    /// An unknown client: no token, or an invalid one, or a public page. All behind one address share a
    /// bucket, so guessing tokens and links is slow.
    record Stranger(String address) implements ChargedClient {}

    /// The name of its limit in settings and response headers.
    default String limitName() {
        return switch (this) {
            case User _ -> "person";
            case Shop _ -> "shop";
            case Stranger _ -> "stranger";
        };
    }

    static ChargedClient of(String subject, Set<String> roles) {
        return roles.contains("storefront") || roles.contains("service") ? new Shop(subject) : new User(subject);
    }
}
