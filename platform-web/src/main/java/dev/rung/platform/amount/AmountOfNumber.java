package dev.rung.platform.amount;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// Public because Hibernate Validator makes it.
public final class AmountOfNumber implements ConstraintValidator<Amount, BigDecimal> {

    @Override
    public boolean isValid(@Nullable BigDecimal number, ConstraintValidatorContext context) {
        return number == null || AmountPolicy.isAmount(number);
    }
}
