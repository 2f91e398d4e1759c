package dev.rung.platform.amount;

import dev.rung.contracts.Money;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import org.jspecify.annotations.Nullable;

/// Public because Hibernate Validator makes it. A field that a client left out is reported as
/// missing, not as too small.
public final class AmountOfMoney implements ConstraintValidator<Amount, Money> {

    @Override
    @SuppressWarnings("RedundantNullCheck")
    public boolean isValid(@Nullable Money money, ConstraintValidatorContext context) {
        if (money == null) {
            return true;
        }
        var hasAmount = isThere("amount", money.amount(), context);
        var hasCurrency = isThere("currency", money.currency(), context);
        return hasAmount && hasCurrency && AmountPolicy.isAmount(money.amount());
    }

    private static boolean isThere(String name, @Nullable Object value, ConstraintValidatorContext context) {
        if (value == null) {
            context.disableDefaultConstraintViolation();
            context.buildConstraintViolationWithTemplate("{jakarta.validation.constraints.NotNull.message}")
                    .addPropertyNode(name)
                    .addConstraintViolation();
        }
        return value != null;
    }
}
