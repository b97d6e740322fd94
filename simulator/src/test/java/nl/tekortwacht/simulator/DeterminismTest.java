/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import nl.tekortwacht.contracts.json.Json;
import nl.tekortwacht.simulator.country.SimulationOptions;
import org.junit.jupiter.api.Test;

class DeterminismTest {

    private static final int DAYS = 120;

    @Test
    void theSameSeedLivesTheSameDays() {
        assertThat(fingerprint(small(7))).isEqualTo(fingerprint(small(7)));
    }

    @Test
    void anotherSeedLivesOtherDays() {
        assertThat(fingerprint(small(7))).isNotEqualTo(fingerprint(small(8)));
    }

    @Test
    void theSameSeedGivesTheSameBytesOnEveryMachine() {
        assertThat(fingerprint(small(1)))
                .as("changes only when the simulation is changed on purpose")
                .isEqualTo("aba19dff4e5c075c1fac502243cb1978d257de331b8ef2aedc8a0ac708975ba7");
    }

    private static SimulationOptions small(long seed) {
        return SimulationOptions.demo(seed).withProducts(40);
    }

    private static String fingerprint(SimulationOptions options) {
        SimulatedCountry country = SimulatedCountry.create(options);
        MessageDigest digest = sha256();
        country.registry().forEach(line -> digest.update(Json.bytes(line)));
        for (int i = 0; i < DAYS; i++) {
            country.nextDay().reports().forEach(report -> digest.update(Json.bytes(report)));
        }
        digest.update(Json.bytes(country.truth()));
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
