/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.standalone.command;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Whom {@code start} tells, and through which mail server. */
final class TellOptions {

    @Option(names = "--smtp", paramLabel = "HOST:PORT", description = "The mail server; without it no mail is sent.")
    private @Nullable String smtp;

    @Option(names = "--from", paramLabel = "EMAIL", description = "The sender of mails.")
    private @Nullable String from;

    @Option(names = "--shortage-team", paramLabel = "EMAIL", description = "Where the shortage team is told.")
    private @Nullable String shortageTeam;

    @Option(names = "--lcg", paramLabel = "EMAIL", description = "Where hospital coordination (LCG) is told.")
    private @Nullable String lcg;

    @Option(names = "--igj", paramLabel = "EMAIL", description = "Where the inspectorate (IGJ) is told.")
    private @Nullable String igj;

    @Option(names = "--cbg", paramLabel = "EMAIL", description = "Where the medicines board (CBG) is told.")
    private @Nullable String cbg;

    @Option(names = "--public-url", paramLabel = "URL", description = "Where readers of mails find this system.")
    private @Nullable String publicUrl;

    /**
     * The properties that these options stand for; what is not given is left to the settings file and the environment.
     *
     * @throws IllegalArgumentException if the mail server is not {@code host:port}
     */
    Map<String, String> properties() {
        Map<String, String> properties = new HashMap<>();
        if (smtp != null) {
            int colon = smtp.lastIndexOf(':');
            if (colon < 1 || !smtp.substring(colon + 1).matches("\\d{1,5}")) {
                throw new IllegalArgumentException("--smtp must be HOST:PORT, not '" + smtp + "'");
            }
            properties.put("spring.mail.host", smtp.substring(0, colon));
            properties.put("spring.mail.port", smtp.substring(colon + 1));
        }
        put(properties, "tekortwacht.alerting.email.from", from);
        put(properties, "tekortwacht.alerting.audiences.shortage-team.email", shortageTeam);
        put(properties, "tekortwacht.alerting.audiences.lcg.email", lcg);
        put(properties, "tekortwacht.alerting.audiences.igj.email", igj);
        put(properties, "tekortwacht.alerting.audiences.cbg.email", cbg);
        put(properties, "tekortwacht.public-url", publicUrl);
        return properties;
    }

    private static void put(Map<String, String> properties, String name, @Nullable String value) {
        if (value != null) {
            properties.put(name, value);
        }
    }
}
