package dev.rung.platform.openapi;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// A second status that a door answers the same body with when all goes well: 201 where something was made by it,
/// beside 200 where it was there. For the API's document.
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.CLASS)
public @interface AnswersAlso {

    int status();

    /// A sentence.
    String when();
}
