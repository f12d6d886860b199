package io.github.fakewebex.control.journal;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An HTTP archive, version 1.2, as browsers and proxies read it. Members that the format demands and the journal does not
 * know carry what the format has for that: -1, or nothing.
 *
 * @see <a href="http://www.softwareishard.com/blog/har-12-spec/">the format</a>
 */
record Har(Log log) {

    record Log(String version, Creator creator, List<Entry> entries) {}

    record Creator(String name, String version) {}

    record Entry(
            Instant startedDateTime,
            long time,
            Request request,
            Response response,
            Cache cache,
            Timings timings,
            String comment) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Request(
            String method,
            String url,
            String httpVersion,
            List<Pair> cookies,
            List<Pair> headers,
            List<Pair> queryString,
            @Nullable PostData postData,
            long headersSize,
            long bodySize) {}

    record Response(
            int status,
            String statusText,
            String httpVersion,
            List<Pair> cookies,
            List<Pair> headers,
            Content content,
            String redirectURL,
            long headersSize,
            long bodySize) {}

    record PostData(String mimeType, String text) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Content(long size, String mimeType, @Nullable String text) {}

    record Pair(String name, String value) {}

    /** Nothing is known of caches. */
    record Cache() {}

    record Timings(long send, @JsonProperty("wait") long waited, long receive) {}
}
