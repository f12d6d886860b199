package io.github.fakewebex.webex;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebexIdTests {

    private static final String PROFILE =
            "Y2lzY29zcGFyazovL3VzL0NBTExJTkdfUFJPRklMRS9iMzdmMmZiYS0yZTdjLTExZWItYTM2OC1kYmU0Yjc2NzFmZTk";
    private static final WebexId DECODED = new WebexId("CALLING_PROFILE", "b37f2fba-2e7c-11eb-a368-dbe4b7671fe9");

    @Test
    void an_id_is_shown_without_padding() {
        assertThat(DECODED.encoded()).isEqualTo(PROFILE);
        assertThat(WebexId.encode("LICENSE", "a")).isEqualTo("Y2lzY29zcGFyazovL3VzL0xJQ0VOU0UvYQ");
    }

    @ParameterizedTest
    @ValueSource(strings = {PROFILE, PROFILE + "=", PROFILE + "=="})
    void an_id_is_read_with_and_without_padding(String text) {
        assertThat(WebexId.decode(text)).contains(DECODED);
    }

    @Test
    void both_alphabets_of_base64_are_read() {
        byte[] uri = "ciscospark://us/DEVICE/a?b>c~d".getBytes(StandardCharsets.US_ASCII);
        WebexId device = new WebexId("DEVICE", "a?b>c~d");
        assertThat(WebexId.decode(Base64.getEncoder().encodeToString(uri))).contains(device);
        assertThat(WebexId.decode(Base64.getUrlEncoder().encodeToString(uri))).contains(device);
    }

    @Test
    void the_region_is_of_no_account_and_a_uuid_of_either_case_is_one_key() {
        assertThat(WebexId.decode(
                        encoded("ciscospark://urn:TEAM:eu-central-1_k/PEOPLE/11A3F990-A689-477D-BE6B-7120025D8ABB")))
                .contains(new WebexId("PEOPLE", "11a3f990-a689-477d-be6b-7120025d8abb"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "=", "garbage", "Y2lzY29zcGFyazovL3Vz", "a b", "%", "11a3f990-a689-477d-be6b-7120025d8abb"})
    void what_is_no_id_is_read_as_none(String text) {
        assertThat(WebexId.decode(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "11a3f990-a689-477d-be6b-7120025d8ab",
                "11a3f990-a689-477d-be6b-7120025d8abbb",
                "11a3f990aa689-477d-be6b-7120025d8abb",
                "11a3f99--a689-477d-be6b-7120025d8abb",
                "11a3g990-a689-477d-be6b-7120025d8abb",
                "11a3f990-a689-477d-be6b-7120025d8ab\u0661"
            })
    void what_is_almost_a_uuid_is_none(String text) {
        assertThat(WebexId.isUuid(text)).isFalse();
        assertThat(WebexId.isUuid("11a3F990-a689-477d-be6b-7120025d8abb")).isTrue();
    }

    @Test
    void an_id_with_parts_missing_or_unprintable_or_endless_is_none() {
        assertThat(WebexId.decode(encoded("ciscospark://us/PEOPLE/"))).isEmpty();
        assertThat(WebexId.decode(encoded("ciscospark:///PEOPLE/x"))).isEmpty();
        assertThat(WebexId.decode(encoded("ciscospark://us//x"))).isEmpty();
        assertThat(WebexId.decode(encoded("ciscospark://us/people/x"))).isEmpty();
        assertThat(WebexId.decode(encoded("ciscospark://u s/PEOPLE/x"))).isEmpty();
        assertThat(WebexId.decode(encoded("ciscospark://us/PEOPLE/a\u0000b"))).isEmpty();
        assertThat(WebexId.decode(encoded("http://us/PEOPLE/x"))).isEmpty();
        assertThat(WebexId.decode(encoded("ciscospark://us/PEOPLE/" + "x".repeat(2000))))
                .isEmpty();
    }

    private static String encoded(String uri) {
        return Base64.getEncoder().encodeToString(uri.getBytes(StandardCharsets.UTF_8));
    }
}
