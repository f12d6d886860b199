package io.github.fakewebex.sim.journal;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** The beginning of a body, as it goes by. */
final class Captured {

    /** How much of a body is kept, in bytes. */
    static final int LIMIT = 16 * 1024;

    private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
    private long seen;

    void add(byte[] bytes, int offset, int length) {
        kept.write(bytes, offset, Math.max(0, Math.min(length, LIMIT - kept.size())));
        seen += length;
    }

    void add(int one) {
        add(new byte[] {(byte) one}, 0, 1);
    }

    /** Forgets what went by: it will not be sent after all. */
    void clear() {
        kept.reset();
        seen = 0;
    }

    /** How many bytes went by. */
    long seen() {
        return seen;
    }

    boolean isCut() {
        return seen > kept.size();
    }

    /** What is kept, as text; null for nothing. */
    @Nullable
    String text() {
        return kept.size() == 0 ? null : kept.toString(StandardCharsets.UTF_8);
    }
}
