package dev.rung.customer.contact;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// An address or a number of a customer's, as the shop wrote it. It is sealed in the profile: fields are only
/// ever added.
///
/// @param verified whether the customer proved to the shop that it is theirs
@RegisterForReflection
public record ContactPoint(String value, boolean verified) {

    /// All of one kind, each once and the one that messages go to first; verified where it is so anywhere.
    public static List<ContactPoint> all(@Nullable String first, List<ContactPoint> given) {
        var byValue = new LinkedHashMap<String, Boolean>();
        Stream.concat(Stream.ofNullable(first).map(value -> new ContactPoint(value, false)), given.stream())
                .forEach(point -> byValue.merge(point.value(), point.verified(), Boolean::logicalOr));
        return byValue.entrySet().stream()
                .map(each -> new ContactPoint(each.getKey(), each.getValue()))
                .toList();
    }

    /// The one that messages go to.
    public static @Nullable String first(List<ContactPoint> points) {
        return points.isEmpty() ? null : points.getFirst().value();
    }

    /// Nothing where there is only one and it is not verified: then the first says it all.
    public static List<ContactPoint> unlessPlain(List<ContactPoint> points) {
        return points.size() == 1 && !points.getFirst().verified() ? List.of() : points;
    }

    /// Keeps personal data out of logs.
    @Override
    public String toString() {
        return "ContactPoint[…]";
    }
}
