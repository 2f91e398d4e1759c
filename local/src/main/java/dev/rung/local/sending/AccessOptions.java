package dev.rung.local.sending;

import dev.rung.local.running.DataOption;
import dev.rung.local.running.Running;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Which suite to talk to: the one that runs in the data folder, unless told otherwise.
public final class AccessOptions {

    @Mixin
    private DataOption data = new DataOption();

    @Option(
            names = "--gateway",
            paramLabel = "URL",
            description = "Another suite's gateway, such as https://shop.example")
    private @Nullable String gateway;

    @Option(
            names = "--realm",
            paramLabel = "URL",
            description = "Its identity realm, such as https://id.example/realms/rung")
    private @Nullable String realm;

    @Option(
            names = "--client",
            defaultValue = "${env:RUNG_CLIENT:-storefront}",
            description = "Client of the realm with role storefront.")
    private String client = "storefront";

    @Option(
            names = "--secret",
            defaultValue = "${env:RUNG_SECRET:-storefront}",
            description = "The client's secret (better as RUNG_SECRET).")
    private String secret = "storefront";

    public Path data() {
        return data.folder();
    }

    public Access access() throws IOException {
        if (gateway != null && realm != null) {
            return new Access(gateway, realm, client, secret);
        }
        var running = Running.in(data())
                .orElseThrow(() -> new SendingFailed("No suite runs with its data in " + data()
                        + ". Start one with ./rung up, or name one with --gateway and --realm."));
        return new Access(
                Objects.requireNonNullElse(gateway, address(running, "gateway")),
                Objects.requireNonNullElse(realm, address(running, "realm")),
                client,
                secret);
    }

    private static String address(Running running, String name) {
        return Objects.requireNonNull(running.addresses().get(name), name);
    }
}
