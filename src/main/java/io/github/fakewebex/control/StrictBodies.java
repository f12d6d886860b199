package io.github.fakewebex.control;

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

    private static final String[] OURS = {"io.github.fakewebex.control", "io.github.fakewebex.sim"};

    private final Documents documents;
    private final SeedReader seeds;

    StrictBodies(Documents documents, SeedReader seeds) {
        this.documents = documents;
        this.seeds = seeds;
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
        byte[] text = message.getBody().readNBytes(LARGEST + 1);
        if (text.length > LARGEST) {
            throw SimRefusal.of(SimRefusal.Kind.TOO_LARGE, "The body is larger than " + LARGEST + " bytes.");
        }
        return type == SeedFile.class ? new SeedFile(seeds.read(text)) : documents.read(text, type);
    }

    @Override
    public void write(Object body, @Nullable MediaType asked, HttpOutputMessage message) {
        throw new UnsupportedOperationException("JSON is written by the common converter");
    }
}
