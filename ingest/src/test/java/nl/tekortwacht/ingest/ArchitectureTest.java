/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.ingest;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.reactivestreams.Publisher;
import org.springframework.context.annotation.Bean;
import reactor.core.publisher.Flux;

@AnalyzeClasses(packages = "nl.tekortwacht.ingest", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String INGEST = "nl.tekortwacht.ingest.";
    private static final String[] DOMAIN = {
        INGEST + "line..", INGEST + "intake..", INGEST + "registry..", INGEST + "body..", INGEST + "table.."
    };
    private static final String[] EDGES = {
        INGEST + "http..",
        INGEST + "kafka..",
        INGEST + "postgres..",
        INGEST + "micrometer..",
        INGEST + "csv..",
        INGEST + "xlsx..",
        INGEST + "imports.."
    };
    private static final Set<String> BLOCKING = Set.of("block", "blockFirst", "blockLast", "toIterable", "toStream");

    @ArchTest
    static final ArchRule DOMAIN_IS_PLAIN_JAVA = noClasses()
            .that()
            .resideInAnyPackage(DOMAIN)
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
                    "org.dhatim..",
                    "org.apache.commons..",
                    "io.micrometer..",
                    "nl.tekortwacht.contracts.json..",
                    INGEST + "receipt..");

    @ArchTest
    static final ArchRule THE_RECEIPT_IS_FREE_OF_SPRING_AND_DRIVERS = noClasses()
            .that()
            .resideInAnyPackage(INGEST + "receipt..", INGEST + "submission..", INGEST + "quarantine..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.springframework..",
                    "io.r2dbc..",
                    "org.apache.kafka..",
                    "tools.jackson..",
                    "io.micrometer..",
                    "nl.tekortwacht.contracts.json..");

    @ArchTest
    static final ArchRule NOTHING_INSIDE_KNOWS_THE_EDGES = noClasses()
            .that()
            .resideInAnyPackage(
                    INGEST + "line..",
                    INGEST + "intake..",
                    INGEST + "registry..",
                    INGEST + "receipt..",
                    INGEST + "submission..",
                    INGEST + "quarantine..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(EDGES);

    @ArchTest
    static final ArchRule EDGES_DO_NOT_KNOW_EACH_OTHER = slices().matching(
                    INGEST + "(http|kafka|postgres|micrometer)..")
            .should()
            .notDependOnEachOther();

    @ArchTest
    static final ArchRule READERS_OF_TABLES_KNOW_NO_OTHER_EDGE = noClasses()
            .that()
            .resideInAnyPackage(INGEST + "csv..", INGEST + "xlsx..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.springframework..",
                    "reactor..",
                    INGEST + "http..",
                    INGEST + "kafka..",
                    INGEST + "postgres..",
                    INGEST + "micrometer..");

    @ArchTest
    static final ArchRule IMPORTERS_STAND_ALONE = noClasses()
            .that()
            .resideInAPackage(INGEST + "imports..")
            .should()
            .dependOnClassesThat(resideInAPackage("nl.tekortwacht.ingest..")
                    .and(not(resideInAPackage(INGEST + "imports..")))
                    // What cuts bytes into lines.
                    .and(not(resideInAPackage(INGEST + "body.."))))
            .orShould()
            .dependOnClassesThat()
            .resideInAPackage("reactor..");

    @ArchTest
    static final ArchRule NOBODY_IMPORTS_CONFIG = noClasses()
            .that()
            .resideOutsideOfPackage(INGEST + "config..")
            .and()
            .doNotHaveSimpleName("IngestApplication")
            .should()
            .dependOnClassesThat()
            .resideInAPackage(INGEST + "config..");

    @ArchTest
    static final ArchRule ONLY_CONFIG_WIRES = methods()
            .that()
            .areAnnotatedWith(Bean.class)
            .should()
            .beDeclaredInClassesThat()
            .resideInAPackage(INGEST + "config..")
            .andShould()
            .haveNameStartingWith("ingest");

    @ArchTest
    static final ArchRule NO_OTHER_SERVICE = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "nl.tekortwacht.detection..",
                    "nl.tekortwacht.alerting..",
                    "nl.tekortwacht.api..",
                    "nl.tekortwacht.simulator..",
                    "nl.tekortwacht.standalone..");

    @ArchTest
    static final ArchRule NO_CYCLES =
            slices().matching(INGEST + "(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule NOBODY_WAITS_OR_LETS_GO = noClasses()
            .that()
            .doNotHaveFullyQualifiedName(INGEST + "kafka.IntakeListener")
            .should()
            .callMethodWhere(describe(
                    "wait for a publisher",
                    call -> BLOCKING.contains(call.getName())
                            && call.getTargetOwner().isAssignableTo(Publisher.class)))
            .orShould()
            .callMethodWhere(describe(
                    "subscribe without looking at errors",
                    call -> call.getName().equals("subscribe")
                            && call.getTarget().getRawParameterTypes().isEmpty()
                            && call.getTargetOwner().isAssignableTo(Publisher.class)));

    @ArchTest
    static final ArchRule EVERY_FAN_OUT_NAMES_ITS_WIDTH = noClasses()
            .should()
            .callMethodWhere(describe(
                    "fan out without a width",
                    call -> call.getName().equals("flatMap")
                            && call.getTargetOwner().isEquivalentTo(Flux.class)
                            && call.getTarget().getRawParameterTypes().size() == 1));

    @ArchTest
    static final ArchRule TIME_COMES_THROUGH_THE_DOOR = noClasses()
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(Thread.class, "sleep", long.class);

    private static DescribedPredicate<JavaMethodCall> describe(
            String what, java.util.function.Predicate<JavaMethodCall> predicate) {
        return DescribedPredicate.describe(what, predicate);
    }
}
