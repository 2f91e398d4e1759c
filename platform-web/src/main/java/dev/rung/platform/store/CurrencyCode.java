package dev.rung.platform.store;

import java.util.Currency;
import org.eclipse.microprofile.config.spi.Converter;

/// Ends the start of a service whose currency is none: it would refuse every amount of money that it is told.
public final class CurrencyCode implements Converter<String> {

    private static final long serialVersionUID = 1L;

    @Override
    public String convert(String value) {
        try {
            return Currency.getInstance(value).getCurrencyCode();
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(value + " is no currency of ISO 4217: name one such as CNY", e);
        }
    }
}
