package dev.rung.platform.job.http;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.util.Map;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/// The authorities by which a job trusts the server it asks: those of the image, or one of the operator's.
final class TrustedCertificates {

    /// The variable by which a service trusts it, so that a job needs no other.
    private static final String AUTHORITY = "QUARKUS_TLS_OIDC_TRUST_STORE_PEM_CERTS";

    private TrustedCertificates() {}

    static SSLContext of(Map<String, String> environment) throws IOException {
        try {
            var file = environment.get(AUTHORITY);
            return file == null ? SSLContext.getDefault() : trusting(Path.of(file));
        } catch (GeneralSecurityException e) {
            throw new IOException("The certificates that " + AUTHORITY + " names cannot be used", e);
        }
    }

    private static SSLContext trusting(Path file) throws IOException, GeneralSecurityException {
        var trusted = KeyStore.getInstance(KeyStore.getDefaultType());
        trusted.load(null, null);
        try (var in = Files.newInputStream(file)) {
            for (var certificate : CertificateFactory.getInstance("X.509").generateCertificates(in)) {
                trusted.setCertificateEntry("authority-" + trusted.size(), certificate);
            }
        }
        var managers = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        managers.init(trusted);
        var context = SSLContext.getInstance("TLS");
        context.init(null, managers.getTrustManagers(), null);
        return context;
    }
}
