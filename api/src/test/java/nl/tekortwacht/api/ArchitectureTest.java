/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.api;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;

@AnalyzeClasses(packages = "nl.tekortwacht", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String ROOT = "nl.tekortwacht.api";
    private static final String[] DOMAIN = {
        ROOT + ".page..",
        ROOT + ".time..",
        ROOT + ".product..",
        ROOT + ".shortage..",
        ROOT + ".safetystock..",
        ROOT + ".latenotice..",
        ROOT + ".alert..",
        ROOT + ".subscription..",
        ROOT + ".summary..",
        ROOT + ".event..",
        ROOT + ".feed..",
        ROOT + ".assessment..",
        ROOT + ".warning..",
        ROOT + ".overview..",
        ROOT + ".market..",
        ROOT + ".statistics.."
    };
    private static final String[] REACTIVE = {ROOT + ".store..", ROOT + ".registry..", ROOT + ".stream.."};

    private static final Set<String> BLOCKING =
            Set.of("block", "blockFirst", "blockLast", "blockOptional", "toIterable", "toStream");

    private static final DescribedPredicate<JavaCall<?>> BLOCKS =
            DescribedPredicate.describe("block or subscribe without saying what happens to errors", call -> {
                boolean reactor = call.getTargetOwner().getPackageName().startsWith("reactor.");
                return reactor
                        && (BLOCKING.contains(call.getName())
                                || (call.getName().equals("subscribe")
                                        && call.getTarget()
                                                .getRawParameterTypes()
                                                .isEmpty()));
            });

    @ArchTest
    static final ArchRule theDomainIsPlainJava = classes()
            .that()
            .resideInAnyPackage(DOMAIN)
            .should()
            .onlyDependOnClassesThat(resideInAnyPackage("java..", "org.jspecify..", "nl.tekortwacht.contracts..")
                    .or(resideInAnyPackage(DOMAIN)));

    @ArchTest
    static final ArchRule portsAndStreamsKnowReactorButNoSpring = classes()
            .that()
            .resideInAnyPackage(REACTIVE)
            .should()
            .onlyDependOnClassesThat(resideInAnyPackage(
                            "java..",
                            "org.jspecify..",
                            "org.slf4j..",
                            "reactor..",
                            "org.reactivestreams..",
                            "nl.tekortwacht.contracts..")
                    .or(resideInAnyPackage(DOMAIN))
                    .or(resideInAnyPackage(REACTIVE)));

    @ArchTest
    static final ArchRule edgesDoNotKnowEachOther =
            slices().matching(ROOT + ".(http|postgres|rome)..").should().notDependOnEachOther();

    @ArchTest
    static final ArchRule nobodyImportsConfig = noClasses()
            .that()
            .resideOutsideOfPackage(ROOT + ".config..")
            .and()
            .doNotHaveSimpleName("ApiApplication")
            .should()
            .dependOnClassesThat(resideInAPackage(ROOT + ".config.."));

    @ArchTest
    static final ArchRule onlyConfigMakesBeans = methods()
            .that()
            .areAnnotatedWith(Bean.class)
            .should()
            .beDeclaredInClassesThat(resideInAPackage("..config.."));

    @ArchTest
    static final ArchRule noComponentScanning = noClasses()
            .should()
            .beAnnotatedWith(Component.class)
            .orShould()
            .beAnnotatedWith("org.springframework.stereotype.Service");

    @ArchTest
    static final ArchRule otherServicesAreFarAway = noClasses()
            .that()
            .resideInAPackage(ROOT + "..")
            .should()
            .dependOnClassesThat(resideInAPackage("nl.tekortwacht..")
                    .and(DescribedPredicate.not(resideInAnyPackage(
                            ROOT + "..",
                            "nl.tekortwacht.contracts..",
                            "nl.tekortwacht.access..",
                            "nl.tekortwacht.audit..")))
                    .as("are of another service"));

    @ArchTest
    static final ArchRule noCycles = slices().matching(ROOT + ".(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule nothingBlocks = noClasses()
            .that(DescribedPredicate.<JavaClass>alwaysTrue())
            .and()
            .resideInAPackage(ROOT + "..")
            .should()
            .callCodeUnitWhere(BLOCKS);
}
