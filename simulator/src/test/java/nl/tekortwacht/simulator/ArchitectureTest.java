/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.simulator;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Random;

@AnalyzeClasses(packages = "nl.tekortwacht.simulator", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String ROOT = "nl.tekortwacht.simulator";

    @ArchTest
    static final ArchRule THE_SIMULATOR_NEEDS_NOTHING_BUT_JAVA_AND_THE_CONTRACTS = classes()
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("java..", "org.jspecify..", "nl.tekortwacht.contracts..", ROOT + "..");

    @ArchTest
    static final ArchRule ONLY_THE_WRITER_KNOWS_JSON = noClasses()
            .that()
            .resideOutsideOfPackage(ROOT + ".ndjson..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("nl.tekortwacht.contracts.json..");

    @ArchTest
    static final ArchRule THE_SUPPLY_DOES_NOT_KNOW_WHO_REPORTS_IT = noClasses()
            .that()
            .resideInAnyPackage(ROOT + ".supply..", ROOT + ".country..", ROOT + ".truth..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage(ROOT + ".reporting..");

    @ArchTest
    static final ArchRule PACKAGES_HAVE_NO_CYCLES =
            slices().matching(ROOT + ".(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule CHANCE_AND_TIME_COME_FROM_THE_SEED = noClasses()
            .should()
            .dependOnClassesThat()
            .areAssignableTo(Random.class)
            .orShould()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(Clock.class, "systemUTC")
            .orShould()
            .callMethod(Math.class, "random");
}
