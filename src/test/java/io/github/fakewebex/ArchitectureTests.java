package io.github.fakewebex;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.CanBeAnnotated.Predicates.annotatedWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.GeneralCodingRules.USE_JAVA_UTIL_LOGGING;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import io.github.fakewebex.webex.WebexOperation;
import jakarta.persistence.Entity;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.NullMarked;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.data.repository.NoRepositoryBean;
import org.springframework.data.repository.Repository;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The walls of docs/architecture.md, each with its reason. */
@AnalyzeClasses(packages = "io.github.fakewebex", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTests {

    private static final String ROOT = "io.github.fakewebex.";

    private static final DescribedPredicate<JavaClass> OURS = resideInAPackage(ROOT + ".");

    @ArchTest
    static final ArchRule the_store_knows_none_of_us = noClasses()
            .that()
            .resideInAPackage(ROOT + "store..")
            .should()
            .dependOnClassesThat(OURS.and(DescribedPredicate.not(resideInAPackage(ROOT + "store.."))))
            .because("everything stands on the store, so it must stand on nothing");

    @ArchTest
    static final ArchRule the_configuration_knows_none_of_us = noClasses()
            .that()
            .resideInAPackage(ROOT + "config..")
            .should()
            .dependOnClassesThat(OURS.and(DescribedPredicate.not(resideInAPackage(ROOT + "config.."))))
            .because("what every part may ask must not ask back");

    @ArchTest
    static final ArchRule the_simulator_does_not_know_webex = noClasses()
            .that()
            .resideInAPackage(ROOT + "sim..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage(ROOT + "webex..")
            .because("worlds, seeds and time serve whatever product is imitated");

    @ArchTest
    static final ArchRule webex_sees_little_of_the_simulator = noClasses()
            .that()
            .resideInAPackage(ROOT + "webex..")
            .should()
            .dependOnClassesThat(resideInAPackage(ROOT + "sim..")
                    .and(DescribedPredicate.not(resideInAnyPackage(ROOT + "sim.time..", ROOT + "sim.trace.."))))
            .because("an answer depends on what is stored and on the time, never on how it came to be stored");

    @ArchTest
    static final ArchRule reports_alone_know_webex = noClasses()
            .that(resideInAPackage(ROOT + "control..")
                    .and(DescribedPredicate.not(resideInAPackage(ROOT + "control.reports.."))))
            .should()
            .dependOnClassesThat()
            .resideInAPackage(ROOT + "webex..")
            .because(
                    "what worlds, tokens, faults and the journal offer does not depend on the product that is imitated");

    @ArchTest
    static final ArchRule reports_know_declarations_and_access_only = noClasses()
            .that()
            .resideInAPackage(ROOT + "control..")
            .should()
            .dependOnClassesThat(resideInAPackage(ROOT + "webex..")
                    .and(DescribedPredicate.not(resideInAPackage(ROOT + "webex.access..")))
                    .and(DescribedPredicate.not(JavaClass.Predicates.type(WebexOperation.class))))
            .because("a report reads what the operations declare and how access is decided, and restates none of it");

    @ArchTest
    static final ArchRule features_do_not_know_each_other = slices().matching(ROOT + "webex.features.(*)..")
            .should()
            .notDependOnEachOther()
            .because("a feature is added, read and removed as one folder");

    @ArchTest
    static final ArchRule there_are_no_cycles = slices().matching(ROOT + "(*)..")
            .should()
            .beFreeOfCycles()
            .because("a reader must be able to start somewhere");

    @ArchTest
    static final ArchRule there_are_no_cycles_within_webex = slices().matching(ROOT + "webex.(*)..")
            .should()
            .beFreeOfCycles()
            .because("a reader must be able to start somewhere");

    @ArchTest
    static final ArchRule there_are_no_cycles_within_the_simulator = slices().matching(ROOT + "sim.(*)..")
            .should()
            .beFreeOfCycles()
            .because("a reader must be able to start somewhere");

    @ArchTest
    static final ArchRule tables_are_private_to_their_feature = classes()
            .that(resideInAPackage(ROOT + "webex..")
                    .and(DescribedPredicate.or(
                            annotatedWith(Entity.class), JavaClass.Predicates.assignableTo(Repository.class)))
                    .and(DescribedPredicate.not(annotatedWith(NoRepositoryBean.class))))
            .should()
            .bePackagePrivate()
            .because("a feature's table is nobody else's business");

    @ArchTest
    static final ArchRule controllers_ask_use_cases = noClasses()
            .that()
            .areAnnotatedWith(RestController.class)
            .should()
            .dependOnClassesThat(DescribedPredicate.or(
                    JavaClass.Predicates.assignableTo(Repository.class), annotatedWith(Entity.class)))
            .because("a controller translates HTTP; rows never reach the wire");

    @ArchTest
    static final ArchRule each_handler_declares_its_operation = methods()
            .that()
            .areDeclaredInClassesThat(resideInAPackage(ROOT + "webex..")
                    .and(DescribedPredicate.not(resideInAnyPackage(ROOT + "webex.error..", ROOT + "webex.oauth"))))
            .and(DescribedPredicate.describe(
                    "handle requests", (JavaMethod method) -> method.isMetaAnnotatedWith(RequestMapping.class)))
            .should()
            .beAnnotatedWith(WebexOperation.class)
            .because("access, documentation and the matrix read the declaration; a handler without one is open to all;"
                    + " webex.oauth is, because whoever fetches a token has none yet");

    @ArchTest
    static final ArchRule time_and_chance_have_one_source = noClasses()
            .that()
            .resideOutsideOfPackages(ROOT + "sim.time..", ROOT + "sim.trace..")
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .callMethod(UUID.class, "randomUUID")
            .because("a test that depends on them must be able to set them");

    @ArchTest
    static final ArchRule no_text_depends_on_the_locale_of_the_machine = noClasses()
            .should()
            .callMethod(String.class, "formatted", Object[].class)
            .orShould()
            .callMethod(String.class, "format", String.class, Object[].class)
            .orShould()
            .callMethod(String.class, "toLowerCase")
            .orShould()
            .callMethod(String.class, "toUpperCase")
            .because("some locales have digits and cases of their own, which neither ids nor clients know");

    @ArchTest
    static final ArchRule json_is_jackson_3 = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("com.fasterxml.jackson.databind..", "com.fasterxml.jackson.core..")
            .because("springdoc brings Jackson 2 along, so a wrong import compiles and does nothing");

    @ArchTest
    static final ArchRule collaborators_come_by_constructor = noFields()
            .should()
            .beAnnotatedWith(Autowired.class)
            .orShould()
            .beAnnotatedWith(Value.class)
            .because("what a class needs should be plain at its constructor");

    @ArchTest
    static final ArchRule output_goes_to_the_log =
            noClasses().should(ACCESS_STANDARD_STREAMS).orShould(USE_JAVA_UTIL_LOGGING);

    @ArchTest
    static final ArchRule nothing_sleeps = noClasses()
            .should()
            .callMethod(Thread.class, "sleep", long.class)
            .because("a sleeping request thread is a thread that others wait for");

    @ArchTest
    static final ArchRule names_say_what_a_class_is = noClasses()
            .should()
            .haveNameMatching(".*(Utils?|Helper|Manager|Impl|DTO|Dto)")
            .because("such a name says nothing");

    @ArchTest
    static final ArchRule every_package_says_what_it_is_for = classes()
            .should(new ArchCondition<>("be in a package whose package-info is @NullMarked") {
                @Override
                public void check(JavaClass type, ConditionEvents events) {
                    if (!type.getPackage().isAnnotatedWith(NullMarked.class)) {
                        events.add(SimpleConditionEvent.violated(type, type.getPackageName() + " is not"));
                    }
                }
            })
            .because("null is either said or impossible");
}
