package dev.rung.bench.events;

import java.util.SplittableRandom;

/// The things that customers do, and how often.
enum Activity {
    VISIT(300),
    VIEW(280),
    SEARCH(100),
    ADD(90),
    REMOVE(20),
    PLACE(45),
    PAY(50),
    SHIP(35),
    COMPLETE(30),
    REFUND(8),
    REVIEW(20),
    SHARE(8),
    POST(6),
    CREDIT(4),
    CONTACT(4);

    static final int ALL = 1000;

    private static final Activity[] VALUES = values();

    /// Of a thousand.
    final int share;

    Activity(int share) {
        this.share = share;
    }

    static Activity drawn(SplittableRandom random) {
        int place = random.nextInt(ALL);
        for (var doing : VALUES) {
            place -= doing.share;
            if (place < 0) {
                return doing;
            }
        }
        throw new IllegalStateException("The shares do not add up to " + ALL);
    }

    /// Whether it speaks of an order that was paid.
    boolean needsAnOrder() {
        return this == SHIP || this == COMPLETE || this == REFUND;
    }
}
