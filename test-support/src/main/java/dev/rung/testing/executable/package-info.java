/// Faults of native executables, found on the JVM. Each component test's build is asked what it would tell a native
/// build: comes in what is registered for reflection and which files are taken along; goes out a failure where the
/// test's JSON needed a type that is not among them, or one of our files is left behind.
@NullMarked
package dev.rung.testing.executable;

import org.jspecify.annotations.NullMarked;
