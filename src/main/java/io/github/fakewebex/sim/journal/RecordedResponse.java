package io.github.fakewebex.sim.journal;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import org.jspecify.annotations.Nullable;

/**
 * A response whose body is kept while it is written. Before its last byte can reach the client, the request is journaled:
 * whoever has an answer finds it in the journal.
 */
class RecordedResponse extends HttpServletResponseWrapper {

    private final Captured captured;
    private final Runnable whole;
    private final boolean withoutBody;
    private long announced = -1;
    private boolean errorSent;
    private @Nullable ServletOutputStream body;
    private @Nullable PrintWriter writer;

    /**
     * @param captured what keeps the body
     * @param withoutBody whether the answer is complete with its headers, as that of HEAD
     * @param whole what to do before the end of the answer is sent
     */
    RecordedResponse(HttpServletResponse response, Captured captured, boolean withoutBody, Runnable whole) {
        super(response);
        this.captured = captured;
        this.withoutBody = withoutBody;
        this.whole = whole;
    }

    @Override
    public ServletOutputStream getOutputStream() throws IOException {
        if (body == null) {
            body = new KeepingStream(super.getOutputStream());
        }
        return body;
    }

    @Override
    public PrintWriter getWriter() throws IOException {
        if (writer == null) {
            // As the container does it: who writes text tells its encoding.
            setCharacterEncoding(getCharacterEncoding());
            writer = new PrintWriter(new OutputStreamWriter(getOutputStream(), getCharacterEncoding()));
        }
        return writer;
    }

    @Override
    public void setContentLength(int length) {
        announced = length;
        super.setContentLength(length);
    }

    @Override
    public void setContentLengthLong(long length) {
        announced = length;
        super.setContentLengthLong(length);
    }

    @Override
    public void sendError(int status) throws IOException {
        errorSent = true;
        super.sendError(status);
    }

    @Override
    public void sendError(int status, String message) throws IOException {
        errorSent = true;
        super.sendError(status, message);
    }

    /** Whether the container will have the request answered anew. */
    boolean isErrorSent() {
        return errorSent;
    }

    @Override
    public void reset() {
        captured.clear();
        super.reset();
    }

    @Override
    public void resetBuffer() {
        captured.clear();
        super.resetBuffer();
    }

    @Override
    public void flushBuffer() throws IOException {
        if (writer != null) {
            writer.flush();
        }
        beforeSending();
        super.flushBuffer();
    }

    /** An answer whose length is announced may leave with its last byte, without anybody asking for it. */
    private void beforeSending() {
        if (withoutBody || (announced >= 0 && captured.seen() >= announced)) {
            whole.run();
        }
    }

    private final class KeepingStream extends ServletOutputStream {

        private final ServletOutputStream target;

        KeepingStream(ServletOutputStream target) {
            this.target = target;
        }

        @Override
        public void write(int one) throws IOException {
            captured.add(one);
            beforeSending();
            target.write(one);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            captured.add(bytes, offset, length);
            beforeSending();
            target.write(bytes, offset, length);
        }

        @Override
        public void flush() throws IOException {
            beforeSending();
            target.flush();
        }

        @Override
        public void close() throws IOException {
            whole.run();
            target.close();
        }

        @Override
        public boolean isReady() {
            return target.isReady();
        }

        @Override
        public void setWriteListener(WriteListener listener) {
            target.setWriteListener(listener);
        }
    }
}
