package dev.rung.local.demo;

import dev.rung.local.sending.Access;
import dev.rung.local.sending.AccessOptions;
import dev.rung.local.sending.Freshness;
import dev.rung.local.sending.SendingFailed;
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

/// Profiles come first, so that customers who reach a tier can get a mail.
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
            for (var member : DemoMembers.ALL) {
                register(member, storefront);
            }
            var shop = new DemoShop(seed, currency, Instant.now());
            var events = shop.events(customers);
            System.out.printf(
                    "Sending %,d events of %,d customers ...%n", events.size(), customers + DemoMembers.ALL.size());
            var receipt = storefront.send(events, (_, _) -> {});
            for (var customer : shop.agreeing(customers)) {
                agreeToPersonalisation(customer, storefront);
            }
            new Freshness(storefront, Duration.ofMillis(250)).await(_ -> {});
            System.out.printf(
                    "%,d accepted, %,d known before, %,d refused.%n",
                    receipt.accepted(), receipt.duplicates(), receipt.rejected().size());
            receipt.rejected().stream().limit(5).forEach(System.out::println);
            addFeedbackAndPolicy(storefront, access, say);
        }
        System.out.println("Look at the console: " + access.gateway() + "/console/ (analyst / analyst).");
        return 0;
    }

    /// Needs a realm with the demo's users, as that of `./rung up`.
    private static void addFeedbackAndPolicy(Storefront storefront, Access access, Consumer<String> say)
            throws IOException, InterruptedException {
        var patience = Duration.ofMinutes(1);
        try (var agent = Storefront.asDemoUser("agent", access, patience, say);
                var marketer = Storefront.asDemoUser("marketer", access, patience, say);
                var approver = Storefront.asDemoUser("approver", access, patience, say)) {
            new DemoFeedback(storefront, agent).send();
            if (new PolicyUpdate(marketer, approver).publish()) {
                System.out.println("A second policy was drafted, tried, approved and published.");
            }
        } catch (SendingFailed notHere) {
            System.out.println("Feedback and a second policy are left out: " + notHere.getMessage());
        }
    }

    private static void register(DemoMembers.Member member, Storefront storefront)
            throws IOException, InterruptedException {
        var customer = "customers/" + member.externalId();
        storefront.put(customer, member.profile());
        for (var channel : member.consents()) {
            storefront.put(
                    customer + "/consents/marketing/" + channel,
                    Map.of("granted", true, "textVersion", "demo-1", "source", "demo"));
        }
        if (!member.consents().isEmpty()) {
            agreeToPersonalisation(member.externalId(), storefront);
        }
    }

    private static void agreeToPersonalisation(String externalId, Storefront storefront)
            throws IOException, InterruptedException {
        storefront.put(
                "customers/" + externalId + "/consents/personalisation/inbox",
                Map.of("granted", true, "textVersion", "demo-1", "source", "demo"));
    }
}
