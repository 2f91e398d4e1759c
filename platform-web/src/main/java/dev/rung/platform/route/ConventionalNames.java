package dev.rung.platform.route;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.config.MeterFilter;
import io.micrometer.core.instrument.config.MeterFilterReply;
import io.micrometer.core.instrument.distribution.DistributionStatisticConfig;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.DoubleStream;
import org.jspecify.annotations.Nullable;

/// Requests are counted under the names of OpenTelemetry's semantic conventions, whatever counts them:
/// `http_server_request_duration_seconds{http_request_method, http_route, http_response_status_code, error_type}`.
///
/// Durations of requests and of events have the buckets that the conventions advise, which carry exemplars. Each
/// process has a limited number of routes, however many a fault makes up.
@Singleton
class ConventionalNames implements MeterFilter {

    private static final Map<String, String> NAMES = Map.of(
            "http.server.requests", "http.server.request.duration",
            "http.client.requests", "http.client.request.duration");

    private static final Set<String> DURATIONS =
            Set.of("http.server.request.duration", "http.client.request.duration", "messaging.process.duration");

    private static final double NANOSECONDS = 1e9;

    private static final double[] BUCKETS = DoubleStream.of(
                    0.005, 0.01, 0.025, 0.05, 0.075, 0.1, 0.25, 0.5, 0.75, 1, 2.5, 5, 7.5, 10)
            .map(seconds -> seconds * NANOSECONDS)
            .toArray();

    /// Quarkus' own limits are for the names that it gives.
    private static final int ROUTES_AT_MOST = 100;

    private final List<MeterFilter> limits = NAMES.values().stream()
            .map(name -> MeterFilter.maximumAllowableTags(name, "http.route", ROUTES_AT_MOST, MeterFilter.deny()))
            .toList();

    @Override
    public MeterFilterReply accept(Meter.Id id) {
        return limits.stream()
                .map(limit -> limit.accept(id))
                .filter(reply -> reply == MeterFilterReply.DENY)
                .findFirst()
                .orElse(MeterFilterReply.NEUTRAL);
    }

    @Override
    public Meter.Id map(Meter.Id id) {
        var name = NAMES.get(id.getName());
        return name == null ? id : id.withName(name).replaceTags(tags(id));
    }

    @Override
    public @Nullable DistributionStatisticConfig configure(Meter.Id id, DistributionStatisticConfig config) {
        return DURATIONS.contains(id.getName())
                ? DistributionStatisticConfig.builder()
                        .serviceLevelObjectives(BUCKETS)
                        .build()
                        .merge(config)
                : config;
    }

    /// A request that nobody answered has an error and no status; one that we failed to answer has both.
    private static Tags tags(Meter.Id id) {
        var status = tag(id, "status");
        boolean isAnswered = status.matches("[1-5]\\d\\d");
        boolean isFailure = !isAnswered || status.startsWith("5");
        var kept = id.getTags().stream()
                .filter(tag -> !Set.of("method", "uri", "status", "outcome").contains(tag.getKey()))
                .toList();
        return Tags.of(kept)
                .and(
                        Tag.of("http.request.method", tag(id, "method")),
                        Tag.of("http.route", tag(id, "uri")),
                        Tag.of("http.response.status_code", isAnswered ? status : ""),
                        Tag.of("error.type", isFailure ? status : ""));
    }

    private static String tag(Meter.Id id, String key) {
        return Objects.requireNonNullElse(id.getTag(key), "");
    }
}
