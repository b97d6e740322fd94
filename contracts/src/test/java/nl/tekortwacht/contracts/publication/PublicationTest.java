/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.contracts.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import nl.tekortwacht.contracts.access.Caller;
import nl.tekortwacht.contracts.access.Role;
import nl.tekortwacht.contracts.access.Scope;
import nl.tekortwacht.contracts.id.PartyId;
import nl.tekortwacht.contracts.json.Redaction;
import org.junit.jupiter.api.Test;

class PublicationTest {

    private static Publication publication(String... lines) {
        return new Publication(Arrays.stream(lines).map(PublishedField::parse).toList());
    }

    private static String seen(Publication publication, Circle circle, String json) {
        Shape shape = publication.of("list", circle).orElse(Shape.NOTHING);
        return new String(Redaction.of(json.getBytes(StandardCharsets.UTF_8), shape), StandardCharsets.UTF_8);
    }

    @Test
    void eachCircleSeesItsFieldsAndThoseOfTheSmallerOnes() {
        Publication publication = publication(
                "list | rows.name | public |",
                "list | rows.late | staff | a judgement",
                "list | rows.stock | oversight | stock by company");
        String json = "{\"rows\":[{\"name\":\"A\",\"late\":true,\"stock\":12.50}]}";

        assertThat(seen(publication, Circle.PUBLIC, json)).isEqualTo("{\"rows\":[{\"name\":\"A\"}]}");
        assertThat(seen(publication, Circle.STAFF, json)).isEqualTo("{\"rows\":[{\"name\":\"A\",\"late\":true}]}");
        assertThat(seen(publication, Circle.OVERSIGHT, json)).isEqualTo(json);
    }

    @Test
    void whatNobodyThoughtAboutIsShownToNobody() {
        Publication publication = publication("list | rows.name | public |", "list | total | public |");

        assertThat(seen(
                        publication,
                        Circle.OVERSIGHT,
                        "{\"rows\":[{\"name\":\"A\",\"added\":1}],\"more\":{\"a\":[1]}}"))
                .as("fields that came later")
                .isEqualTo("{\"rows\":[{\"name\":\"A\"}]}");
        assertThat(seen(publication, Circle.PUBLIC, "{\"total\":{\"secret\":1},\"rows\":\"text\"}"))
                .as("a value that became an object, and the other way around")
                .isEqualTo("{}");
        assertThat(seen(publication, Circle.PUBLIC, "{\"total\":[1,{\"secret\":1},[2]],\"rows\":[7,null]}"))
                .isEqualTo("{\"total\":[1,[2]],\"rows\":[null]}");
        assertThat(seen(publication("other | a | public |"), Circle.PUBLIC, "{\"a\":1}"))
                .as("an answer that is not on the list")
                .isEqualTo("{}");
        assertThat(seen(publication("other | a | public |"), Circle.PUBLIC, "[\"a\",{\"b\":1}]"))
                .isEqualTo("[{}]");
        assertThat(seen(publication("other | a | public |"), Circle.PUBLIC, "\"a\""))
                .isEqualTo("null");
    }

    @Test
    void countsByAnyNameAreMarkedWithAStar() {
        assertThat(seen(publication("list | phases.* | public |"), Circle.PUBLIC, "{\"phases\":{\"OPEN\":1,\"B\":{}}}"))
                .isEqualTo("{\"phases\":{\"OPEN\":1}}");
    }

    @Test
    void numbersStayAsTheyWereWritten() {
        assertThat(seen(publication("list | n | public |"), Circle.PUBLIC, "{\"n\":0.30000000000000000000001}"))
                .isEqualTo("{\"n\":0.30000000000000000000001}");
    }

    @Test
    void aFieldIsListedOnceAndWithAReasonIfItIsWithheld() {
        assertThatThrownBy(() -> publication("list | a | public |", "list | a | staff | why"))
                .hasMessageContaining("list a is there twice");
        assertThatThrownBy(() -> publication("list | a | staff |")).hasMessageContaining("reason");
        assertThatThrownBy(() -> publication("list | a | public | why")).hasMessageContaining("reason");
        assertThatThrownBy(() -> publication("list | a")).hasMessageContaining("answer | path");
    }

    @Test
    void onlyCbgIgjAndTheShortageTeamAreOversightAndCompaniesAreThePublic() {
        assertThat(Arrays.stream(Role.values()).filter(role -> circle(role) == Circle.OVERSIGHT))
                .containsExactly(Role.ASSESSOR, Role.INSPECTOR, Role.SHORTAGE_TEAM);
        assertThat(Arrays.stream(Role.values()).filter(role -> circle(role) == Circle.STAFF))
                .containsExactly(Role.READER, Role.LCG, Role.ADMINISTRATOR, Role.AUDITOR);
        assertThat(Circle.of(new Caller(
                        Caller.Kind.MACHINE,
                        "x:1",
                        Set.of(),
                        new PartyId("wholesaler:w1"),
                        EnumSet.allOf(Scope.class))))
                .isEqualTo(Circle.PUBLIC);
        assertThat(Circle.of(
                        new Caller(Caller.Kind.MACHINE, "x:1", Set.of(Role.INSPECTOR), null, Set.of(Scope.REPORT))))
                .as("a token that is not good for reading")
                .isEqualTo(Circle.PUBLIC);
        assertThat(Circle.of(Caller.ANYONE)).isEqualTo(Circle.PUBLIC);
    }

    private static Circle circle(Role role) {
        return Circle.of(new Caller(Caller.Kind.PERSON, "x:1", Set.of(role), null, Set.of(Scope.READ)));
    }

    @Test
    void theListInForceCanBeRead() {
        assertThat(Publication.inForce().fields()).isNotEmpty();
        assertThat(List.copyOf(Publication.inForce().fields())).doesNotHaveDuplicates();
    }
}
