package io.github.fakewebex.sim.journal;

import io.github.fakewebex.sim.trace.RequestTrace;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One request and its answer. There are no secrets in it: tokens are told by their names, and nothing is kept of forms and
 * of answers that are marked not to be stored.
 *
 * @param number counts the requests of the world, from 1
 * @param time when the request came, by the world's clock
 * @param durationMillis how long it took until the answer was complete, in milliseconds
 * @param token the token's name; null when none was sent or it is unknown
 * @param scopes what the token carried at that time
 * @param caller the key of the token's owner
 * @param person the key of the person that the request was about, once that was known
 * @param path as sent, still encoded
 * @param query as sent, with the values of secrets masked; null for none
 * @param operation such as {@code callingBehavior.read}; null where no operation answers
 * @param fault the fault that was done to the answer; null for none
 * @param changes what the request changed; empty for reads and for what was refused
 */
public record JournalEntry(
        long number,
        Instant time,
        long durationMillis,
        String trackingId,
        @Nullable String token,
        List<String> scopes,
        @Nullable String caller,
        @Nullable String person,
        String method,
        String path,
        @Nullable String query,
        @Nullable String operation,
        int status,
        Decision decision,
        @Nullable String fault,
        Message request,
        Message response,
        List<RequestTrace.Change> changes) {

    /** The same entry with that number. */
    JournalEntry numbered(long other) {
        return new JournalEntry(
                other,
                time,
                durationMillis,
                trackingId,
                token,
                scopes,
                caller,
                person,
                method,
                path,
                query,
                operation,
                status,
                decision,
                fault,
                request,
                response,
                changes);
    }

    /**
     * What became of the request.
     *
     * @param result {@code granted} or {@code refused}
     * @param check what refused it: {@code FAULT}, {@code TOKEN}, {@code ROUTE}, {@code SCOPE}, {@code ROLE}, {@code ID},
     *     {@code PERSON}, {@code LICENSE} or {@code BODY}; null when nothing did, or something else
     * @param reason why, in words for the developer
     */
    public record Decision(
            String result, @Nullable String check, @Nullable String reason) {

        static final Decision GRANTED = new Decision("granted", null, null);

        /** The request was refused, by that check, for that reason. */
        static Decision refused(@Nullable String check, String reason) {
            return new Decision("refused", check, reason);
        }

        /** Whether the request was granted. */
        public boolean isGranted() {
            return this.equals(GRANTED);
        }
    }

    /**
     * What was sent in one direction.
     *
     * @param headers a few harmless ones, by their names in lower case
     * @param body as text; null where there was none or it is not kept
     * @param cut whether the body is not all that was sent
     */
    public record Message(
            Map<String, String> headers, @Nullable String body, boolean cut) {}
}
