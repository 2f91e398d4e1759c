package dev.rung.platform.openapi;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// A problem that a door answers with, beside those that answer any: for the API's document. An `@APIResponse` would
/// make the scanner forget what the door answers when all goes well.
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.CLASS)
@Repeatable(Refuses.All.class)
public @interface Refuses {

    int status();

    /// A sentence.
    String when();

    /// Several of them.
    @Documented
    @Target(ElementType.METHOD)
    @Retention(RetentionPolicy.CLASS)
    @interface All {
        Refuses[] value();
    }
}
