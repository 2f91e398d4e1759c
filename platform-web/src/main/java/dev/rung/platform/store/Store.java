package dev.rung.platform.store;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithConverter;
import java.time.ZoneId;

/// The store as its operator set it up; the defaults are those of a Chinese store.
@ConfigMapping(prefix = "rung.store")
public interface Store {

    /// Business dates are dates in this zone where a customer has none.
    @WithConverter(ZoneName.class)
    ZoneId zone();

    /// ISO 4217. Every amount of money is in this currency.
    @WithConverter(CurrencyCode.class)
    String currency();

    /// BCP 47 tag of the language to use where a customer has none.
    String locale();
}
