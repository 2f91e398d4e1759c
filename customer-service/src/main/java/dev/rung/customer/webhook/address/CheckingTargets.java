package dev.rung.customer.webhook.address;

import dev.rung.customer.webhook.address.TargetUrlCheck.UrlVerdict.Sound;
import dev.rung.customer.webhook.address.TargetUrlCheck.UrlVerdict.Unsound;
import dev.rung.customer.webhook.address.TargetVerdict.Allowed;
import dev.rung.customer.webhook.address.TargetVerdict.Refused;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/// Looks up where a URL leads. A name that has a private address among others is refused: the next look-up
/// could give that one.
@ApplicationScoped
public class CheckingTargets {

    private final HostNames names;
    private final Vertx vertx;
    private final TargetUrlCheck urls;
    private final TargetAddressPolicy addresses;

    CheckingTargets(HostNames names, Vertx vertx, TargetSettings settings) {
        this.names = names;
        this.vertx = vertx;
        this.urls = new TargetUrlCheck(settings.plainHttp(), settings.ports());
        this.addresses = new TargetAddressPolicy(settings.allowedNetworks().orElse(List.of()).stream()
                .map(Network::parse)
                .toList());
    }

    /// The answer comes on the caller's context.
    public Uni<TargetVerdict> check(String url) {
        return switch (urls.decide(url)) {
            case Unsound(var refusal) -> Uni.createFrom().item(new Refused(refusal));
            case Sound sound ->
                Uni.createFrom()
                        .completionStage(() -> vertx.executeBlocking(() -> lookUp(sound), false)
                                .toCompletionStage());
        };
    }

    private TargetVerdict lookUp(Sound sound) {
        List<InetAddress> found;
        try {
            found = names.addressesOf(sound.host());
        } catch (UnknownHostException _) {
            return new Refused(TargetRefusal.NAME_UNKNOWN);
        }
        if (found.isEmpty()) {
            return new Refused(TargetRefusal.NAME_UNKNOWN);
        }
        return found.stream().allMatch(address -> addresses.allows(address.getAddress()))
                ? new Allowed(new CheckedTarget(sound.url(), sound.host(), sound.port(), sound.tls(), found.getFirst()))
                : new Refused(TargetRefusal.NOT_PUBLIC);
    }
}
