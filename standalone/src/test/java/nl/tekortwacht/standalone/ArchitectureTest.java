/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.standalone;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import nl.tekortwacht.contracts.access.AllowedFor;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.RequestMapping;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The borders inside the house that holds all the others. */
@AnalyzeClasses(packages = "nl.tekortwacht.standalone", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule NO_CYCLES =
            slices().matching("nl.tekortwacht.standalone.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule ONLY_THE_PROCESS_STARTS_THE_APPLICATION = noClasses()
            .that()
            .resideOutsideOfPackages("..standalone.config..", "..standalone.running..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("nl.tekortwacht.standalone.config..");

    @ArchTest
    static final ArchRule WHO_ASKS_FOR_NO_PASSWORD_IS_IN_ONE_PLACE_AND_ONLY_THE_DEMO_GOES_THERE = noClasses()
            .that()
            .resideOutsideOfPackages("..standalone.signin..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("no.nav..");

    @ArchTest
    static final ArchRule ONLY_THE_DEMO_STARTS_ITS_PROVIDER = noClasses()
            .that()
            .resideOutsideOfPackages("..standalone.signin..")
            .and()
            .doNotHaveSimpleName("RunningDemo")
            .should()
            .dependOnClassesThat()
            .haveSimpleName("DemoProvider");

    @ArchTest
    static final ArchRule WIRING_IS_IN_CONFIG = methods()
            .that()
            .areAnnotatedWith(Bean.class)
            .should()
            .beDeclaredInClassesThat()
            .resideInAPackage("..standalone.config..");

    @ArchTest
    static final ArchRule NOTHING_IS_FOUND_BY_SCANNING = noClasses().should().beAnnotatedWith(Component.class);

    @ArchTest
    static final ArchRule THE_DATABASE_THE_BROKER_AND_THE_DEMO_KNOW_NO_SPRING = noClasses()
            .that()
            .resideInAnyPackage("..standalone.embedded..", "..standalone.demo..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.springframework..", "reactor..");

    @ArchTest
    static final ArchRule NOTHING_WAITS_FOR_A_REACTIVE_CHAIN = noClasses()
            .should()
            .callMethodWhere(com.tngtech.archunit.core.domain.JavaCall.Predicates.target(
                            com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching(
                                    "block|blockFirst|blockLast|toIterable|toStream|blockOptional"))
                    .and(com.tngtech.archunit.core.domain.JavaCall.Predicates.target(
                            com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner(
                                    com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo(Mono.class)
                                            .or(com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo(
                                                    Flux.class))))));

    @ArchTest
    static final ArchRule EVERY_ENDPOINT_SAYS_WHO_MAY_CALL_IT =
            methods().that().areMetaAnnotatedWith(RequestMapping.class).should().beAnnotatedWith(AllowedFor.class);
}
