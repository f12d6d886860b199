package io.github.fakewebex.start;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** Speaks just enough of PostgreSQL's protocol to let nobody in. */
final class RefusingPostgres implements AutoCloseable {

    private final ServerSocket port;
    private final byte[] refusal;

    RefusingPostgres(String state, String message) throws IOException {
        this.port = new ServerSocket(0, 0, InetAddress.getLoopbackAddress());
        this.refusal = ("SFATAL\0VFATAL\0C" + state + "\0M" + message + "\0\0").getBytes(StandardCharsets.US_ASCII);
        Thread serving = new Thread(this::serve, "refusing-postgres");
        serving.setDaemon(true);
        serving.start();
    }

    String url() {
        return "jdbc:postgresql://localhost:" + port.getLocalPort()
                + "/shop?sslmode=disable&gssEncMode=disable&password=secret";
    }

    private void serve() {
        while (!port.isClosed()) {
            try (Socket client = port.accept()) {
                DataInputStream asked = new DataInputStream(client.getInputStream());
                asked.readFully(new byte[asked.readInt() - Integer.BYTES]);
                DataOutputStream answer = new DataOutputStream(client.getOutputStream());
                answer.writeByte('E');
                answer.writeInt(refusal.length + Integer.BYTES);
                answer.write(refusal);
            } catch (IOException closed) {
                continue;
            }
        }
    }

    @Override
    public void close() {
        try {
            port.close();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
