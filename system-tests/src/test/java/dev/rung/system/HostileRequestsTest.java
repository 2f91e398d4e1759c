package dev.rung.system;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rung.fuzz.Fuzzing;
import dev.rung.fuzz.Target;
import dev.rung.fuzz.Tokens;
import dev.rung.testing.api.ApiDocument;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// A short run of what `./rung fuzz` does at length. The gateway counts requests, so most of its answers are 429
/// soon; the services do not.
@ExtendWith(Suite.Extension.class)
class HostileRequestsTest {

    private static final Path HOME = requireNonNull(Path.of("").toAbsolutePath().getParent());
    private static final int REQUESTS = 1_500;

    /// Found something? `./rung fuzz --only hostile --seed 20260302` sends more of the same.
    private static final long SEED = 20_260_302;

    private final Suite suite;

    HostileRequestsTest(Suite suite) {
        this.suite = suite;
    }

    @Test
    void noRequestHoweverHostileGetsAnAnswerThatIsNotInTheDocument() throws InterruptedException {
        var services = Stream.of("customer", "scoring", "benefits", "outreach", "feedback")
                .map(service -> Target.of(
                        service,
                        suite.address(service + "-service"),
                        ApiDocument.read(HOME.resolve(service + "-service/target/openapi/openapi.json"))));
        var gateway = Target.of(
                "gateway", suite.gateway(), ApiDocument.read(HOME.resolve("gateway/src/main/resources/openapi.json")));
        var roles = List.of("admin", "customer", "storefront", "marketer", "agent", "approver", "service");

        var fuzzing =
                new Fuzzing(Stream.concat(services, Stream.of(gateway)).toList(), new Tokens(suite.identity(), roles));

        assertThat(fuzzing.run(REQUESTS, SEED, 2)).isEmpty();
        assertThat(fuzzing.statuses()).containsKey(200).containsKey(400);
    }
}
