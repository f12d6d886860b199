package io.github.fakewebex.sim.time;

import io.github.fakewebex.config.SimProperties;
import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Objects;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Where everything comes from that nobody chose: ids, secrets, dice. With {@code sim.deterministic} the same requests
 * in the same order get the same of each, run after run; otherwise nobody can guess what is not over in a moment.
 */
@Component
public class Chance {

    private static final int SECRET_BYTES = 32;

    private final Random random;
    private final boolean deterministic;
    private final long seed;
    private final ThreadLocal<@Nullable Random> aside = new ThreadLocal<>();

    Chance(SimProperties properties) {
        Long fixed = properties.deterministic();
        this.deterministic = fixed != null;
        this.random = fixed == null ? new SecureRandom() : new Random(fixed);
        this.seed = fixed == null ? random.nextLong() : fixed;
    }

    /**
     * A UUID of version 4, in lower case, that no other call returns.
     *
     * @param taken which are in the store: a server that is started anew with the same seed draws the same again
     */
    public String uuid(Predicate<String> taken) {
        return free(() -> uuid(random()), taken);
    }

    /** A UUID for what is over in a moment: it may be guessed, and is made without waiting for other threads. */
    public String passingUuid() {
        return uuid(deterministic ? random() : ThreadLocalRandom.current());
    }

    private static String uuid(Random random) {
        ByteBuffer bytes = ByteBuffer.wrap(bytes(random, 16));
        long high = bytes.getLong() & 0xffff_ffff_ffff_0fffL | 0x4000L;
        long low = bytes.getLong() & 0x3fff_ffff_ffff_ffffL | 0x8000_0000_0000_0000L;
        return new UUID(high, low).toString();
    }

    /** A short name for what nobody named; see {@link #uuid} for those that are taken. */
    public String name(String prefix, Predicate<String> taken) {
        return free(() -> prefix + uuid(random()).substring(0, 8), taken);
    }

    /** A text that nobody can guess, in the URL alphabet of base64; see {@link #uuid} for those that are taken. */
    public String secret(Predicate<String> taken) {
        return free(() -> Base64.getUrlEncoder().withoutPadding().encodeToString(bytes(random(), SECRET_BYTES)), taken);
    }

    private String free(Supplier<String> draw, Predicate<String> taken) {
        String drawn = draw.get();
        while (deterministic && taken.test(drawn)) {
            drawn = draw.get();
        }
        return drawn;
    }

    /**
     * A throw of dice between 0 (inclusive) and 1 (exclusive). The same throw of the same dice falls the same way, in
     * each process that shares the seed.
     *
     * @param dice what is thrown, such as the name of a rule
     * @param number which throw it is
     */
    public double dice(String dice, long number) {
        // Random keeps too few bits of its seed to tell one throw from the next.
        return new SplittableRandom(
                        seed ^ (dice.hashCode() * 0x9e37_79b9_7f4a_7c15L) ^ (number * 0xbf58_476d_1ce4_e5b9L))
                .nextDouble();
    }

    /** Does some work whose ids and secrets nobody will meet again, and which must not change those that others get. */
    public <T extends @Nullable Object> T aside(Supplier<T> work) {
        Random before = aside.get();
        aside.set(new Random(seed));
        try {
            return work.get();
        } finally {
            aside.set(before);
        }
    }

    private Random random() {
        return Objects.requireNonNullElse(aside.get(), random);
    }

    private static byte[] bytes(Random random, int count) {
        byte[] bytes = new byte[count];
        random.nextBytes(bytes);
        return bytes;
    }
}
