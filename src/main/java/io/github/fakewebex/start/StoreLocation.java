package io.github.fakewebex.start;

import io.github.fakewebex.config.WrongSetting;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * Says where the store is unless {@code spring.datasource.url} does: in memory, or in the folder of {@code sim.data}. Whatever
 * is acknowledged is written there at once, so that a killed server loses nothing.
 */
class StoreLocation implements EnvironmentPostProcessor {

    private static final String URL = "spring.datasource.url";
    private static final String DRIVER = "spring.datasource.hikari.data-source-properties.";
    private static final String H2 = ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH";

    /** What is better than the defaults of PostgreSQL's driver: notice a dead server, and send batches as such. */
    private static final Map<String, Object> POSTGRESQL = Map.of(
            DRIVER + "ApplicationName", "fake-webex",
            DRIVER + "connectTimeout", "2",
            DRIVER + "socketTimeout", "60",
            DRIVER + "tcpKeepAlive", "true",
            DRIVER + "reWriteBatchedInserts", "true");

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        String url = environment.getProperty(URL);
        String folder = environment.getProperty("sim.data");
        Map<String, Object> defaults = new HashMap<>();
        if (url == null) {
            defaults.put(URL, h2(folder));
        } else if (folder != null && !folder.isEmpty()) {
            throw new WrongSetting("sim.data and " + URL + " name two stores", "Leave out one of them");
        } else if (url.startsWith("jdbc:postgresql:")) {
            defaults.putAll(POSTGRESQL);
        }
        environment.getPropertySources().addLast(new MapPropertySource("store", defaults));
    }

    private static String h2(@Nullable String folder) {
        return folder == null || folder.isEmpty()
                ? "jdbc:h2:mem:fake-webex" + H2 + ";DB_CLOSE_DELAY=-1"
                : "jdbc:h2:file:" + Path.of(folder, "fake-webex").toAbsolutePath() + H2
                        + ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE";
    }
}
