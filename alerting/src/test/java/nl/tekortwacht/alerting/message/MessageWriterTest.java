/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.alerting.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import nl.tekortwacht.alerting.Findings;
import nl.tekortwacht.alerting.audience.Audience;
import nl.tekortwacht.alerting.audience.Interest;
import nl.tekortwacht.alerting.audience.NotifyReason;
import nl.tekortwacht.contracts.finding.FindingEvent;
import nl.tekortwacht.contracts.finding.Phase;
import nl.tekortwacht.contracts.finding.SafetyStockVerdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MessageWriterTest {

    private static final Locale DUTCH = Locale.forLanguageTag("nl");
    private static final FindingEvent SHORT = Findings.event(
            "short",
            Findings.MORNING,
            Findings.episode(Phase.SUSPECTED),
            Findings.episode(Phase.CONFIRMED, false, Findings.announced("2026-11-01", "2027-01-15")),
            Findings.product(null, null));

    private final MessageWriter writer = new MessageWriter(new Links(URI.create("https://tekort.example.org/")));

    @Test
    void aPharmacyReadsWhatHappenedSinceWhenHowLongWhoSaidItAndWhyItGetsThis() {
        Message message = writer.write(
                SHORT, NotifyReason.CONFIRMED, Audience.SUBSCRIBER, new Interest.OfAtcPrefix("C09"), DUTCH);

        assertThat(message.subject()).isEqualTo("Tekort: Zandopril Noorderlicht 10 mg (RVG:900001)");
        assertThat(message.body()).isEqualTo("""
                Er is een tekort aan Zandopril Noorderlicht 10 mg (RVG:900001). Het middel is al minstens zo lang niet te leveren dat wij het een tekort noemen.

                Middel: Zandopril Noorderlicht 10 mg (RVG:900001)
                Stof, sterkte en vorm: zandopril, 10 mg, tablet
                Niet te leveren vanaf: 2 november 2026
                Naar verwachting weer te leveren vanaf: 15 januari 2027
                Aangekondigd door: mah:noorderlicht, tijdelijk niet leverbaar (grondstof)

                Meer informatie: https://tekort.example.org/v1/shortages/%s

                U ontvangt dit omdat u berichten wilt over ATC-code C09.
                """.formatted(SHORT.findingId()));
    }

    @Test
    void theSameInEnglish() {
        Message message = writer.write(
                SHORT, NotifyReason.CONFIRMED, Audience.SHORTAGE_TEAM, null, Locale.forLanguageTag("en-GB"));

        assertThat(message.subject()).isEqualTo("Shortage: Zandopril Noorderlicht 10 mg (RVG:900001)");
        assertThat(message.body())
                .contains("Unavailable from: 2 November 2026\n")
                .contains("Expected to be available again from: 15 January 2027\n")
                .endsWith("You receive this because you are in the operational shortage team.\n");
    }

    @Test
    void otherLanguagesAreAnsweredInDutch() {
        Message message = writer.write(SHORT, NotifyReason.CONFIRMED, Audience.LCG, null, Locale.FRENCH);

        assertThat(message.body()).contains("U ontvangt dit omdat dit middel in ziekenhuizen wordt gebruikt.");
    }

    @Test
    void anInspectorReadsTheFiguresOfABreach() {
        FindingEvent breach = Findings.event(
                "stock",
                Findings.MORNING,
                null,
                Findings.stock("2026-11-08", SafetyStockVerdict.BELOW, "2026-11-08"),
                null);

        Message message = writer.write(breach, NotifyReason.BREACH_BEGAN, Audience.IGJ, null, DUTCH);

        assertThat(message.body())
                .contains("Middel: RVG:900001\n")
                .contains("Voorraad (eenheden): 1.000\n")
                .contains("Nodig volgens de norm (eenheden): 6.000\n")
                .contains("Norm (weken): 6\n")
                .contains("Te laag sinds: 8 november 2026\n")
                .contains("/v1/safety-stock-findings?product=RVG%3A900001&party=");
    }

    @ParameterizedTest
    @EnumSource
    void everyReasonHasItsWordsInBothLanguages(NotifyReason reason) {
        for (Locale language : new Locale[] {DUTCH, Locale.ENGLISH}) {
            Message message = writer.write(SHORT, reason, Audience.IGJ, null, language);

            assertThat(message.subject() + message.body()).contains("Zandopril").doesNotContain("{");
        }
    }

    @Test
    void bothLanguagesHaveTheSameKeysWithTheSamePlaceholders() {
        ResourceBundle dutch = ResourceBundle.getBundle("nl.tekortwacht.alerting.message.messages", DUTCH);
        ResourceBundle english = ResourceBundle.getBundle("nl.tekortwacht.alerting.message.messages", Locale.ENGLISH);

        assertThat(english.keySet()).isEqualTo(dutch.keySet());
        assertThat(dutch.keySet()).allSatisfy(key -> assertThat(placeholders(english.getString(key)))
                .isEqualTo(placeholders(dutch.getString(key))));
    }

    private static Set<String> placeholders(String sentence) {
        Set<String> names = new TreeSet<>();
        Pattern.compile("\\{\\w+}").matcher(sentence).results().forEach(match -> names.add(match.group()));
        return names;
    }
}
