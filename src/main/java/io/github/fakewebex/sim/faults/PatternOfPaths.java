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
import org.springframework.web.util.pattern.PathPatternParser;
import org.springframework.web.util.pattern.PatternParseException;

/** A pattern that paths can be compared with. */
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = PatternOfPaths.Check.class)
@interface PatternOfPaths {

    String message() default "must be a slash and what follows it, such as /v1/people/{id}/features/**";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Parses the pattern. */
    final class Check implements ConstraintValidator<PatternOfPaths, String> {

        @Override
        public boolean isValid(@Nullable String text, ConstraintValidatorContext context) {
            try {
                return text == null || text.startsWith("/") && PathPatternParser.defaultInstance.parse(text) != null;
            } catch (PatternParseException odd) {
                return false;
            }
        }
    }
}
