package dev.rung.scoring.features.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInput;
import java.io.DataInputStream;
import java.io.DataOutput;
import java.io.DataOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class CompactCodecTest {

    @Property
    void everyNumberComesBack(@ForAll long number) throws IOException {
        assertThat(CompactCodec.readNumber(written(out -> CompactCodec.writeNumber(number, out))))
                .isEqualTo(number);
    }

    @Property
    void everyNumberOfEitherSignComesBackAndASmallOneTakesOneByte(@ForAll long number) throws IOException {
        assertThat(CompactCodec.readSigned(written(out -> CompactCodec.writeSigned(number, out))))
                .isEqualTo(number);
        assertThat(written(out -> CompactCodec.writeSigned(-Math.floorMod(number, 64L), out))
                        .skipBytes(9))
                .isEqualTo(1);
    }

    @Property
    void everyDecimalComesBackWithItsScale(@ForAll BigDecimal decimal) throws IOException {
        assertThat(CompactCodec.readDecimal(written(out -> CompactCodec.writeDecimal(decimal, out))))
                .isEqualTo(decimal);
    }

    @Property
    void everyInstantComesBackToTheNanosecond(@ForAll Instant instant) throws IOException {
        assertThat(CompactCodec.readInstant(written(out -> CompactCodec.writeInstant(instant, out))))
                .isEqualTo(instant);
    }

    @Property
    void everyDateComesBack(@ForAll LocalDate date) throws IOException {
        assertThat(CompactCodec.readDate(written(out -> CompactCodec.writeDate(date, out))))
                .isEqualTo(date);
    }

    @Example
    void noDateComesBackAsNoDate() throws IOException {
        assertThat(CompactCodec.readDate(written(out -> CompactCodec.writeDate(null, out))))
                .isNull();
    }

    @Example
    void aDateBefore1970ComesBackToo() throws IOException {
        var date = LocalDate.of(1969, 12, 31);

        assertThat(CompactCodec.readDate(written(out -> CompactCodec.writeDate(date, out))))
                .isEqualTo(date);
    }

    @Example
    void aNumberThatNeverEndsIsRefused() {
        var endless = new byte[11];
        Arrays.fill(endless, (byte) 0x80);

        assertThatThrownBy(() -> CompactCodec.readNumber(new DataInputStream(new ByteArrayInputStream(endless))))
                .isInstanceOf(IOException.class);
    }

    private interface Writing {
        void to(DataOutput out) throws IOException;
    }

    private static DataInput written(Writing writing) throws IOException {
        var bytes = new ByteArrayOutputStream();
        writing.to(new DataOutputStream(bytes));
        return new DataInputStream(new ByteArrayInputStream(bytes.toByteArray()));
    }
}
