package io.github.fakewebex.start;

import io.github.fakewebex.config.WrongSetting;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * Makes {@code SSL_BUNDLE=<folder>} a bundle of Spring Boot that the server speaks TLS with: the folder has the files that a
 * TLS secret of Kubernetes has, and may change while the server runs. What is set about bundles beside it goes before it.
 */
class CertificateFolder implements EnvironmentPostProcessor {

    private static final String FOLDER = "SSL_BUNDLE";

    private static final String BUNDLE = "spring.ssl.bundle.pem.fake-webex.";

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        String folder = environment.getProperty(FOLDER, "");
        if (folder.isBlank()) {
            return;
        }
        environment
                .getPropertySources()
                .addLast(new MapPropertySource(
                        FOLDER,
                        Map.of(
                                BUNDLE + "keystore.certificate",
                                file(folder, "tls.crt"),
                                BUNDLE + "keystore.private-key",
                                file(folder, "tls.key"),
                                BUNDLE + "reload-on-update",
                                true,
                                "server.ssl.bundle",
                                "fake-webex")));
    }

    private static String file(String folder, String name) {
        Path file = Path.of(folder, name).toAbsolutePath();
        if (!Files.isReadable(file)) {
            throw new WrongSetting(
                    "the file " + file + " cannot be read",
                    FOLDER + " names a folder with a certificate, tls.crt, and its key, tls.key, both PEM");
        }
        return file.toUri().toString();
    }
}
