package dev.rung.contracts;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// A topic, or an event of a topic that is written, which no service of the suite writes: it comes from somebody else.
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.TYPE})
public @interface FromOthers {

    /// From whom.
    String value();
}
