package dev.rung.platform.door;

import static java.lang.annotation.ElementType.TYPE;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import jakarta.enterprise.util.Nonbinding;
import jakarta.inject.Qualifier;
import java.lang.annotation.Retention;
import java.lang.annotation.Target;

/// On an [EventDoor]: which topic it opens to. Each instance of the service reads a share of the topic's partitions.
@Qualifier
@Retention(RUNTIME)
@Target(TYPE)
public @interface FromTopic {

    @Nonbinding
    String value();

    /// The type that the topic's records are read as, such as `Behaviour.class`; `RawRecord.class` for bytes.
    @Nonbinding
    Class<?> event();
}
