package io.github.fakewebex.config;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What can be set about the simulator itself.
 *
 * @param strictWire Whether responses carry nothing that Webex would not send: leaves out the X-Sim-Explain header.
 * @param cors Whether pages of any origin may call /v1 from a browser.
 * @param quirks Quirks that the default world is created with, by name, with their values (1 where a quirk takes none); a
 *     world that is there keeps its own.
 * @param deterministic A seed. With it, tracking ids, generated ids, dice and dates repeat byte for byte, and clocks
 *     stand still until they are advanced.
 * @param data A folder to keep everything in, so that it survives restarts; in memory where it is empty.
 * @param seeds A folder with seed files of your own: each is a scenario by its name without the ending.
 * @param log How lines of the log are written: text, or json with one object a line.
 * @param profile What the container image is started for: default answers most, once it is warm; ci is there soonest, for
 *     short tests. By the variable SIM_PROFILE alone.
 * @param control Who may use the control plane under /_sim.
 * @param faults What requests may do to themselves.
 * @param journal What is remembered of requests.
 */
@ConfigurationProperties("sim")
public record SimProperties(
        @DefaultValue("false") boolean strictWire,
        @DefaultValue("true") boolean cors,
        @DefaultValue Map<String, Integer> quirks,
        @Nullable Long deterministic,
        @Nullable Path data,
        @Nullable Path seeds,
        @DefaultValue("text") Log log,
        @DefaultValue("default") Profile profile,
        @DefaultValue Control control,
        @DefaultValue Faults faults,
        @DefaultValue Journal journal) {

    /** How lines of the log are written. */
    public enum Log {
        /** For people. */
        TEXT,
        /** For programs that collect logs: an object a line, by the Elastic Common Schema. */
        JSON
    }

    /** What the container image is started for; its start script reads it, as it chooses the options of the JVM. */
    public enum Profile {
        DEFAULT,
        CI
    }

    /**
     * Who may use the control plane.
     *
     * @param token The bearer token that requests to /_sim must carry; open to all where it is empty.
     * @param allowedHosts Names of the server beyond localhost, IP addresses and names without a dot, by which /_sim
     *     may be called.
     */
    public record Control(
            @DefaultValue("") String token, @DefaultValue List<String> allowedHosts) {

        /** A token that a header can carry, or nobody could ever send it. */
        public Control {
            if (!token.matches("[!-~]*")) {
                throw new WrongSetting(
                        "sim.control.token has a blank, a line feed or a character that is not ASCII",
                        "Take it out, as no header can carry it");
            }
        }
    }

    /**
     * What requests may do to themselves.
     *
     * @param header Whether a request can ask for a fault by the header X-Sim-Fault.
     */
    public record Faults(@DefaultValue("false") boolean header) {}

    /**
     * What is remembered of requests.
     *
     * @param size How many requests the journal of a world keeps; the oldest go first.
     */
    public record Journal(@DefaultValue("1000") int size) {

        private static final int MOST = 1_000_000;

        /** A journal of that size, which must be able to hold a request. */
        public Journal {
            if (size < 1 || size > MOST) {
                throw new WrongSetting("sim.journal.size is " + size, "It must be from 1 to " + MOST);
            }
        }
    }
}
