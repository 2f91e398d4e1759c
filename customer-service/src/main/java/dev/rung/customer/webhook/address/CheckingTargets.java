package dev.rung.customer.webhook.address;

import static java.util.concurrent.TimeUnit.MINUTES;

import dev.rung.customer.webhook.address.TargetUrlCheck.UrlVerdict.Malformed;
import dev.rung.customer.webhook.address.TargetUrlCheck.UrlVerdict.WellFormed;
import dev.rung.customer.webhook.address.TargetVerdict.Allowed;
import dev.rung.customer.webhook.address.TargetVerdict.Refused;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.WorkerExecutor;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.InetAddress;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// Looks up where a URL leads. A name that has a private address among others is refused: the next look-up
/// could give that one.
///
/// A resolver whose server is silent blocks a thread for a minute and more. Look-ups have threads of their own,
/// and a name one at a time: whoever asks for it meanwhile gets the same answer.
@ApplicationScoped
public class CheckingTargets {

    /// Nobody waits longer for a look-up; its name is as good as unknown.
    public static final Duration LONGEST = Duration.ofSeconds(5);

    private static final int THREADS = 20;

    private final HostNames names;
    private final Vertx vertx;
    private final WorkerExecutor threads;
    private final TargetUrlCheck urls;
    private final TargetAddressPolicy addresses;
    private final Map<String, Future<List<InetAddress>>> underWay = new ConcurrentHashMap<>();

    CheckingTargets(HostNames names, Vertx vertx, TargetSettings settings) {
        this.names = names;
        this.vertx = vertx;
        // a look-up that takes long is nothing to warn of
        this.threads = vertx.createSharedWorkerExecutor("webhook-look-ups", THREADS, 10, MINUTES);
        this.urls = new TargetUrlCheck(settings.plainHttp(), settings.ports());
        this.addresses = new TargetAddressPolicy(settings.allowedNetworks().orElse(List.of()).stream()
                .map(Network::parse)
                .toList());
    }

    @PreDestroy
    void close() {
        threads.close();
    }

    /// The answer comes on the caller's context.
    public Uni<TargetVerdict> check(String url) {
        return switch (urls.decide(url)) {
            case Malformed(var refusal) -> Uni.createFrom().item(new Refused(refusal));
            case WellFormed target ->
                Uni.createFrom().deferred(() -> {
                    var caller = vertx.getOrCreateContext();
                    return Uni.createFrom()
                            .completionStage(() -> addressesOf(target.host()).toCompletionStage())
                            .ifNoItem()
                            .after(LONGEST)
                            .recoverWithItem(List.of())
                            .emitOn(answer -> caller.runOnContext(_ -> answer.run()))
                            .map(found -> verdict(target, found));
                });
        };
    }

    /// Empty where the name is unknown.
    private Future<List<InetAddress>> addressesOf(String host) {
        var mine = Promise.<List<InetAddress>>promise();
        var shared = underWay.putIfAbsent(host, mine.future());
        if (shared != null) {
            return shared;
        }
        threads.executeBlocking(() -> names.addressesOf(host), false)
                .otherwise(List.of())
                .onComplete(found -> {
                    underWay.remove(host);
                    mine.complete(found.result());
                });
        return mine.future();
    }

    private TargetVerdict verdict(WellFormed target, List<InetAddress> found) {
        if (found.isEmpty()) {
            return new Refused(TargetRefusal.NAME_UNKNOWN);
        }
        return found.stream().allMatch(address -> addresses.allows(address.getAddress()))
                ? new Allowed(
                        new CheckedTarget(target.url(), target.host(), target.port(), target.tls(), found.getFirst()))
                : new Refused(TargetRefusal.NOT_PUBLIC);
    }
}
