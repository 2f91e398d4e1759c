package dev.rung.gateway.passage.admission;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.oidc.OIDCException;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Tokens are checked elsewhere, so that the router has gone on when the answer comes: who fails then must
/// still answer.
@Tag("servers")
class AdmissionTest {

    private static final Vertx VERTX = Vertx.vertx();
    private static final Uni<SecurityIdentity> ALICE = Uni.createFrom()
            .item(QuarkusSecurityIdentity.builder()
                    .setPrincipal(new QuarkusPrincipal("alice"))
                    .addRole("customer")
                    .build());

    private final RateLimits limits = new RateLimits(new Wide());
    private final RateLimits broken = new RateLimits(new Wide()) {
        @Override
        Charge charge(ChargedClient client) {
            throw new IllegalStateException("as in a test");
        }
    };

    @AfterAll
    static void close() {
        var _ = VERTX.close();
    }

    @Test
    void whoHasAValidTokenIsLetIn() throws Exception {
        assertThat(answerTo(ALICE, limits, RoutingContext::end).statusCode()).isEqualTo(200);
    }

    @Test
    void aFailureAmidAdmissionIsAnswered() throws Exception {
        assertThat(answerTo(ALICE, broken, RoutingContext::end).statusCode()).isEqualTo(500);
    }

    @Test
    void aFailureOfWhatComesAfterAdmissionIsAnswered() throws Exception {
        var answer = answerTo(ALICE, limits, _ -> {
            throw new IllegalStateException("as in a test");
        });

        assertThat(answer.statusCode()).isEqualTo(500);
    }

    @Test
    void aFailureAmidRefusalIsAnswered() throws Exception {
        var unreachable = Uni.createFrom().<SecurityIdentity>failure(new OIDCException("as in a test"));

        assertThat(answerTo(unreachable, broken, RoutingContext::end).statusCode())
                .isEqualTo(500);
    }

    /// The identity comes from another thread, as it does where keys are fetched.
    private static HttpResponse<String> answerTo(
            Uni<SecurityIdentity> identity, RateLimits limits, Consumer<RoutingContext> onward) throws Exception {
        var late = identity.onItemOrFailure()
                .call(() -> Uni.createFrom().voidItem().onItem().delayIt().by(Duration.ofMillis(50)));
        var admission = new Admission(_ -> late, limits, new Wide());
        var router = Router.router(VERTX);
        router.route().handler(ctx -> admission.admit(ctx, _ -> onward.accept(ctx)));
        var server = VERTX.createHttpServer()
                .requestHandler(router)
                .listen(0)
                .toCompletionStage()
                .toCompletableFuture()
                .get();
        try (var http = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create("http://localhost:" + server.actualPort()))
                    .header("Authorization", "Bearer token")
                    .timeout(Duration.ofSeconds(10))
                    .build();
            return http.send(request, BodyHandlers.ofString());
        } finally {
            var _ = server.close();
        }
    }

    private record Wide() implements Rates {

        @Override
        public Duration period() {
            return Duration.ofMinutes(1);
        }

        @Override
        public long person() {
            return 100;
        }

        @Override
        public long shop() {
            return 100;
        }

        @Override
        public long stranger() {
            return 100;
        }

        @Override
        public int streams() {
            return 1;
        }

        @Override
        public long remembered() {
            return 100;
        }
    }
}
