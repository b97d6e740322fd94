/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.alerting.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import nl.tekortwacht.alerting.Findings;
import nl.tekortwacht.alerting.alert.People;
import nl.tekortwacht.alerting.audience.Address;
import nl.tekortwacht.alerting.audience.Channel;
import nl.tekortwacht.alerting.audience.Choice;
import nl.tekortwacht.alerting.audience.Directory;
import nl.tekortwacht.alerting.audience.Interest;
import nl.tekortwacht.alerting.audience.NotifyReason.Topic;
import nl.tekortwacht.alerting.audience.Subscription;
import nl.tekortwacht.alerting.plan.Timing;
import nl.tekortwacht.contracts.assessment.Severity;
import nl.tekortwacht.contracts.id.PartyId;
import nl.tekortwacht.contracts.id.ProductId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What subscribers asked for, as alerting reads it. */
class PostgresSubscriptionStoreTest {

    private static final Duration WAIT = Duration.ofSeconds(30);
    private static final UUID PHARMACY = Findings.id("pharmacy");
    private static final ProductId OTHER = new ProductId("RVG:900002");

    private final PostgresSubscriptionStore store =
            new PostgresSubscriptionStore(TestDatabase.client(), TestDatabase.schema());
    private final People people =
            new People(Map.of(), store, new PostgresHolderContacts(TestDatabase.client(), TestDatabase.schema()));

    @BeforeEach
    void empty() {
        TestDatabase.empty();
    }

    private static void subscribed(String columns, String values) {
        TestDatabase.execute("insert into alerting.subscriptions (id, name, channel, target, created_at, " + columns
                + ") values ('" + PHARMACY + "', 'Apotheek De Merel', 'email', 'merel@apotheek.example', now(), "
                + values + ")");
    }

    private static void listed(ProductId... products) {
        TestDatabase.execute(
                "insert into alerting.stock_lists (subscription_id, version, products, changed_at) values ('"
                        + PHARMACY + "', gen_random_uuid(), '{"
                        + String.join(
                                ",",
                                List.of(products).stream()
                                        .map(product -> '"' + product.value() + '"')
                                        .toList())
                        + "}', now()) on conflict (subscription_id) do update"
                        + " set version = excluded.version, products = excluded.products");
    }

    private List<Subscription> running() {
        return Objects.requireNonNull(store.running().block(WAIT));
    }

    private Directory directory() {
        return Objects.requireNonNull(people.read().block(WAIT));
    }

    @Test
    void aRowFromBeforeAnybodyCouldChooseAsksForTheUsual() {
        subscribed("atc_prefix", "'C09'");

        assertThat(running()).singleElement().satisfies(subscription -> {
            assertThat(subscription.interest()).isEqualTo(new Interest.OfAtcPrefix("C09"));
            assertThat(subscription.choice()).isEqualTo(Choice.DEFAULT);
        });
    }

    @Test
    void aSubstanceWithEverythingChosenIsReadAsItWasChosen() {
        subscribed(
                "substance, events, severity, digest_at, digest_day, quiet_from, quiet_until, zone",
                "'Zandopril', '{AT_RISK,SUSPICION,SEVERITY,CONFIRMATION}', 'HIGH', '08:15', 'TUESDAY', '22:00', '07:00',"
                        + " 'America/Curacao'");

        Subscription subscription = running().getFirst();
        assertThat(subscription.interest()).isEqualTo(new Interest.OfSubstance("zandopril"));
        assertThat(subscription.choice())
                .isEqualTo(new Choice(
                        List.of(Topic.CONFIRMATION, Topic.SUSPICION, Topic.SEVERITY, Topic.AT_RISK),
                        Severity.HIGH,
                        new Timing(
                                new Timing.Digest(LocalTime.of(8, 15), DayOfWeek.TUESDAY),
                                new Timing.QuietHours(LocalTime.of(22, 0), LocalTime.of(7, 0)),
                                ZoneId.of("America/Curacao"))));
    }

    @Test
    void aListIsReadAgainWhenItHasChangedAndWithoutOneNobodyIsTold() {
        subscribed("has_list", "true");
        assertThat(running().getFirst().interest()).isEqualTo(new Interest.OfProducts(Set.of()));

        listed(Findings.ZANDOPRIL);
        assertThat(running().getFirst().interest()).isEqualTo(new Interest.OfProducts(Set.of(Findings.ZANDOPRIL)));
        assertThat(running().getFirst().interest())
                .as("not read again")
                .isSameAs(running().getFirst().interest());

        listed(Findings.ZANDOPRIL, OTHER);
        assertThat(running().getFirst().interest())
                .isEqualTo(new Interest.OfProducts(Set.of(Findings.ZANDOPRIL, OTHER)));
    }

    @Test
    void whoHasNotConfirmedOrHasLeftIsToldNothing() {
        subscribed("substance, verification", "'zandopril', 'PENDING'");
        assertThat(running()).isEmpty();
        TestDatabase.execute("update alerting.subscriptions set verification = 'FAILED'");
        assertThat(running()).isEmpty();
        TestDatabase.execute("update alerting.subscriptions set verification = 'VERIFIED'");
        assertThat(running()).hasSize(1);
        TestDatabase.execute("update alerting.subscriptions set ended_at = now()");
        assertThat(running()).isEmpty();
    }

    @Test
    void peopleAreIndexedAnewOnlyWhenTheyHaveChanged() {
        subscribed("has_list", "true");
        listed(Findings.ZANDOPRIL);
        Directory first = directory();

        assertThat(directory().subscriptions()).isSameAs(first.subscriptions());
        listed(OTHER);
        assertThat(directory().subscriptions()).isNotSameAs(first.subscriptions());
    }

    @Test
    void aHolderIsReachedWhereItsContactSays() {
        assertThat(directory().holders()).isEmpty();
        TestDatabase.execute("insert into alerting.holder_contacts values"
                + " ('mah:noord', 'email', 'tekorten@noord.example', null, 'en', now())");

        assertThat(directory().holders())
                .containsExactly(Map.entry(
                        new PartyId("mah:noord"),
                        new Address(Channel.EMAIL, "tekorten@noord.example", Locale.ENGLISH)));
    }
}
