package dev.rung.contracts;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// A topic, or an event of a topic that is read, which no service of the suite reads: it is there for somebody else.
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.TYPE})
public @interface ForOthers {

    /// For whom, and for what.
    String value();
}
