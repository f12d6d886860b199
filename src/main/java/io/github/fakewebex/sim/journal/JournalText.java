package io.github.fakewebex.sim.journal;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Entries as compressed JSON. */
@Component
class JournalText {

    private final JsonMapper json;

    JournalText(JsonMapper json) {
        this.json = json;
    }

    byte[] write(JournalEntry entry) {
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(written)) {
            json.writeValue(zip, entry);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return written.toByteArray();
    }

    JournalEntry read(byte[] content) {
        try (GZIPInputStream zip = new GZIPInputStream(new ByteArrayInputStream(content))) {
            return json.readValue(zip, JournalEntry.class);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
