package dev.rung.platform.amount;

import dev.rung.contracts.Money;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import org.jspecify.annotations.Nullable;

/// Public because Hibernate Validator makes it. `amount` may be left out by a client; that is told elsewhere.
public final class AmountOfMoney implements ConstraintValidator<Amount, Money> {

    @Override
    @SuppressWarnings("RedundantNullCheck")
    public boolean isValid(@Nullable Money money, ConstraintValidatorContext context) {
        return money == null || money.amount() == null || AmountPolicy.isAmount(money.amount());
    }
}
