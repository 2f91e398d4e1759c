package dev.rung.platform.again;

import static java.lang.annotation.ElementType.METHOD;
import static java.lang.annotation.ElementType.TYPE;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.Retention;
import java.lang.annotation.Target;

/// On an event door beside `@WithTransaction`: begins a new transaction and does everything again where the
/// last one failed for a technical reason, for the better part of a minute. Any other failure is told at once.
@InterceptorBinding
@Retention(RUNTIME)
@Target({TYPE, METHOD})
public @interface TryAgain {}
