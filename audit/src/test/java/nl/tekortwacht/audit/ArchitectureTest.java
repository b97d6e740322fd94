/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.audit;

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
import java.util.function.Predicate;
import org.reactivestreams.Publisher;
import org.springframework.context.annotation.Bean;
import reactor.core.publisher.Flux;

@AnalyzeClasses(packages = "nl.tekortwacht.audit", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String AUDIT = "nl.tekortwacht.audit.";
    private static final Set<String> BLOCKING = Set.of("block", "blockFirst", "blockLast", "toIterable", "toStream");
    private static final String[] TECHNOLOGIES = {
        "org.springframework..", "io.r2dbc..", "org.apache.kafka..", "tools.jackson..", "io.micrometer.."
    };

    @ArchTest
    static final ArchRule THE_CHAIN_IS_PLAIN_JAVA = noClasses()
            .that()
            .resideInAnyPackage(AUDIT + "event..", AUDIT + "chain..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.springframework..", "io.r2dbc..", "org.apache.kafka..", "tools.jackson..", "reactor..");

    @ArchTest
    static final ArchRule THE_LOG_IS_FREE_OF_TECHNOLOGIES = noClasses()
            .that()
            .resideInAnyPackage(AUDIT + "log..", AUDIT + "verification..", AUDIT + "csv..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(TECHNOLOGIES);

    @ArchTest
    static final ArchRule NOTHING_INSIDE_KNOWS_THE_EDGES = noClasses()
            .that()
            .resideInAnyPackage(AUDIT + "event..", AUDIT + "chain..", AUDIT + "log..", AUDIT + "verification..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    AUDIT + "http..",
                    AUDIT + "kafka..",
                    AUDIT + "postgres..",
                    AUDIT + "micrometer..",
                    AUDIT + "ndjson..",
                    AUDIT + "csv..",
                    AUDIT + "config..");

    @ArchTest
    static final ArchRule EDGES_DO_NOT_KNOW_EACH_OTHER = slices().matching(AUDIT + "(http|kafka|postgres|micrometer)..")
            .should()
            .notDependOnEachOther();

    @ArchTest
    static final ArchRule NO_CYCLES =
            slices().matching(AUDIT + "(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule ONLY_CONFIG_WIRES = methods()
            .that()
            .areAnnotatedWith(Bean.class)
            .should()
            .beDeclaredInClassesThat()
            .resideInAPackage(AUDIT + "config..")
            .andShould()
            .haveNameStartingWith("audit");

    @ArchTest
    static final ArchRule NO_SERVICE = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "nl.tekortwacht.access..",
                    "nl.tekortwacht.ingest..",
                    "nl.tekortwacht.detection..",
                    "nl.tekortwacht.alerting..",
                    "nl.tekortwacht.api..",
                    "nl.tekortwacht.standalone..");

    @ArchTest
    static final ArchRule NOBODY_WAITS = noClasses()
            .should()
            .callMethodWhere(describe(
                    "wait for a publisher",
                    call -> BLOCKING.contains(call.getName())
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

    private static DescribedPredicate<JavaMethodCall> describe(String what, Predicate<JavaMethodCall> predicate) {
        return DescribedPredicate.describe(what, predicate);
    }
}
