package dev.rung.platform.store;

import java.time.DateTimeException;
import java.time.ZoneId;
import org.eclipse.microprofile.config.spi.Converter;
import org.jspecify.annotations.Nullable;

/// Ends the start of a service whose zone is none, or only an offset: its days would begin at a wrong hour for half of
/// the year wherever clocks are changed.
public final class ZoneName implements Converter<ZoneId> {

    private static final long serialVersionUID = 1L;

    @Override
    public ZoneId convert(String value) {
        try {
            var zone = ZoneId.of(value);
            if (zone.getId().equals("UTC") || zone.getId().contains("/")) {
                return zone;
            }
        } catch (DateTimeException noZone) {
            throw refused(value, noZone);
        }
        throw refused(value, null);
    }

    private static IllegalArgumentException refused(String value, @Nullable Throwable cause) {
        return new IllegalArgumentException(
                value + " is no time zone of IANA: name one such as Asia/Shanghai, or UTC", cause);
    }
}
