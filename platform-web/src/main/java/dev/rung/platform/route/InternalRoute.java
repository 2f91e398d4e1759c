package dev.rung.platform.route;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// A route that the gateway does not expose, on purpose: `MAP.md` shows why.
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface InternalRoute {

    /// The caller, and its reason.
    String value();
}
