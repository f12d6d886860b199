package io.github.fakewebex.webex.oauth;

import java.util.Optional;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface AuthorizationCodeRepository extends Repository<AuthorizationCode, String> {

    AuthorizationCode save(AuthorizationCode code);

    Optional<AuthorizationCode> findByText(String text);

    /** Uses the code up. Of two who try at once the second waits for the first, and then finds nothing: it gets 0. */
    @Modifying
    @Query("delete from AuthorizationCode c where c.text = :text")
    int deleteByText(String text);
}
