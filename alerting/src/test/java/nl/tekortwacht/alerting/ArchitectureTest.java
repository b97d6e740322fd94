/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.alerting;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Set;
import nl.tekortwacht.contracts.access.AllowedFor;
import org.springframework.web.bind.annotation.RequestMapping;

@AnalyzeClasses(packages = "nl.tekortwacht", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String[] TECHNOLOGY = {
        "org.springframework..",
        "io.r2dbc..",
        "org.apache.kafka..",
        "tools.jackson..",
        "com.fasterxml..",
        "io.micrometer..",
        "io.netty..",
        "reactor.netty..",
        "jakarta..",
        "io.cloudevents..",
        "org.flywaydb..",
        "org.yaml..",
        "com.samskivert.."
    };

    @ArchTest
    static final ArchRule DECISIONS_AND_MESSAGES_ARE_PLAIN_JAVA = noClasses()
            .that()
            .resideInAnyPackage(
                    "..alerting.audience..", "..alerting.message..", "..alerting.route..", "..alerting.sample..")
            .should()
            .dependOnClassesThat(resideInAnyPackage(TECHNOLOGY).or(resideInAnyPackage("reactor..")))
            .andShould()
            .dependOnClassesThat()
            .resideInAPackage("..contracts.json..");

    @ArchTest
    static final ArchRule THE_SHELL_IS_REACTOR_WITHOUT_SPRING = noClasses()
            .that()
            .resideInAnyPackage(
                    "..alerting.alert..", "..alerting.delivery..", "..alerting.preview..", "..alerting.verification..")
            .should()
            .dependOnClassesThat(resideInAnyPackage(TECHNOLOGY));

    @ArchTest
    static final ArchRule EDGES_DO_NOT_KNOW_EACH_OTHER = slices().matching(
                    "nl.tekortwacht.alerting.(kafka|postgres|email|webhook|micrometer|yaml|http|mustache)..")
            .should()
            .notDependOnEachOther();

    @ArchTest
    static final ArchRule NOBODY_IMPORTS_THE_WIRING = noClasses()
            .that()
            .resideOutsideOfPackage("..alerting.config..")
            .and()
            .doNotBelongToAnyOf(AlertingApplication.class)
            .and()
            .resideInAPackage("..alerting..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("..alerting.config..");

    @ArchTest
    static final ArchRule NO_OTHER_SERVICE = noClasses()
            .that()
            .resideInAPackage("..alerting..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "nl.tekortwacht.ingest..",
                    "nl.tekortwacht.detection..",
                    "nl.tekortwacht.api..",
                    "nl.tekortwacht.simulator..",
                    "nl.tekortwacht.standalone..");

    @ArchTest
    static final ArchRule NO_CYCLES =
            slices().matching("nl.tekortwacht.alerting.(*)..").should().beFreeOfCycles();

    /** The Kafka listener alone may wait: it runs on the consumer's own thread, which must not go on before. */
    @ArchTest
    static final ArchRule NOBODY_BLOCKS = noClasses()
            .that()
            .resideInAPackage("..alerting..")
            .and()
            .doNotHaveSimpleName("FindingsListener")
            .should()
            .callMethodWhere(blocks());

    @ArchTest
    static final ArchRule EVERY_ENDPOINT_SAYS_WHO_MAY_CALL_IT = methods()
            .that()
            .areDeclaredInClassesThat()
            .resideInAPackage("..alerting.http..")
            .and()
            .areMetaAnnotatedWith(RequestMapping.class)
            .should()
            .beAnnotatedWith(AllowedFor.class);

    private static DescribedPredicate<JavaCall<?>> blocks() {
        Set<String> blocking =
                Set.of("block", "blockOptional", "blockFirst", "blockLast", "toIterable", "toStream", "toFuture");
        return describe("blocks, or subscribes without looking at errors", call -> {
            boolean reactor = call.getTargetOwner().getPackageName().startsWith("reactor.core");
            boolean blind = call.getName().equals("subscribe")
                    && call.getTarget().getRawParameterTypes().isEmpty();
            return reactor && (blocking.contains(call.getName()) || blind);
        });
    }
}
