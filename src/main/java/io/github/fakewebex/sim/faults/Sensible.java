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

/** An effect that does something and does not contradict itself. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = Sensible.Check.class)
@interface Sensible {

    String message() default "";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Asks the effect. */
    final class Check implements ConstraintValidator<Sensible, Effect> {

        @Override
        public boolean isValid(@Nullable Effect effect, ConstraintValidatorContext context) {
            String nonsense = effect == null ? null : effect.nonsense();
            if (nonsense != null) {
                context.disableDefaultConstraintViolation();
                context.buildConstraintViolationWithTemplate(nonsense).addConstraintViolation();
            }
            return nonsense == null;
        }
    }
}
