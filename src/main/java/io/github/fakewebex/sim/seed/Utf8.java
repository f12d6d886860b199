package io.github.fakewebex.sim.seed;

import java.io.ByteArrayInputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;

/** Bytes that are to be text, piece by piece: there may be many. */
final class Utf8 {

    private static final int PIECE = 8192;

    private Utf8() {}

    static boolean isValid(byte[] text) {
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        ByteBuffer bytes = ByteBuffer.wrap(text);
        CharBuffer piece = CharBuffer.allocate(PIECE);
        CoderResult result = decoder.decode(bytes, piece, true);
        while (result.isOverflow()) {
            result = decoder.decode(bytes, piece.clear(), true);
        }
        return !result.isError();
    }

    static Reader reader(byte[] text) {
        return new InputStreamReader(new ByteArrayInputStream(text), StandardCharsets.UTF_8);
    }
}
