/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.standalone.chaos.process;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import nl.tekortwacht.alerting.AlertingApplication;
import nl.tekortwacht.api.ApiApplication;
import nl.tekortwacht.detection.DetectionApplication;
import nl.tekortwacht.ingest.IngestApplication;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;

/** Runs one service as a process of its own, on the shared clock. */
public final class ServiceProgram {

    private ServiceProgram() {}

    /** Takes the service, the name of the instance, the folder of the clock, and then Spring's options. */
    public static void main(String[] arguments) {
        SpringApplication application = new SpringApplication(application(arguments[0]));
        application.setBannerMode(Banner.Mode.OFF);
        SharedClock clock = new SharedClock(Path.of(arguments[2]), arguments[1], Clock.systemUTC());
        application.addInitializers(context -> context.getBeanFactory().registerSingleton("clock", clock));
        application.run(Arrays.copyOfRange(arguments, 3, arguments.length));
        Parent.endWithIt().join();
    }

    private static Class<?> application(String service) {
        return switch (service) {
            case "ingest" -> IngestApplication.class;
            case "detection" -> DetectionApplication.class;
            case "alerting" -> AlertingApplication.class;
            case "api" -> ApiApplication.class;
            default -> throw new IllegalArgumentException("there is no service " + service);
        };
    }
}
