/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.detection;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Set;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;

@AnalyzeClasses(packages = "nl.tekortwacht.detection", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String DETECTION = "nl.tekortwacht.detection.";
    private static final Set<String> BLOCKING = Set.of("block", "blockFirst", "blockLast", "toIterable", "toStream");

    /** Wait on the thread of the Kafka consumer, which is no event loop: that keeps the order and holds Kafka back. */
    private static final Set<String> MAY_WAIT =
            Set.of(DETECTION + "kafka.ReportListener", DETECTION + "kafka.StoredPositions");

    private static final DescribedPredicate<JavaClass> PLAIN = JavaClass.Predicates.resideInAPackage(DETECTION + "*..")
            .and(JavaClass.Predicates.resideOutsideOfPackages(
                    DETECTION + "detector..",
                    DETECTION + "kafka..",
                    DETECTION + "postgres..",
                    DETECTION + "http..",
                    DETECTION + "config.."));

    private static final DescribedPredicate<JavaMethodCall> WAITING = DescribedPredicate.describe(
            "wait for a publisher",
            call -> BLOCKING.contains(call.getName()) && call.getTargetOwner().isAssignableTo(Publisher.class));

    private static final DescribedPredicate<JavaMethodCall> LETTING_GO = DescribedPredicate.describe(
            "subscribe without looking at errors",
            call -> call.getName().equals("subscribe")
                    && call.getTarget().getRawParameterTypes().isEmpty()
                    && call.getTargetOwner().isAssignableTo(Publisher.class));

    @ArchTest
    static final ArchRule DOMAIN_IS_PLAIN_JAVA = noClasses()
            .that(PLAIN)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.springframework..",
                    "reactor..",
                    "org.reactivestreams..",
                    "io.r2dbc..",
                    "org.apache.kafka..",
                    "tools.jackson..",
                    "com.fasterxml..",
                    "io.micrometer..",
                    "nl.tekortwacht.contracts.json..");

    @ArchTest
    static final ArchRule DOMAIN_DOES_NOT_KNOW_THE_EDGES = noClasses()
            .that(PLAIN)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(DETECTION + "detector..", DETECTION + "kafka..", DETECTION + "postgres..");

    @ArchTest
    static final ArchRule THE_DETECTOR_IS_FREE_OF_SPRING_AND_DRIVERS = noClasses()
            .that()
            .resideInAPackage(DETECTION + "detector..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.springframework..",
                    "io.r2dbc..",
                    "org.apache.kafka..",
                    "tools.jackson..",
                    DETECTION + "kafka..",
                    DETECTION + "postgres..");

    @ArchTest
    static final ArchRule ADAPTERS_DO_NOT_KNOW_EACH_OTHER = slices().matching(
                    "nl.tekortwacht.detection.(kafka|postgres)..")
            .should()
            .notDependOnEachOther();

    @ArchTest
    static final ArchRule NOBODY_IMPORTS_CONFIG = noClasses()
            .that()
            .resideOutsideOfPackage(DETECTION + "config..")
            .and()
            .doNotHaveSimpleName("DetectionApplication")
            .should()
            .dependOnClassesThat()
            .resideInAPackage(DETECTION + "config..");

    @ArchTest
    static final ArchRule NO_OTHER_SERVICE = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "nl.tekortwacht.ingest..",
                    "nl.tekortwacht.alerting..",
                    "nl.tekortwacht.api..",
                    "nl.tekortwacht.simulator..",
                    "nl.tekortwacht.standalone..");

    @ArchTest
    static final ArchRule NO_CYCLES =
            slices().matching(DETECTION + "(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule NOBODY_WAITS = noClasses()
            .that(DescribedPredicate.describe("may not wait", type -> !MAY_WAIT.contains(type.getName())))
            .should()
            .callMethodWhere(WAITING);

    @ArchTest
    static final ArchRule EVERY_FAN_OUT_NAMES_ITS_WIDTH = noClasses()
            .should()
            .callMethodWhere(DescribedPredicate.describe(
                    "fan out without a width",
                    call -> call.getName().equals("flatMap")
                            && call.getTargetOwner().isEquivalentTo(Flux.class)
                            && call.getTarget().getRawParameterTypes().size() == 1));

    @ArchTest
    static final ArchRule NOBODY_LETS_GO = noClasses().should().callMethodWhere(LETTING_GO);

    @ArchTest
    static final ArchRule TIME_COMES_THROUGH_THE_DOOR = noClasses()
            .should()
            .callMethod(java.time.Instant.class, "now")
            .orShould()
            .callMethod(java.time.LocalDate.class, "now")
            .orShould()
            .callMethod(Thread.class, "sleep", long.class);
}
