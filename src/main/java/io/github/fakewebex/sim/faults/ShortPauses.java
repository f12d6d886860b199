package io.github.fakewebex.sim.faults;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.jspecify.annotations.Nullable;

/** A dribble whose pauses are no longer than an answer can be delayed. */
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = ShortPauses.Check.class)
@interface ShortPauses {

    String message() default "must pause for ten minutes at most";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Measures the pause. */
    final class Check implements ConstraintValidator<ShortPauses, String> {

        @Override
        public boolean isValid(@Nullable String text, ConstraintValidatorContext context) {
            // What is no dribble is refused by its pattern.
            return text == null
                    || !text.matches(Dribble.PATTERN)
                    || Dribble.of(text).interval().compareTo(Delay.LONGEST) <= 0;
        }
    }
}
