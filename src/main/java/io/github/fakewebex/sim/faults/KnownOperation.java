package io.github.fakewebex.sim.faults;

import io.github.fakewebex.sim.trace.Operations;
import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The name of an operation that there is: a rule about another one would never meet a request. */
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = KnownOperation.Check.class)
@interface KnownOperation {

    String message() default "";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Looks among the operations. */
    final class Check implements ConstraintValidator<KnownOperation, String> {

        private final Operations operations;

        Check(Operations operations) {
            this.operations = operations;
        }

        @Override
        public boolean isValid(@Nullable String name, ConstraintValidatorContext context) {
            List<String> names = name == null ? List.of() : operations.names();
            boolean known = name == null || names.contains(name);
            if (!known) {
                context.disableDefaultConstraintViolation();
                context.buildConstraintViolationWithTemplate("must be one of " + String.join(", ", names))
                        .addConstraintViolation();
            }
            return known;
        }
    }
}
