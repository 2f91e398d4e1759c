package dev.rung.system;

import static dev.rung.system.Storefront.event;
import static dev.rung.system.Storefront.paid;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.concurrent.atomic.AtomicLong;

/// Customers who buy again and again, each order for 10.00 and completed at once, until it is closed. What is not
/// answered by 202 is sent again under the same ids, as a shop does.
final class BuyingCustomers implements AutoCloseable {

    private static final int BATCH = 5;
    private static final BigDecimal PRICE = new BigDecimal("10.00");
    private static final Duration PAUSE = Duration.ofMillis(100);

    private final Storefront shop;
    private final String prefix;
    private final int customers;
    private final AtomicLong orders = new AtomicLong();
    private final AtomicLong refused = new AtomicLong();
    private final Thread thread;
    private volatile boolean ending;

    /// @param prefix of the customers' ids
    BuyingCustomers(Storefront shop, String prefix, int customers) {
        this.shop = shop;
        this.prefix = prefix;
        this.customers = customers;
        this.thread = Thread.ofPlatform().daemon().name("buys").start(this::run);
    }

    /// Those that were answered by 202.
    long orders() {
        return orders.get();
    }

    /// Requests that had to be sent again.
    long refused() {
        return refused.get();
    }

    BigDecimal spend() {
        return PRICE.multiply(BigDecimal.valueOf(orders.get()));
    }

    private void run() {
        try {
            while (!ending) {
                var batch = new ArrayList<String>();
                for (long order = orders.get(); order < orders.get() + BATCH; order++) {
                    var customer = prefix + order % customers;
                    var id = prefix + "order-" + order;
                    var at = Instant.now().truncatedTo(ChronoUnit.SECONDS);
                    batch.add(paid(id, customer, at, PRICE.toPlainString()));
                    batch.add(event("done-" + id, "order.completed", customer, at, """
                            {"orderId": "%s"}""".formatted(id)));
                }
                while (!isTaken(batch.toArray(String[]::new))) {
                    refused.incrementAndGet();
                    Thread.sleep(PAUSE);
                }
                orders.addAndGet(BATCH);
                Thread.sleep(PAUSE);
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /// A gateway that is away answers nothing: RestAssured throws a ConnectException without declaring it.
    private boolean isTaken(String... events) {
        try {
            return shop.send(events).extract().statusCode() == 202;
        } catch (Exception | AssertionError away) {
            return false;
        }
    }

    /// Nothing is on its way any more.
    @Override
    public void close() throws InterruptedException {
        ending = true;
        if (!thread.join(Duration.ofMinutes(2))) {
            throw new IllegalStateException("The suite takes nothing in");
        }
    }
}
