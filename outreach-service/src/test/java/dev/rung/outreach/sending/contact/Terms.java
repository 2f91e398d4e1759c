package dev.rung.outreach.sending.contact;

import java.time.Duration;

public record Terms(
        int batch,
        int atOnce,
        Duration unknownCustomerGrace,
        Duration newsFor,
        Duration answersFor,
        Duration overtakenAfter,
        Duration firstRetry,
        Duration longestRetry,
        Duration shortestWait,
        Duration longestWait,
        Duration mailAbandonedAfter,
        Duration inboxAbandonedAfter)
        implements SendTerms {

    public static final Terms USUAL = new Terms(
            20,
            4,
            Duration.ofMinutes(10),
            Duration.ofDays(3),
            Duration.ofDays(30),
            Duration.ofMinutes(10),
            Duration.ofSeconds(30),
            Duration.ofMinutes(30),
            Duration.ofSeconds(2),
            Duration.ofMinutes(5),
            Duration.ofMinutes(15),
            Duration.ofSeconds(20));
}
