package dev.rung.testing.servers;

import java.io.File;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/// Starts the servers once, however many class loaders ask.
///
/// Quarkus makes a class loader per test profile and closes it afterwards. The servers live in a class
/// loader of their own, which stays open, and tell their addresses through the system's properties,
/// which all class loaders share.
public final class OncePerJvm {

    private static final String PREFIX = "rung.test.servers.";
    private static final String STARTED = PREFIX + "started";

    /// An interned string is the same object for every class loader.
    private static final String LOCK = "the lock of dev.rung.testing.servers.OncePerJvm".intern();

    private OncePerJvm() {}

    public static Map<String, String> start() {
        synchronized (LOCK) {
            if (System.getProperty(STARTED) == null) {
                startApart().forEach((name, value) -> System.setProperty(PREFIX + name, value));
                System.setProperty(STARTED, "true");
            }
        }
        return System.getProperties().stringPropertyNames().stream()
                .filter(name -> name.startsWith(PREFIX) && !name.equals(STARTED))
                .collect(Collectors.toMap(name -> name.substring(PREFIX.length()), System::getProperty));
    }

    @SuppressWarnings({"unchecked", "resource"}) // stays open as long as the servers run
    private static Map<String, String> startApart() {
        var apart = new URLClassLoader("servers", classPath(), ClassLoader.getPlatformClassLoader());
        var before = Thread.currentThread().getContextClassLoader();
        // looks for drivers once per JVM, with the class loader of whoever asks first: let it be the tests'
        DriverManager.drivers().close();
        Thread.currentThread().setContextClassLoader(apart);
        try {
            var constructor = apart.loadClass(RealServers.class.getName()).getDeclaredConstructor();
            constructor.setAccessible(true);
            return ((Supplier<Map<String, String>>) constructor.newInstance()).get();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("The test servers cannot be started", e);
        } finally {
            Thread.currentThread().setContextClassLoader(before);
        }
    }

    /// Without a binding for logs: what the servers say all day is not the tests' business.
    private static URL[] classPath() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !entry.contains("slf4j-jboss-logmanager"))
                .map(OncePerJvm::url)
                .toArray(URL[]::new);
    }

    private static URL url(String entry) {
        try {
            return Path.of(entry).toUri().toURL();
        } catch (MalformedURLException e) {
            throw new IllegalStateException(e);
        }
    }
}
