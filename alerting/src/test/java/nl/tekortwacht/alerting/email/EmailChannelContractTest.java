/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.alerting.email;

import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.tekortwacht.alerting.Notices;
import nl.tekortwacht.alerting.audience.Channel;
import nl.tekortwacht.alerting.delivery.BlockingWork;
import nl.tekortwacht.alerting.delivery.DeliveryChannelContract;
import nl.tekortwacht.alerting.message.Links;
import nl.tekortwacht.alerting.mustache.MustachePages;
import org.junit.jupiter.api.AfterEach;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** Mail keeps to what all channels keep to. Its receiver is the mail server; a forbidden address is one that is none. */
class EmailChannelContractTest extends DeliveryChannelContract {

    private static final String TIMEOUT_MILLIS = "1000";

    private final BlockingWork work = new BlockingWork(4);
    private final List<ScriptedMailServer> servers = new ArrayList<>();

    @AfterEach
    void stop() throws IOException {
        for (ScriptedMailServer server : servers) {
            server.close();
        }
        work.close();
    }

    @Override
    protected Try to(Answer answer) {
        return switch (answer) {
            case ACCEPTS -> to(Map.of());
            case IS_BUSY -> to(Map.of("MAIL", "451 4.3.2 not accepting mail now"));
            case REFUSES -> to(Map.of(".", "554 5.7.1 looks like spam"));
            case LIMITS_THE_RATE -> to(Map.of("RCPT", "450 4.7.1 too much mail, try again in 120 seconds"));
            case DOES_NOT_LISTEN -> to("127.0.0.1", closedPort(), "merel@example.org");
            case SAYS_NOTHING -> to(Map.of("connect", ScriptedMailServer.NOTHING));
            case CLOSES_IN_THE_MIDDLE -> to(Map.of(".", ScriptedMailServer.CLOSE));
            case TALKS_NONSENSE -> to(Map.of("connect", "hello, who are you?"));
            case NEVER_STOPS_TALKING -> to(Map.of("RCPT", "550 no\u0007" + "o".repeat(1 << 20)));
            case HAS_NO_ADDRESS -> to("nowhere.invalid", 25, "merel@example.org");
            case IS_FORBIDDEN -> to("127.0.0.1", server(Map.of()), "merel@example.org\r\nBcc: all@example.org");
            case HAS_ENDED -> to(Map.of("RCPT", "550 5.1.1 mailbox unknown"));
        };
    }

    @Override
    protected String wordFor(Answer answer) {
        return switch (answer) {
            case ACCEPTS -> "SENT";
            case IS_BUSY, LIMITS_THE_RATE -> "THROTTLED";
            case REFUSES, NEVER_STOPS_TALKING, HAS_ENDED -> "REFUSED_FOR_GOOD";
            case DOES_NOT_LISTEN, CLOSES_IN_THE_MIDDLE, HAS_NO_ADDRESS -> "UNREACHABLE";
            case SAYS_NOTHING -> "TIMEOUT";
            case TALKS_NONSENSE -> "NOT_UNDERSTOOD";
            case IS_FORBIDDEN -> "BAD_TARGET";
        };
    }

    private Try to(Map<String, String> script) {
        return to("127.0.0.1", server(script), "merel@example.org");
    }

    private int server(Map<String, String> script) {
        ScriptedMailServer server = new ScriptedMailServer(script);
        servers.add(server);
        return server.port();
    }

    private int closedPort() {
        ScriptedMailServer server = new ScriptedMailServer(Map.of());
        try {
            server.close();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return server.port();
    }

    private Try to(String host, int port, String target) {
        JavaMailSenderImpl sender = new JavaMailSenderImpl();
        sender.setHost(host);
        sender.setPort(port);
        for (String timeout : List.of("connectiontimeout", "timeout", "writetimeout")) {
            sender.getJavaMailProperties().put("mail.smtp." + timeout, TIMEOUT_MILLIS);
        }
        EmailChannel channel = new EmailChannel(
                sender,
                "tekortwacht@example.org",
                new MustachePages(),
                new Links(URI.create("https://tekort.example.org")),
                work,
                Clock.systemUTC());
        return new Try(channel, Notices.delivery(Channel.EMAIL, target));
    }
}
