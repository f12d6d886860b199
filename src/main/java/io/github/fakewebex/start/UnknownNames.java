package io.github.fakewebex.start;

import io.github.fakewebex.config.WrongSetting;
import java.util.regex.Pattern;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.origin.Origin;
import org.springframework.boot.origin.OriginLookup;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.env.PropertySource;
import org.springframework.core.env.SystemEnvironmentPropertySource;

/**
 * Refuses to start with a property below {@code sim} that there is not, wherever it comes from: a misspelt name would
 * otherwise be no setting at all. Spring Boot can refuse such names too, but not those of environment variables.
 */
class UnknownNames implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final String PREFIX = "sim";

    private static final ConfigurationPropertyName OURS = ConfigurationPropertyName.of(PREFIX);

    /** What Kubernetes tells every container about a service whose name begins with sim. */
    private static final Pattern OF_KUBERNETES =
            Pattern.compile("SIM_(.*_)?(SERVICE_HOST|SERVICE_PORT(_.+)?|PORT_\\d+_(TCP|UDP|SCTP)(_.+)?)");

    private static final Pattern ADDRESS_OF_KUBERNETES = Pattern.compile("(tcp|udp|sctp)://.*");

    @Override
    public void initialize(ConfigurableApplicationContext application) {
        for (PropertySource<?> source : application.getEnvironment().getPropertySources()) {
            if (source instanceof SystemEnvironmentPropertySource variables) {
                checkVariables(variables);
            } else if (source instanceof EnumerablePropertySource<?> properties) {
                checkProperties(properties);
            }
        }
    }

    private static void checkVariables(SystemEnvironmentPropertySource variables) {
        for (String name : variables.getPropertyNames()) {
            if (startsAsOurs(name, '_')
                    && !KnownNames.hasVariable(name)
                    && !isOfKubernetes(name, String.valueOf(variables.getProperty(name)))) {
                throw unknown("environment variable " + name, KnownNames.nearestVariable(name));
            }
        }
    }

    private static boolean isOfKubernetes(String name, String value) {
        return OF_KUBERNETES.matcher(name).matches()
                || name.endsWith("_PORT")
                        && ADDRESS_OF_KUBERNETES.matcher(value).matches();
    }

    private static void checkProperties(EnumerablePropertySource<?> properties) {
        for (String name : properties.getPropertyNames()) {
            if (startsAsOurs(name, '.')) {
                ConfigurationPropertyName asked = ConfigurationPropertyName.adapt(name, '.');
                if (OURS.isAncestorOf(asked) && !KnownNames.has(asked)) {
                    throw unknown("property " + name + place(properties, name), KnownNames.nearest(name));
                }
            }
        }
    }

    private static String place(PropertySource<?> source, String name) {
        Origin origin = OriginLookup.getOrigin(source, name);
        return origin == null ? "" : " (" + origin + ")";
    }

    private static boolean startsAsOurs(String name, char separator) {
        return name.length() > PREFIX.length()
                && name.regionMatches(true, 0, PREFIX, 0, PREFIX.length())
                && name.charAt(PREFIX.length()) == separator;
    }

    private static WrongSetting unknown(String what, String nearest) {
        return new WrongSetting("there is no " + what, "Did you mean " + nearest + "? All are listed in the README");
    }
}
