package io.github.fakewebex.start;

import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringBootExceptionReporter;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/**
 * Tells in one line why the server does not start. It goes before Spring Boot's own reporter, which takes a page; the
 * stack trace is there for whoever asks for it with {@code LOGGING_LEVEL_IO_GITHUB_FAKEWEBEX=debug}.
 */
@Order(Ordered.HIGHEST_PRECEDENCE)
class StartFailure implements SpringBootExceptionReporter {

    private static final Logger LOG = LoggerFactory.getLogger(StartFailure.class);

    private final UnaryOperator<@Nullable String> settings;

    StartFailure(@Nullable ConfigurableApplicationContext application) {
        this.settings = name ->
                application == null ? null : application.getEnvironment().getProperty(String.valueOf(name));
    }

    @Override
    public boolean reportException(Throwable failure) {
        LOG.error("Fake Webex cannot start: {}", Diagnosis.of(failure, settings));
        LOG.debug("The start failed here", failure);
        return true;
    }
}
