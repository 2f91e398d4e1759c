package dev.rung.scoring.features.activity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class CountsTest {

    @Example
    void anActivityIsCountedForItself() {
        var counts = Counts.one(Activity.VISIT).plus(Counts.one(Activity.VISIT)).plus(Counts.one(Activity.SHARE));

        assertThat(counts.of(Activity.VISIT)).isEqualTo(2);
        assertThat(counts.of(Activity.SHARE)).isEqualTo(1);
        assertThat(counts.of(Activity.CONTACT)).isZero();
    }

    @Example
    void equalCountsAreEqualHoweverTheyCameAbout() {
        var added = Counts.one(Activity.CART).plus(Counts.one(Activity.CART));

        assertThat(added)
                .isEqualTo(Counts.NONE.with(Activity.CART, 2))
                .hasSameHashCodeAs(Counts.NONE.with(Activity.CART, 2));
        assertThat(added).isNotEqualTo(Counts.NONE.with(Activity.CART, 3));
    }

    @Example
    void addingChangesNeitherOfTheTwo() {
        var one = Counts.one(Activity.POST);
        var two = one.plus(one);

        assertThat(one.of(Activity.POST)).isEqualTo(1);
        assertThat(two.of(Activity.POST)).isEqualTo(2);
        assertThat(Counts.NONE.of(Activity.POST)).isZero();
    }

    @Example
    void tooManyAreRefusedRatherThanTurnedNegative() {
        var full = Counts.NONE.with(Activity.VIEW, Integer.MAX_VALUE);

        assertThatThrownBy(() -> full.plus(Counts.one(Activity.VIEW))).isInstanceOf(ArithmeticException.class);
    }

    @Property
    void everyCountComesBack(@ForAll Activity activity, @ForAll @IntRange int times) throws IOException {
        var counts = Counts.one(Activity.REVIEW).with(activity, times);
        var bytes = new ByteArrayOutputStream();
        counts.writeTo(new DataOutputStream(bytes));

        assertThat(Counts.readFrom(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray()))))
                .isEqualTo(counts);
    }
}
