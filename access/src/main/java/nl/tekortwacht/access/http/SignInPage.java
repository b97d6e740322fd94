/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.access.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Locale;
import java.util.Objects;
import nl.tekortwacht.access.signin.SignInFailure.Reason;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;

/** Tells somebody why they are not signed in: a page for a person, a problem for a program. */
final class SignInPage {

    private static final MediaType HTML = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);
    private static final String FILE = "/nl/tekortwacht/access/sign-in.html";
    private static final String RETRY_AFTER_SECONDS = "5";

    private final String frame;
    private final String policy;

    /** Reads the page; blocks. */
    SignInPage() {
        frame = read();
        policy = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; style-src 'sha256-"
                + hashOfStyle(frame) + "'";
    }

    private static String hashOfStyle(String frame) {
        int from = frame.indexOf("<style>") + "<style>".length();
        byte[] style = frame.substring(from, frame.indexOf("</style>", from)).getBytes(StandardCharsets.UTF_8);
        try {
            return Base64.getEncoder()
                    .encodeToString(MessageDigest.getInstance("SHA-256").digest(style));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private record Words(HttpStatus status, String title, String text, String titel, String tekst) {}

    private static Words words(Reason reason) {
        return switch (reason) {
            case NOT_EXPECTED ->
                new Words(
                        HttpStatus.BAD_REQUEST,
                        "This sign-in has ended",
                        "It took too long, was used before, or began in another browser. Please begin again.",
                        "Deze aanmelding is verlopen",
                        "Het duurde te lang, de link is al gebruikt, of u begon in een andere browser. Begin opnieuw.");
            case REFUSED ->
                new Words(
                        HttpStatus.FORBIDDEN,
                        "You are not signed in",
                        "The service with which you sign in did not let you through, or you stopped there.",
                        "U bent niet aangemeld",
                        "De dienst waarmee u zich aanmeldt liet u niet door, of u bent daar gestopt.");
            case NOT_BELIEVED ->
                new Words(
                        HttpStatus.FORBIDDEN,
                        "You are not signed in",
                        "What the service with which you sign in says could not be trusted. Tell your administrator.",
                        "U bent niet aangemeld",
                        "Wat de aanmelddienst zegt kon niet worden vertrouwd. Meld dit aan uw beheerder.");
            case TOO_WEAK ->
                new Words(
                        HttpStatus.FORBIDDEN,
                        "Sign in with more proof",
                        "This site asks for a stronger way of signing in, for example with a second step.",
                        "Meld u aan met meer zekerheid",
                        "Deze site vraagt een sterkere manier van aanmelden, bijvoorbeeld met een tweede stap.");
            case PROVIDER_AWAY ->
                new Words(
                        HttpStatus.SERVICE_UNAVAILABLE,
                        "Signing in is not possible now",
                        "The service with which you sign in does not answer. Please try again in a few minutes.",
                        "Aanmelden kan nu niet",
                        "De dienst waarmee u zich aanmeldt antwoordt niet. Probeer het over een paar minuten opnieuw.");
        };
    }

    ResponseEntity<Object> of(Reason reason, HttpHeaders asked) {
        Words words = words(reason);
        ResponseEntity.BodyBuilder answer = ResponseEntity.status(words.status());
        if (words.status() == HttpStatus.SERVICE_UNAVAILABLE) {
            answer.header(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
        }
        if (asked.getAccept().stream().noneMatch(MediaType.TEXT_HTML::equalsTypeAndSubtype)) {
            ProblemDetail problem = ProblemDetail.forStatusAndDetail(words.status(), words.text());
            problem.setTitle(words.title());
            return answer.contentType(MediaType.APPLICATION_PROBLEM_JSON).body(problem);
        }
        return answer.contentType(HTML)
                .header("Content-Security-Policy", policy)
                .body(isEnglish(asked) ? english(words) : dutch(words));
    }

    private String english(Words words) {
        return page("en", words.title(), words.text(), "Sign in again", "To the start page");
    }

    private String dutch(Words words) {
        return page("nl", words.titel(), words.tekst(), "Opnieuw aanmelden", "Naar de startpagina");
    }

    private String page(String language, String title, String text, String again, String home) {
        return frame.replace("{language}", language)
                .replace("{title}", title)
                .replace("{text}", text)
                .replace("{again}", again)
                .replace("{home}", home);
    }

    private static boolean isEnglish(HttpHeaders asked) {
        return asked.getAcceptLanguageAsLocales().stream()
                .map(Locale::getLanguage)
                .filter(language -> language.equals("nl") || language.equals("en"))
                .findFirst()
                .orElse("nl")
                .equals("en");
    }

    private static String read() {
        try (InputStream in = Objects.requireNonNull(SignInPage.class.getResourceAsStream(FILE), FILE)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
