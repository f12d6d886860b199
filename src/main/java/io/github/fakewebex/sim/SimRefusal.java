package io.github.fakewebex.sim;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Something the simulator was asked to do and will not. It is an answer, not a failure, so it has no stack trace. */
public class SimRefusal extends RuntimeException {

    /** What kind of refusal it is, which decides the status of an answer over HTTP. */
    public enum Kind {
        /** What was sent cannot be understood or makes no sense. */
        INVALID(400),
        /** There is no such thing. */
        UNKNOWN(404),
        /** It contradicts what is there. */
        CONFLICT(409),
        /** It is more than the simulator can take. */
        TOO_LARGE(413);

        private final int status;

        Kind(int status) {
            this.status = status;
        }

        /** The HTTP status that says the same. */
        public int status() {
            return status;
        }
    }

    private final Kind kind;
    private final transient List<Fault> faults;

    /**
     * One fault of what was sent.
     *
     * @param line the line it is in, counted from 1; null where there are no lines
     * @param field the path of the member, such as {@code people[3].locationId}; empty for the whole
     * @param message what is wrong with it
     */
    public record Fault(@Nullable Integer line, String field, String message) {}

    private SimRefusal(Kind kind, String message, List<Fault> faults) {
        super(message, null, false, false);
        this.kind = kind;
        this.faults = List.copyOf(faults);
    }

    /** A refusal for this one reason. */
    public static SimRefusal of(Kind kind, String message) {
        return new SimRefusal(kind, message, List.of());
    }

    /** A refusal of something sent, for these faults. */
    public static SimRefusal invalid(String message, List<Fault> faults) {
        return new SimRefusal(Kind.INVALID, message, faults);
    }

    /**
     * A refusal of something sent, for this one fault, which is in no line.
     *
     * @param field the path of the member
     */
    public static SimRefusal invalid(String field, String fault) {
        return invalid(field + ": " + fault, List.of(new Fault(null, field, fault)));
    }

    /** The refusal of whoever names a world that is not there. */
    public static SimRefusal unknownWorld() {
        return of(Kind.UNKNOWN, "There is no world of that name.");
    }

    public Kind kind() {
        return kind;
    }

    /** What is wrong with what was sent, one entry a fault; empty where the message says it all. */
    public List<Fault> faults() {
        return faults;
    }

    @Override
    public String getMessage() {
        return String.valueOf(super.getMessage());
    }
}
