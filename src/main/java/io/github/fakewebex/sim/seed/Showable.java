package io.github.fakewebex.sim.seed;

import io.github.fakewebex.store.ClockSetting;
import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A moment that dates of the simulator may show. */
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = Showable.Check.class)
@interface Showable {

    /** What is said of any other moment. */
    String MESSAGE = "must lie between 1970 and 9999";

    String message() default MESSAGE;

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Compares with what clocks can show. */
    final class Check implements ConstraintValidator<Showable, Instant> {

        @Override
        public boolean isValid(@Nullable Instant moment, @Nullable ConstraintValidatorContext context) {
            return isShowable(moment);
        }

        static boolean isShowable(@Nullable Instant moment) {
            return moment == null || !(moment.isBefore(ClockSetting.EARLIEST) || moment.isAfter(ClockSetting.LATEST));
        }
    }
}
