package io.github.fakewebex.webex.people;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PeopleQueryTests {

    @ParameterizedTest
    @CsvSource({
        ",      ,      ,     100",
        "1001,  ,      ,     1000",
        "7,     ,      ,     7",
        ",      true,  ,     100",
        "101,   TRUE,  ,     100",
        "101,   false, ,     101",
        ",      ,      here, 50",
        "51,    true,  here, 50",
        "49,    ,      here, 49"
    })
    void pages_are_capped_by_what_they_show(String max, String callingData, String locationId, int size) {
        PeopleQuery query = new PeopleQuery(null, null, null, null, locationId, callingData, null, max, null);
        assertThat(query.pageSize()).isEqualTo(size);
    }
}
