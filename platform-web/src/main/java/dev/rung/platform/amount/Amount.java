package dev.rung.platform.amount;

import static java.lang.annotation.ElementType.FIELD;
import static java.lang.annotation.ElementType.PARAMETER;
import static java.lang.annotation.ElementType.RECORD_COMPONENT;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.Target;

/// An amount with at most 15 digits before the point and 6 behind it, as events have them: of a number, or of money.
/// Absent is fine.
@Documented
@Constraint(validatedBy = {AmountOfNumber.class, AmountOfMoney.class})
@Target({FIELD, PARAMETER, RECORD_COMPONENT})
@Retention(RUNTIME)
public @interface Amount {

    String message() default AmountPolicy.REASON;

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
