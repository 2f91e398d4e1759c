package dev.rung.outreach.inbox;

import jakarta.ws.rs.NameBinding;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/// For routes that answer with a stream: once it is open, nothing can be refused any more.
@NameBinding
@Retention(RetentionPolicy.RUNTIME)
@interface KnownCustomersOnly {}
