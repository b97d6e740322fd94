/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.standalone.signin;

import no.nav.security.mock.oauth2.http.OAuth2HttpRequest;
import no.nav.security.mock.oauth2.http.OAuth2HttpResponse;
import no.nav.security.mock.oauth2.http.Route;
import okhttp3.Headers;

/** Shows the page with the people where the provider would ask for a name. */
final class ChoiceOfPeople implements Route {

    private static final Headers HEADERS = Headers.of(
            "Content-Type",
            "text/html; charset=utf-8",
            "Cache-Control",
            "no-store",
            "Content-Security-Policy",
            "default-src 'none'; img-src data:; style-src 'unsafe-inline'; frame-ancestors 'none'");

    private final String page = DemoPeoplePage.of(DemoPerson.ALL);

    @Override
    public boolean match(OAuth2HttpRequest request) {
        return request.getMethod().equals("GET")
                && request.getUrl().encodedPath().endsWith("/authorize");
    }

    @Override
    public OAuth2HttpResponse invoke(OAuth2HttpRequest request) {
        return new OAuth2HttpResponse(HEADERS, 200, page, null);
    }
}
