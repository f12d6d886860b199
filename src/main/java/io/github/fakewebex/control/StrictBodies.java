package io.github.fakewebex.control;

import io.github.fakewebex.sim.HeapRoom;
import io.github.fakewebex.sim.SimRefusal;
import io.github.fakewebex.sim.seed.Documents;
import io.github.fakewebex.sim.seed.SeedFile;
import io.github.fakewebex.sim.seed.SeedReader;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.stereotype.Component;

/**
 * Reads the bodies of the control plane, whose types are its own and the rows of seed files. What the client declares
 * them to be does not matter: {@code curl -d} declares everything a form.
 */
@Component
class StrictBodies implements HttpMessageConverter<Object> {

    /** The largest body, in bytes. Only exports of worlds whose people have long details are larger. */
    static final int LARGEST = 64 * 1024 * 1024;

    /** Bodies up to this size, in bytes, are always read. */
    private static final int SMALL = 1024 * 1024;

    /** What each byte of a body takes of the heap until it is understood; 7.5 were enough for seeds of 20 to 30 MiB. */
    private static final int BYTES_A_BYTE = 10;

    private static final String[] OURS = {"io.github.fakewebex.control", "io.github.fakewebex.sim"};

    private final Documents documents;
    private final SeedReader seeds;
    private final HeapRoom room;

    StrictBodies(Documents documents, SeedReader seeds, HeapRoom room) {
        this.documents = documents;
        this.seeds = seeds;
        this.room = room;
    }

    @Override
    public boolean canRead(Class<?> type, @Nullable MediaType declared) {
        return type.getName().startsWith(OURS[0]) || type.getName().startsWith(OURS[1]);
    }

    @Override
    public boolean canWrite(Class<?> type, @Nullable MediaType asked) {
        return false;
    }

    @Override
    public List<MediaType> getSupportedMediaTypes() {
        return List.of(MediaType.APPLICATION_JSON, MediaType.APPLICATION_YAML);
    }

    @Override
    public Object read(Class<?> type, HttpInputMessage message) throws IOException {
        long announced = message.getHeaders().getContentLength();
        // Without an announced length, only the whole text tells how long it is.
        byte[] whole = announced < 0 ? text(message) : null;
        Runnable giveBack = roomFor(whole == null ? Math.min(announced, LARGEST) : whole.length);
        try {
            byte[] text = whole == null ? text(message) : whole;
            return type == SeedFile.class ? new SeedFile(seeds.read(text)) : documents.read(text, type);
        } finally {
            giveBack.run();
        }
    }

    private Runnable roomFor(long length) {
        return length <= SMALL
                ? () -> {}
                : room.keep(
                        length * BYTES_A_BYTE,
                        "a body of " + length + " bytes",
                        "Delete worlds, or start the server with a larger heap (-Xmx).");
    }

    private static byte[] text(HttpInputMessage message) throws IOException {
        byte[] text = message.getBody().readNBytes(LARGEST + 1);
        if (text.length > LARGEST) {
            throw SimRefusal.of(SimRefusal.Kind.TOO_LARGE, "The body is larger than " + LARGEST + " bytes.");
        }
        return text;
    }

    @Override
    public void write(Object body, @Nullable MediaType asked, HttpOutputMessage message) {
        throw new UnsupportedOperationException("JSON is written by the common converter");
    }
}
