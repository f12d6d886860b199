package io.github.fakewebex.sim.journal;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A request whose body is kept while it is read. */
class RecordedRequest extends HttpServletRequestWrapper {

    private final Captured captured = new Captured();
    private @Nullable ServletInputStream body;
    private boolean drained;

    RecordedRequest(HttpServletRequest request) {
        super(request);
    }

    Captured captured() {
        return captured;
    }

    /**
     * Reads what nobody read, as a refused body is what its sender wants to see. Only what came with the head is there by
     * now; waiting for more would hold up the answer, and a body that never comes would turn it into another one.
     */
    void drain() {
        long length = getContentLengthLong();
        if (drained || length <= 0 || length > Captured.LIMIT) {
            return;
        }
        drained = true;
        try {
            ServletInputStream stream = getInputStream();
            while (captured.seen() < length && stream.available() > 0 && stream.read(new byte[(int) length]) >= 0) {
                // the stream keeps what it reads
            }
        } catch (IOException | IllegalStateException gone) {
            // The client went away or somebody reads in another way; what is known until here is kept.
        }
    }

    @Override
    public ServletInputStream getInputStream() throws IOException {
        if (body == null) {
            body = new KeepingStream(super.getInputStream());
        }
        return body;
    }

    @Override
    public BufferedReader getReader() throws IOException {
        String encoding = Objects.requireNonNullElse(getCharacterEncoding(), StandardCharsets.ISO_8859_1.name());
        return new BufferedReader(new InputStreamReader(getInputStream(), encoding));
    }

    /** Once another thread answers, the body is no longer ours to read. */
    @Override
    public AsyncContext startAsync() {
        drain();
        return super.startAsync();
    }

    @Override
    public AsyncContext startAsync(ServletRequest request, ServletResponse response) {
        drain();
        return super.startAsync(request, response);
    }

    private final class KeepingStream extends ServletInputStream {

        private final ServletInputStream source;

        KeepingStream(ServletInputStream source) {
            this.source = source;
        }

        @Override
        public int read() throws IOException {
            int one = source.read();
            if (one >= 0) {
                captured.add(one);
            }
            return one;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int count = source.read(bytes, offset, length);
            if (count > 0) {
                captured.add(bytes, offset, count);
            }
            return count;
        }

        @Override
        public int available() throws IOException {
            return source.available();
        }

        @Override
        public void close() throws IOException {
            source.close();
        }

        @Override
        public boolean isFinished() {
            return source.isFinished();
        }

        @Override
        public boolean isReady() {
            return source.isReady();
        }

        @Override
        public void setReadListener(ReadListener listener) {
            source.setReadListener(listener);
        }
    }
}
