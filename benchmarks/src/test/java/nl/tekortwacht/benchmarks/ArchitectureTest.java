/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.benchmarks;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The borders inside the benchmarks. */
@AnalyzeClasses(packages = "nl.tekortwacht.benchmarks", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule NO_CYCLES =
            slices().matching("nl.tekortwacht.benchmarks.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule WHAT_A_MEASUREMENT_IS_IS_PLAIN_JAVA = classes()
            .that()
            .resideInAPackage("..benchmarks.measure..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("java..", "org.jspecify..", "nl.tekortwacht.benchmarks.measure..");

    @ArchTest
    static final ArchRule THE_LINES_KNOW_NO_TECHNOLOGY = classes()
            .that()
            .resideInAPackage("..benchmarks.workload..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "java..",
                    "org.jspecify..",
                    "nl.tekortwacht.benchmarks.workload..",
                    "nl.tekortwacht.contracts..",
                    "nl.tekortwacht.simulator..");

    @ArchTest
    static final ArchRule ONLY_ONE_PACKAGE_STARTS_SERVICES = noClasses()
            .that()
            .resideOutsideOfPackage("..benchmarks.running..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.springframework.boot..", "org.springframework.context..");

    @ArchTest
    static final ArchRule THE_FLOOR_OF_KAFKA_KNOWS_NO_SERVICE = noClasses()
            .that()
            .resideInAPackage("..benchmarks.kafka..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.springframework..", "nl.tekortwacht.ingest..", "nl.tekortwacht.detection..");
}
