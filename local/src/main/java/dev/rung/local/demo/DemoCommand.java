package dev.rung.local.demo;

import dev.rung.local.sending.AccessOptions;
import dev.rung.local.sending.Freshness;
import dev.rung.local.sending.Storefront;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Profiles first, so that whoever reaches a tier can be told by mail.
@Command(
        name = "demo",
        description = "Send a year of made-up customers to a running suite. Repeating it changes nothing.",
        mixinStandardHelpOptions = true)
public final class DemoCommand implements Callable<Integer> {

    @Option(names = "--customers", defaultValue = "500", description = "How many. Default: ${DEFAULT-VALUE}")
    private int customers;

    @Option(
            names = "--seed",
            defaultValue = "7",
            description = "Another seed, other customers. Default: ${DEFAULT-VALUE}")
    private long seed;

    @Option(
            names = "--currency",
            defaultValue = "${env:RUNG_STORE_CURRENCY:-CNY}",
            description = "The store's currency. Default: ${DEFAULT-VALUE}")
    private String currency = "CNY";

    @Mixin
    private AccessOptions accessOptions = new AccessOptions();

    @Override
    public Integer call() throws Exception {
        var access = accessOptions.access();
        Consumer<String> say = System.out::println;
        try (var storefront = new Storefront(access, Duration.ofMinutes(2), say)) {
            for (var member : Cast.ALL) {
                introduce(member, storefront);
            }
            var events = new Shop(seed, currency, Instant.now()).events(customers);
            System.out.printf("Sending %,d events of %,d customers ...%n", events.size(), customers + Cast.ALL.size());
            var receipt = storefront.send(events, (_, _) -> {});
            new Freshness(storefront, Duration.ofMillis(250)).await(_ -> {});
            System.out.printf(
                    "%,d accepted, %,d known before, %,d refused.%n",
                    receipt.accepted(), receipt.duplicates(), receipt.rejected().size());
            receipt.rejected().stream().limit(5).forEach(System.out::println);
        }
        System.out.println("Look at the console: " + access.gateway() + "/console/ (analyst / analyst).");
        return 0;
    }

    private static void introduce(Cast.Member member, Storefront storefront) throws IOException, InterruptedException {
        var customer = "customers/" + member.externalId();
        storefront.put(customer, member.profile());
        for (var channel : member.consents()) {
            storefront.put(
                    customer + "/consents/marketing/" + channel,
                    Map.of("granted", true, "textVersion", "demo-1", "source", "demo"));
        }
    }
}
