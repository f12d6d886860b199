package io.github.fakewebex.control;

import io.github.fakewebex.sim.HeapRoom;
import io.github.fakewebex.sim.SimRefusal;
import io.github.fakewebex.sim.seed.Documents;
import io.github.fakewebex.sim.seed.SeedFile;
import io.github.fakewebex.sim.seed.SeedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
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
        if (announced > LARGEST) {
            throw tooLarge();
        }
        // What has no room is refused unread, unless only reading it tells that it is large.
        InputStream body = message.getBody();
        byte[] beginning = announced > SMALL ? new byte[0] : body.readNBytes(SMALL + 1);
        if (announced <= SMALL && beginning.length <= SMALL) {
            return understood(type, beginning);
        }
        Runnable giveBack = announced < 0
                ? roomFor(LARGEST, "a body that does not announce its length")
                : roomFor(announced, "a body of " + announced + " bytes");
        try {
            byte[] text = new SequenceInputStream(new ByteArrayInputStream(beginning), body).readNBytes(LARGEST + 1);
            if (text.length > LARGEST) {
                throw tooLarge();
            }
            return understood(type, text);
        } finally {
            giveBack.run();
        }
    }

    private Runnable roomFor(long length, String what) {
        return room.keep(length * BYTES_A_BYTE, what, "Delete worlds, or start the server with a larger heap (-Xmx).");
    }

    private Object understood(Class<?> type, byte[] text) {
        return type == SeedFile.class ? new SeedFile(seeds.read(text)) : documents.read(text, type);
    }

    private static SimRefusal tooLarge() {
        return SimRefusal.of(SimRefusal.Kind.TOO_LARGE, "The body is larger than " + LARGEST + " bytes.");
    }

    @Override
    public void write(Object body, @Nullable MediaType asked, HttpOutputMessage message) {
        throw new UnsupportedOperationException("JSON is written by the common converter");
    }
}
