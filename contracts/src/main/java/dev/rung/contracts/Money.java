package dev.rung.contracts;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.math.BigDecimal;

/// An amount of money, on the wire `{"amount": "12.30", "currency": "CNY"}`.
///
/// @param amount in major units, as a string on the wire so that no reader turns it into a float
/// @param currency ISO 4217
public record Money(
        @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal amount, String currency) {}
