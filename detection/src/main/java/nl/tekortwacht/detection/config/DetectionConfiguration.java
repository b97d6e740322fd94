/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.detection.config;

import io.micrometer.core.instrument.MeterRegistry;
import java.nio.file.Path;
import java.time.Clock;
import nl.tekortwacht.access.config.AccessConfiguration;
import nl.tekortwacht.contracts.json.AssessmentRulesYaml;
import nl.tekortwacht.contracts.json.ContractsModule;
import nl.tekortwacht.contracts.json.RulesYaml;
import nl.tekortwacht.contracts.rule.RuleBook;
import nl.tekortwacht.contracts.severity.AssessmentRules;
import nl.tekortwacht.detection.detector.CountryWatch;
import nl.tekortwacht.detection.detector.DaySweep;
import nl.tekortwacht.detection.detector.Detection;
import nl.tekortwacht.detection.detector.DetectionMeters;
import nl.tekortwacht.detection.detector.DetectionOptions;
import nl.tekortwacht.detection.detector.DetectionRules;
import nl.tekortwacht.detection.detector.Detector;
import nl.tekortwacht.detection.detector.DetectorPorts;
import nl.tekortwacht.detection.detector.EventSender;
import nl.tekortwacht.detection.detector.GroupWatch;
import nl.tekortwacht.detection.detector.OutboxRelay;
import nl.tekortwacht.detection.detector.RegistryLines;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;

/**
 * Detection as a whole. Import it next to Spring Boot's own configuration of R2DBC, Kafka and metrics; a {@link Clock}
 * and a {@link RuleBook} that are there already are used.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DetectionProperties.class)
@Import({AccessConfiguration.class, DetectionDatabase.class, DetectionKafka.class})
public class DetectionConfiguration {

    @Bean
    @ConditionalOnMissingBean
    Clock clock() {
        return Clock.systemUTC();
    }

    /** The rules of the file that {@code tekortwacht.rules} names, or those that ship. */
    @Bean
    @ConditionalOnMissingBean
    RuleBook ruleBook(Environment environment) {
        String file = environment.getProperty("tekortwacht.rules", "");
        return file.isBlank() ? RulesYaml.defaults() : RulesYaml.read(Path.of(file));
    }

    /** The rules of the file that {@code tekortwacht.assessment-rules} names, or those that ship. */
    @Bean
    @ConditionalOnMissingBean
    AssessmentRules assessmentRules(Environment environment) {
        String file = environment.getProperty("tekortwacht.assessment-rules", "");
        return file.isBlank() ? AssessmentRulesYaml.defaults() : AssessmentRulesYaml.read(Path.of(file));
    }

    @Bean
    @ConditionalOnMissingBean
    ContractsModule contractsModule() {
        return new ContractsModule();
    }

    @Bean
    DetectionMeters detectionMeters(MeterRegistry registry) {
        return new DetectionMeters(registry);
    }

    @Bean
    Detection detection(
            DetectorPorts detectionPorts,
            RegistryLines detectionRegistryLines,
            RuleBook ruleBook,
            AssessmentRules assessmentRules,
            Clock clock,
            DetectionProperties properties) {
        return Detection.of(
                detectionPorts,
                detectionRegistryLines,
                new DetectionRules(ruleBook, assessmentRules),
                clock,
                new DetectionOptions(
                        properties.cachedReports(), properties.assess().enabled()));
    }

    @Bean
    Detector detectionDetector(Detection detection) {
        return detection.detector();
    }

    @Bean
    DaySweep detectionDaySweep(Detection detection) {
        return detection.daySweep();
    }

    @Bean
    GroupWatch detectionGroupWatch(Detection detection) {
        return detection.groupWatch();
    }

    @Bean
    CountryWatch detectionCountryWatch(Detection detection) {
        return detection.countryWatch();
    }

    @Bean
    OutboxRelay detectionOutboxRelay(
            DetectorPorts detectionPorts, EventSender detectionEventSender, DetectionProperties properties) {
        return new OutboxRelay(
                detectionPorts, detectionEventSender, properties.relay().chunk());
    }

    @Bean
    @ConditionalOnBooleanProperty(name = "tekortwacht.detection.sweep.enabled", matchIfMissing = true)
    Loop detectionSweepLoop(DaySweep detectionDaySweep, DetectionMeters meters, DetectionProperties properties) {
        DetectionProperties.Sweep sweep = properties.sweep();
        return new Loop("sweep", sweep.interval(), () -> detectionDaySweep.sweep(sweep.settled()), meters);
    }

    @Bean
    @ConditionalOnBooleanProperty(name = "tekortwacht.detection.assess.enabled", matchIfMissing = true)
    Loop detectionAssessLoop(GroupWatch detectionGroupWatch, DetectionMeters meters, DetectionProperties properties) {
        return new Loop("assessment", properties.assess().interval(), detectionGroupWatch::look, meters);
    }

    @Bean
    @ConditionalOnBooleanProperty(name = "tekortwacht.detection.overview.enabled", matchIfMissing = true)
    Loop detectionOverviewLoop(
            CountryWatch detectionCountryWatch, DetectionMeters meters, DetectionProperties properties) {
        return new Loop("overview", properties.overview().interval(), detectionCountryWatch::look, meters);
    }

    @Bean
    @ConditionalOnBooleanProperty(name = "tekortwacht.detection.relay.enabled", matchIfMissing = true)
    Loop detectionRelayLoop(OutboxRelay detectionOutboxRelay, DetectionMeters meters, DetectionProperties properties) {
        return new Loop("relay", properties.relay().interval(), detectionOutboxRelay::relay, meters);
    }
}
