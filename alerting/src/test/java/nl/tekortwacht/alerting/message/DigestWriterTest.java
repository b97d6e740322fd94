/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.alerting.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import nl.tekortwacht.alerting.audience.Audience;
import nl.tekortwacht.alerting.audience.Interest;
import nl.tekortwacht.alerting.audience.NotifyReason;
import nl.tekortwacht.alerting.sample.Samples;
import org.junit.jupiter.api.Test;

class DigestWriterTest {

    private static final Locale DUTCH = Locale.forLanguageTag("nl");
    private static final LocalDate DAY = LocalDate.parse("2026-11-12");

    private final MessageWriter writer = new MessageWriter(new Links(URI.create("https://tekort.example.org")));

    private Content part(NotifyReason reason, Locale language, String about) {
        Content content = writer.write(
                        Samples.of(reason), reason, Audience.SUBSCRIBER, new Interest.OfAtcPrefix("C09"), language)
                .content();
        return new Content(
                content.template(),
                about,
                content.headline(),
                content.lead(),
                content.facts(),
                content.note(),
                content.steps(),
                content.link(),
                content.because());
    }

    private List<Content> parts(Locale language, NotifyReason... reasons) {
        return Stream.of(reasons)
                .map(reason -> part(reason, language, "Zandopril " + reason))
                .toList();
    }

    private static String subject(List<Content> parts, Digest.Kind kind, Locale language) {
        return DigestWriter.write(parts, kind, DAY, language).headline();
    }

    @Test
    void theSubjectOfADaySaysWhichDayAndHowMuch() {
        List<Content> five = parts(
                DUTCH,
                NotifyReason.CONFIRMED,
                NotifyReason.RESOLVED,
                NotifyReason.ANNOUNCED,
                NotifyReason.AT_RISK,
                NotifyReason.LAPSED);

        assertThat(subject(five, Digest.Kind.DAY, DUTCH)).isEqualTo("Dagoverzicht 12 november: 5 berichten");
        assertThat(subject(five, Digest.Kind.WEEK, DUTCH))
                .isEqualTo("Weekoverzicht tot en met 12 november: 5 berichten");
        assertThat(subject(five, Digest.Kind.DAY, Locale.ENGLISH)).isEqualTo("Overview of 12 November: 5 messages");
        assertThat(subject(five.subList(0, 1), Digest.Kind.DAY, DUTCH))
                .isEqualTo("Dagoverzicht 12 november: 1 bericht");
    }

    @Test
    void theSubjectOfAGroupSaysWhatHappenedToWhichMedicines() {
        List<Content> shortages = List.of(
                part(NotifyReason.CONFIRMED, DUTCH, "Zandopril 5 mg"),
                part(NotifyReason.CONFIRMED, DUTCH, "Zandopril 10 mg"),
                part(NotifyReason.CONFIRMED, DUTCH, "Zandopril 20 mg"),
                part(NotifyReason.CONFIRMED, DUTCH, "Zandopril 40 mg"));

        assertThat(subject(shortages.subList(0, 3), Digest.Kind.GROUP, DUTCH))
                .isEqualTo("3 tekorten: Zandopril 5 mg, Zandopril 10 mg, Zandopril 20 mg");
        assertThat(subject(shortages, Digest.Kind.GROUP, DUTCH))
                .isEqualTo("4 tekorten: Zandopril 5 mg, Zandopril 10 mg, Zandopril 20 mg en nog 1");
        assertThat(subject(parts(DUTCH, NotifyReason.CONFIRMED, NotifyReason.RESOLVED), Digest.Kind.GROUP, DUTCH))
                .isEqualTo("2 berichten: Zandopril CONFIRMED, Zandopril RESOLVED");
    }

    @Test
    void whatBeganComesFirstThenWhatChangedThenWhatIsOver() {
        Digest digest = DigestWriter.write(
                parts(
                        DUTCH,
                        NotifyReason.RESOLVED,
                        NotifyReason.ANNOUNCEMENT_CHANGED,
                        NotifyReason.CONFIRMED,
                        NotifyReason.AT_RISK),
                Digest.Kind.DAY,
                DAY,
                DUTCH);

        assertThat(digest.sections())
                .extracting(Digest.Section::happening)
                .containsExactly(Happening.BEGUN, Happening.CHANGED, Happening.OVER);
        assertThat(digest.sections().getFirst().items())
                .extracting(item -> item.template().reason())
                .containsExactly(NotifyReason.CONFIRMED, NotifyReason.AT_RISK);
        assertThat(digest.because()).containsExactly("U ontvangt dit omdat u berichten wilt over ATC-code C09.");
    }

    @Test
    void theTextHasEachMessageWithItsFactsItsLinkAndTheReasonOnce() {
        Digest digest = DigestWriter.write(
                parts(Locale.ENGLISH, NotifyReason.CONFIRMED, NotifyReason.RESOLVED),
                Digest.Kind.DAY,
                DAY,
                Locale.ENGLISH);

        String id = Samples.of(NotifyReason.CONFIRMED).findingId().toString();
        assertThat(PlainText.of(digest)).isEqualTo("""
                These are the messages of today.

                NEW (1)

                Shortage: Voorbeeldol Voorbeeld 50 mg, tabletten (RVG:900001)
                There is a shortage of Voorbeeldol Voorbeeld 50 mg, tabletten (RVG:900001). It has been unavailable for as long as it takes us to call it a shortage.
                Medicine: Voorbeeldol Voorbeeld 50 mg, tabletten (RVG:900001)
                Substance, strength and form: voorbeeldol, 50 mg, tablet
                Unavailable from: 2 November 2026
                Expected to be available again from: 15 January 2027
                Announced by: mah:voorbeeld, temporarily unavailable (raw material)
                - See which other medicines there are, and how long their stock will last: https://tekort.example.org/v1/shortages/%1$s/assessment
                More information: https://tekort.example.org/v1/shortages/%1$s

                OVER OR WITHDRAWN (1)

                Shortage over: Voorbeeldol Voorbeeld 50 mg, tabletten (RVG:900001)
                The shortage of Voorbeeldol Voorbeeld 50 mg, tabletten (RVG:900001) is over. The medicine is available again.
                Medicine: Voorbeeldol Voorbeeld 50 mg, tabletten (RVG:900001)
                Substance, strength and form: voorbeeldol, 50 mg, tablet
                Unavailable from: 2 November 2026
                Available again from: 16 November 2026
                Announced by: mah:voorbeeld, temporarily unavailable (raw material)
                More information: https://tekort.example.org/v1/shortages/%1$s

                You receive this because you asked for messages about ATC code C09.
                """.formatted(id));
    }

    @Test
    void thereIsNoMailAboutNothing() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DigestWriter.write(List.of(), Digest.Kind.DAY, DAY, DUTCH));
    }
}
