package dev.rung.scoring.features;

import static dev.rung.scoring.Histories.SHANGHAI;
import static dev.rung.scoring.Histories.bought;
import static dev.rung.scoring.Histories.daysAgo;
import static dev.rung.scoring.Histories.event;
import static dev.rung.scoring.Histories.paid;
import static dev.rung.scoring.Histories.refundedOf;
import static dev.rung.scoring.Histories.visited;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rung.contracts.Money;
import dev.rung.contracts.customer.Behaviour;
import dev.rung.contracts.customer.Behaviour.CreditChanged;
import dev.rung.contracts.customer.Behaviour.OrderPaid;
import dev.rung.contracts.customer.Behaviour.ReviewPosted;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FeaturesFormatTest {

    private static final Features FEATURES = after(
            bought("1", "茶", "12.30", daysAgo(30)),
            refundedOf("1", "r", "2.30", daysAgo(20)),
            refundedOf("unknown", "s", "5", daysAgo(10)),
            visited("a", daysAgo(9)),
            visited("b", daysAgo(2)),
            new ReviewPosted(event("w", daysAgo(5)), null, "P-1", 5),
            new OrderPaid(event("d", daysAgo(4)), "2", yuan("30"), List.of(), "deposit", yuan("100")),
            new CreditChanged(event("k", daysAgo(3)), new BigDecimal("640.5")));

    /// Features in changelogs must stay readable: when this fails, every format that
    /// embeds them needs a new number.
    @Test
    void theLayoutIsTheOneOfTheStateStore() throws IOException {
        assertThat(HexFormat.of().formatHex(write(FEATURES))).isEqualTo(GOLDEN);
        assertThat(read(HexFormat.of().parseHex(GOLDEN))).isEqualTo(FEATURES);
    }

    @Test
    void anOrderTakesAboutThirtyBytesAndADaySix() throws IOException {
        var oneOfEach = write(after(bought("0", "tea", "99.90", daysAgo(0)), visited("0", daysAgo(0)))).length;
        var orders = IntStream.rangeClosed(0, 100)
                .mapToObj(i -> bought("" + i, "tea", "99.90", daysAgo(i)))
                .toArray(Behaviour[]::new);
        var days = IntStream.rangeClosed(0, 100)
                .mapToObj(i -> visited("" + i, daysAgo(i)))
                .toArray(Behaviour[]::new);

        assertThat((write(after(orders)).length - oneOfEach) / 100).isBetween(25, 32);
        assertThat((write(after(days)).length - oneOfEach) / 100).isLessThanOrEqualTo(6);
    }

    @Test
    void halfAStateIsNotGuessedAt() throws IOException {
        var whole = write(after(paid("1", "10", daysAgo(1))));

        assertThatThrownBy(() -> read(Arrays.copyOf(whole, whole.length - 1))).isInstanceOf(EOFException.class);
    }

    private static Money yuan(String amount) {
        return new Money(new BigDecimal(amount), "CNY");
    }

    private static byte[] write(Features features) throws IOException {
        var bytes = new ByteArrayOutputStream();
        features.writeTo(new DataOutputStream(bytes));
        return bytes.toByteArray();
    }

    private static Features read(byte[] bytes) throws IOException {
        return Features.readFrom(new DataInputStream(new ByteArrayInputStream(bytes)));
    }

    private static Features after(Behaviour... history) {
        return Arrays.stream(history)
                .map(behaviour -> Features.of(
                        behaviour, Objects.requireNonNull(behaviour.event()).occurredAt(), SHANGHAI))
                .reduce(Features::plus)
                .orElseThrow();
    }

    private static final String GOLDEN =
            "000000006a1d03c000000000006a41edc000b3c20201000000006a409c400002021905000002fac10282a305"
                    + "beba2031cc6bffb62464a780281e315d02040204ce0003e88cb63482a305bdd537f75733f91e957e717b7b22"
                    + "32030100011eaad9ad09285c3bde000164028ec20282a305b2dfbdf4d9f54e5d75f5a380bb6a367601040200"
                    + "e6beba2031cc6bffb61482a305b12ae283629d19ccb4e630e366e53ab2010001058bab860dc785e12302a4c2"
                    + "02010182a3050e010182a30501acc20282a3058ae889bb715f2b0a";
}
