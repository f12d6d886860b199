package io.github.fakewebex.sim.seed;

import io.github.fakewebex.store.PersonDetails;
import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Details that the store has room for. */
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = Storable.Check.class)
@interface Storable {

    /** As much as the store takes. */
    int LONGEST = 100_000;

    String message() default "is longer than " + LONGEST + " characters";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Counts what would be stored. */
    final class Check implements ConstraintValidator<Storable, PersonDetails> {

        @Override
        public boolean isValid(@Nullable PersonDetails details, ConstraintValidatorContext context) {
            return details == null
                    || JsonMapper.shared().writeValueAsString(details).length() <= LONGEST;
        }
    }
}
