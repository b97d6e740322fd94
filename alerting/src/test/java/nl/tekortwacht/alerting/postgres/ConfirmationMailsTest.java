/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.alerting.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import nl.tekortwacht.alerting.Findings;
import nl.tekortwacht.alerting.ScriptedClock;
import nl.tekortwacht.alerting.alert.AlertWriter;
import nl.tekortwacht.alerting.alert.ConfirmationMails;
import nl.tekortwacht.alerting.audience.NotifyReason;
import nl.tekortwacht.alerting.delivery.Delivery;
import nl.tekortwacht.alerting.delivery.Room;
import nl.tekortwacht.alerting.message.ConfirmationWriter;
import nl.tekortwacht.alerting.message.Links;
import nl.tekortwacht.alerting.message.MessageWriter;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The first mail to a new address: it asks, and nothing follows without an answer. */
class ConfirmationMailsTest {

    private static final Duration WAIT = Duration.ofSeconds(30);
    private static final UUID PHARMACY = Findings.id("pharmacy");

    private final ScriptedClock clock = new ScriptedClock(Findings.MORNING);
    private final Links links = new Links(URI.create("https://tekort.example.org"));
    private final ConfirmationMails mails = new ConfirmationMails(
            TestDatabase.alertStore(),
            new PostgresConfirmations(TestDatabase.client(), TestDatabase.schema()),
            new AlertWriter(new MessageWriter(links)),
            new ConfirmationWriter(links),
            clock);
    private final PostgresDeliveryStore deliveries =
            new PostgresDeliveryStore(TestDatabase.client(), new Leases(UUID.randomUUID()), TestDatabase.schema());

    @BeforeEach
    void empty() {
        TestDatabase.empty();
    }

    private static void subscribed(String subject, String value, String channel, String language) {
        TestDatabase.execute("insert into alerting.subscriptions (id, name, " + subject
                + ", channel, target, language, created_at, verification, verification_due_at, confirmation_token)"
                + " values ('" + PHARMACY + "', 'Apotheek De Merel', " + value + ", '" + channel
                + "', 'merel@apotheek.example', '" + language + "', '" + Findings.MORNING + "', 'PENDING', '"
                + Findings.MORNING + "', 'secret-token')");
    }

    private List<Delivery> due() {
        return Objects.requireNonNull(deliveries
                .claim(clock.instant(), Duration.ofMinutes(1), new Room(10, 10, Map.of()))
                .block(WAIT));
    }

    private static String state() {
        return TestDatabase.texts("select verification || ' ' || (ended_at is null) from alerting.subscriptions")
                .getFirst();
    }

    @Test
    void aNewAddressIsAskedOnceWithALinkAndSaysWhatItIsAbout() {
        subscribed("atc_prefix", "'C09'", "email", "nl");

        assertThat(mails.answer().block(WAIT)).isEqualTo(1);
        assertThat(mails.answer().block(WAIT)).isZero();

        assertThat(due()).singleElement().satisfies(delivery -> {
            assertThat(delivery.target()).isEqualTo("merel@apotheek.example");
            assertThat(delivery.notice().reason()).isEqualTo(NotifyReason.CONFIRM_ADDRESS);
            assertThat(delivery.notice().subject()).isEqualTo("Bevestig uw e-mailadres: berichten over ATC-code C09");
            assertThat(delivery.notice().body())
                    .contains("https://tekort.example.org/v1/subscriptions/" + PHARMACY
                            + "/confirmations?token=secret-token")
                    .contains("Heeft u dit niet gevraagd?")
                    .doesNotContain(":0", "{");
            assertThat(delivery.unsubscribeToken()).hasSize(64);
        });
        assertThat(state()).isEqualTo("PENDING true");
    }

    @Test
    void theQuestionIsAskedInTheLanguageOfTheReader() {
        subscribed("has_list", "true", "email", "en");
        mails.answer().block(WAIT);

        assertThat(due()).singleElement().satisfies(delivery -> assertThat(
                        delivery.notice().body())
                .startsWith("Somebody entered this e-mail address")
                .contains("the medicines on a list"));
    }

    @Test
    void whoDoesNotConfirmWithinSevenDaysIsLetGo() {
        subscribed("substance", "'zandopril'", "email", "nl");
        clock.advance(Duration.ofDays(7));
        mails.answer().block(WAIT);
        assertThat(state()).isEqualTo("PENDING true");

        clock.advance(Duration.ofSeconds(1));
        mails.answer().block(WAIT);
        assertThat(state()).isEqualTo("FAILED false");
    }

    @Test
    void whoHasConfirmedIsNotLetGoAndWebhooksAreNotAskedByMail() {
        subscribed("substance", "'zandopril'", "webhook", "nl");
        assertThat(mails.answer().block(WAIT)).isZero();
        TestDatabase.execute("update alerting.subscriptions set channel = 'email', verification = 'VERIFIED'");
        clock.advance(Duration.ofDays(8));
        assertThat(mails.answer().block(WAIT)).isZero();
        assertThat(state()).isEqualTo("VERIFIED true");
    }

    @Test
    void whenTheStoreFailsTheQuestionIsAskedLater() {
        subscribed("substance", "'zandopril'", "email", "nl");
        TestDatabase.execute("alter table alerting.deliveries rename to elsewhere");
        try {
            assertThat(mails.answer().onErrorReturn(-1L).block(WAIT)).isEqualTo(-1);
        } finally {
            TestDatabase.execute("alter table alerting.elsewhere rename to deliveries");
        }
        assertThat(mails.answer().block(WAIT)).isEqualTo(1);
    }
}
