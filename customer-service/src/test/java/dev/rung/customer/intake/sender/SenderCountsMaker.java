package dev.rung.customer.intake.sender;

import dev.rung.platform.store.Store;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;

/// Counts in memory, for tests of what is counted.
public final class SenderCountsMaker {

    private SenderCountsMaker() {}

    public static SenderNames names() {
        return new SenderNames(new Usual(50, Duration.ofSeconds(5)));
    }

    public static SenderCounts counts() {
        return new SenderCounts(new ChineseStore(ZoneId.of("Asia/Shanghai"), "CNY", "zh-CN"), Clock.systemUTC());
    }

    private record Usual(int most, Duration writeEvery) implements SenderSettings {}

    private record ChineseStore(ZoneId zone, String currency, String locale) implements Store {}
}
