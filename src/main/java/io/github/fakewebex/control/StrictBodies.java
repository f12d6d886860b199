package io.github.fakewebex.control;

import io.github.fakewebex.sim.seed.Documents;
import io.github.fakewebex.sim.seed.SeedFile;
import io.github.fakewebex.sim.seed.SeedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
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

    private static final String[] OURS = {"io.github.fakewebex.control", "io.github.fakewebex.sim"};

    private final Documents documents;
    private final SeedReader seeds;
    private final BodyRoom room;

    StrictBodies(Documents documents, SeedReader seeds, BodyRoom room) {
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
        // Room for what announces its length was kept before it was sent.
        boolean isAnnounced = message.getHeaders().getContentLength() >= 0;
        List<Runnable> kept = new ArrayList<>();
        try {
            ByteArrayOutputStream text = new ByteArrayOutputStream();
            for (byte[] part = part(message); part.length > 0; part = part(message)) {
                if (!isAnnounced && text.size() > 0) {
                    kept.add(room.keep(part.length, "the rest of a body that does not announce its length"));
                }
                text.writeBytes(part);
                if (text.size() > BodyRoom.LARGEST) {
                    throw BodyRoom.tooLarge();
                }
            }
            return type == SeedFile.class
                    ? new SeedFile(seeds.read(text.toByteArray()))
                    : documents.read(text.toByteArray(), type);
        } finally {
            kept.forEach(Runnable::run);
        }
    }

    private static byte[] part(HttpInputMessage message) throws IOException {
        return message.getBody().readNBytes(BodyRoom.SMALL);
    }

    @Override
    public void write(Object body, @Nullable MediaType asked, HttpOutputMessage message) {
        throw new UnsupportedOperationException("JSON is written by the common converter");
    }
}
