package io.github.fakewebex.testing;

import java.io.BufferedReader;
import java.io.IOException;

/** Reads server-sent events line by line. */
public final class EventLines {

    private EventLines() {}

    /** What follows the prefix in the next line that begins so, or that the stream ended. */
    public static String next(BufferedReader stream, String prefix) throws IOException {
        String line = stream.readLine();
        while (line != null && !line.startsWith(prefix)) {
            line = stream.readLine();
        }
        return line == null ? "the stream ended" : line.substring(prefix.length());
    }
}
