/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.alerting.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import nl.tekortwacht.alerting.Findings;
import nl.tekortwacht.alerting.Outlooks;
import nl.tekortwacht.alerting.audience.Audience;
import nl.tekortwacht.alerting.audience.Interest;
import nl.tekortwacht.alerting.audience.NotifyReason;
import nl.tekortwacht.alerting.sample.Samples;
import nl.tekortwacht.contracts.assessment.LadderStep;
import nl.tekortwacht.contracts.assessment.Measure;
import nl.tekortwacht.contracts.assessment.RiskBasis;
import nl.tekortwacht.contracts.assessment.Severity;
import nl.tekortwacht.contracts.finding.Finding;
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

                Wat u kunt doen:
                - Kijk welke andere middelen er zijn en hoe lang de voorraad daarvan duurt: https://tekort.example.org/v1/shortages/%1$s/assessment
                - Kijk of uw patiënt een middel kan krijgen met dezelfde stof, sterkte en vorm. Let op of wisselen veilig is.
                - Is er geen gelijk middel? Overleg met de voorschrijver.
                - Bestel niet meer dan u nodig hebt. Dan blijft er meer over voor anderen.

                Meer informatie: https://tekort.example.org/v1/shortages/%1$s

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

    @Test
    void theTeamReadsHowBadAShortageIsHowLongWhyAndWhatHelps() {
        FindingEvent bad = event("how bad", Outlooks.assessment(Severity.HIGH));

        Message message = writer.write(bad, NotifyReason.SEVERITY_RAISED, Audience.SHORTAGE_TEAM, null, DUTCH);

        assertThat(message.subject()).isEqualTo("Ernstig tekort: Zandopril Noorderlicht 10 mg (RVG:900001)");
        assertThat(message.body()).isEqualTo("""
                Het tekort aan Zandopril Noorderlicht 10 mg (RVG:900001) is ernstig, of ernstiger dan het was. Hieronder staat waarom, en wat kan helpen.

                Middel: Zandopril Noorderlicht 10 mg (RVG:900001)
                Stof, sterkte en vorm: zandopril, 10 mg, tablet
                Niet te leveren vanaf: 2 november 2026
                Ernst: hoog
                Stap van de routekaart: 2, dezelfde stof in een andere sterkte of vorm, of een wissel die extra zorg vraagt
                Verwacht einde: 31 januari 2027
                Tekort tot dat einde (eenheden): 700
                Tekort tot dat einde (weken vraag van de hele groep): 0,333
                Andere middelen in de groep:
                - RVG:900002: voorraad voor 3,8 weken
                Waarom:
                - Dit is de reden.
                Wat kan helpen:
                - een ander middel uit de groep geven
                - een vergelijkbaar middel uit het buitenland halen, met toestemming

                Meer informatie: https://tekort.example.org/v1/shortages/%s/assessment

                U ontvangt dit omdat u bij het operationele tekortenteam hoort.
                """.formatted(Findings.id("short")));
    }

    @Test
    void ofManyAlternativesTheBestFiveAreNamedAndAnEndThatNobodyAnnouncedIsAnEstimate() {
        FindingEvent bad = event("how bad", Outlooks.assessment(Severity.CRITICAL, Outlooks.sevenAlternatives(), true));

        Message message = writer.write(bad, NotifyReason.SEVERITY_RAISED, Audience.IGJ, null, Locale.ENGLISH);

        assertThat(message.body())
                .contains("How serious: critical\n")
                .contains("Expected end: 31 January 2027 (estimated: nobody announced an end)\n")
                .contains("""
                        Other medicines in the group:
                        - RVG:900017: stock for 6.7 weeks
                        - RVG:900016: stock for 5.7 weeks
                        - RVG:900015: stock for 4.8 weeks
                        - RVG:900014: stock for 3.8 weeks
                        - RVG:900013: stock for 2.9 weeks
                        - and 2 more
                        Why:
                        - This is the reason.
                        """)
                .endsWith("You receive this because you supervise notifications, safety stocks and shortages.\n");
    }

    @Test
    void alternativesThatAreShortOrThatNobodyAsksForAreNamedAsSuch() {
        FindingEvent bad = event(
                "how bad",
                Outlooks.assessment(Severity.HIGH, Outlooks.sevenAlternatives().subList(0, 2), false));
        FindingEvent alone = event("how bad", Outlooks.assessment(Severity.HIGH, List.of(), false));

        assertThat(writer.write(bad, NotifyReason.SEVERITY_RAISED, Audience.LCG, null, DUTCH)
                        .body())
                .contains("""
                        - RVG:900012: niet bekend hoe lang de voorraad duurt
                        - RVG:900011: zelf ook niet te leveren
                        """);
        assertThat(writer.write(alone, NotifyReason.SEVERITY_RAISED, Audience.LCG, null, DUTCH)
                        .body())
                .contains("Andere middelen in de groep: geen\n");
    }

    @Test
    void theTeamReadsWhenAProductIsExpectedToRunOut() {
        FindingEvent risk = event("at risk", Outlooks.warning(RiskBasis.HOLDER_EMPTY));

        Message message = writer.write(risk, NotifyReason.AT_RISK, Audience.SHORTAGE_TEAM, null, DUTCH);

        assertThat(message.subject()).isEqualTo("Raakt waarschijnlijk op: Zandopril Noorderlicht 10 mg (RVG:900001)");
        assertThat(message.body()).isEqualTo("""
                Zandopril Noorderlicht 10 mg (RVG:900001) is nog te leveren, maar raakt waarschijnlijk op. Er is nog geen tekort.

                Middel: Zandopril Noorderlicht 10 mg (RVG:900001)
                Stof, sterkte en vorm: zandopril, 10 mg, tablet
                Waarschijnlijk niets meer over op: 3 december 2026
                Dagen tot dan: 17
                Op zijn vroegst op: 30 november 2026
                Op zijn laatst op: 8 december 2026
                Waarom: de fabrikant heeft zelf geen voorraad meer

                Meer informatie: https://tekort.example.org/v1/warnings?product=RVG%3A900001

                U ontvangt dit omdat u bij het operationele tekortenteam hoort.
                """);
    }

    @ParameterizedTest
    @EnumSource
    void everyBasisOfAWarningHasItsWords(RiskBasis basis) {
        FindingEvent risk = event("at risk", Outlooks.warning(basis, "2026-11-16", "2026-11-30", null));
        for (Locale language : new Locale[] {DUTCH, Locale.ENGLISH}) {
            Message message = writer.write(risk, NotifyReason.AT_RISK_ENDED, Audience.SHORTAGE_TEAM, null, language);

            assertThat(message.body()).containsAnyOf("meer dan een jaar vooruit", "more than a year ahead");
        }
    }

    @Test
    void everySeverityStepAndMeasureHasItsWords() {
        for (Locale language : new Locale[] {DUTCH, Locale.ENGLISH}) {
            ResourceBundle words = ResourceBundle.getBundle("nl.tekortwacht.alerting.message.messages", language);

            assertThat(words.keySet())
                    .containsAll(keys("severity.", Severity.values()))
                    .containsAll(keys("step.", LadderStep.values()))
                    .containsAll(keys("measure.", Measure.values()));
        }
    }

    private static List<String> keys(String prefix, Enum<?>[] values) {
        return Arrays.stream(values).map(value -> prefix + value.name()).toList();
    }

    private static FindingEvent event(String name, Finding finding) {
        return Findings.event(name, Findings.MORNING, null, finding, Findings.product(null, null));
    }

    @ParameterizedTest
    @EnumSource
    void everyReasonHasItsWordsInBothLanguages(NotifyReason reason) {
        for (Locale language : new Locale[] {DUTCH, Locale.ENGLISH}) {
            Message message = writer.write(SHORT, reason, Audience.IGJ, null, language);

            assertThat(message.subject() + message.body()).contains("Zandopril").doesNotContain("{");
        }
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {
                "REPORT_MISSING",
                "EVIDENCE_CONTRADICTS",
                "REPORTS_STOPPED",
                "END_PASSED",
                "QUESTION_ENDED",
                "SILENCE_ENDS"
            })
    void aSubscriberAlwaysReadsWhatToDoAndStaffWhoKnowItDoNot(NotifyReason reason) {
        for (Locale language : new Locale[] {DUTCH, Locale.ENGLISH}) {
            Interest interest = new Interest.OfAtcPrefix("C");

            assertThat(writer.write(SHORT, reason, Audience.SUBSCRIBER, interest, language)
                            .content())
                    .satisfies(content -> assertThat(content.steps()).isNotEmpty())
                    .satisfies(content -> assertThat(content.template())
                            .isEqualTo(new Template("v1", reason, language.getLanguage())));
            assertThat(writer.write(SHORT, reason, Audience.IGJ, null, language)
                            .content()
                            .steps())
                    .isEmpty();
        }
    }

    @Test
    void reportsThatContradictEachOtherAreNotedBelowTheFacts() {
        FindingEvent unreported = Samples.of(NotifyReason.UNREPORTED);

        Message message = writer.write(unreported, NotifyReason.UNREPORTED, Audience.IGJ, null, DUTCH);

        assertThat(message.body())
                .contains("Aangekondigd door: niemand\nLet op: niet alle meldingen zeggen hetzelfde.");
        assertThat(message.content().note()).startsWith("Let op");
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
