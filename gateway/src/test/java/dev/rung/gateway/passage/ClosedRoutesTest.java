package dev.rung.gateway.passage;

import static java.util.function.Predicate.not;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rung.gateway.passage.RoutingTable.Destination;
import dev.rung.gateway.upstream.Upstream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The gateway exposes the services' routes, as their `MAP.md` show them: none by accident,
/// and none that is not there.
class ClosedRoutesTest {

    private static final Pattern ROUTE =
            Pattern.compile("\\| (?:GET|HEAD|POST|PUT|PATCH|DELETE) (/\\S+)( \\(internal: .+\\))? \\| .*");

    private record Route(Upstream owner, String path, boolean isInternal) {

        static Optional<Route> read(Upstream owner, String line) {
            var route = ROUTE.matcher(line);
            return route.matches()
                    ? Optional.of(new Route(
                            owner,
                            "/api/v1" + route.group(1).replace("{service}", owner.label()),
                            route.group(2) != null))
                    : Optional.empty();
        }
    }

    private final List<Route> routes =
            Stream.of(Upstream.values()).flatMap(ClosedRoutesTest::routes).toList();

    @Test
    void everyRouteIsExposedOrSaysWhyItIsInternal() {
        assertThat(routes)
                .filteredOn(not(Route::isInternal))
                .hasSizeGreaterThan(50)
                .allSatisfy(route -> assertThat(RoutingTable.find(route.path()))
                        .as(route.path())
                        .isIn(new Destination.To(route.owner()), new Destination.Public(route.owner())));
    }

    @Test
    void whatIsInternalIsNotExposed() {
        assertThat(routes)
                .filteredOn(Route::isInternal)
                .isNotEmpty()
                .allSatisfy(route -> assertThat(RoutingTable.find(route.path()))
                        .as(route.path())
                        .isEqualTo(new Destination.Nowhere()));
    }

    @Test
    void whatIsExposedLeadsToARoute() {
        var used = routes.stream().map(Route::path).map(RoutingTable::template).flatMap(Optional::stream);

        assertThat(RoutingTable.templates()).isSubsetOf(used.toList());
    }

    /// Each service opens platform's routes beside its own.
    private static Stream<Route> routes(Upstream owner) {
        return Stream.of(owner.label() + "-service", "platform-data")
                .map(module -> Path.of("..", module, "MAP.md"))
                .flatMap(ClosedRoutesTest::lines)
                .flatMap(line -> Route.read(owner, line).stream());
    }

    private static Stream<String> lines(Path map) {
        try {
            return Files.readAllLines(map).stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
