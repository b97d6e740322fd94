/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.detection.safetystock;

import nl.tekortwacht.contracts.finding.SafetyStockReason;
import nl.tekortwacht.contracts.finding.SafetyStockVerdict;
import org.jspecify.annotations.Nullable;

/** The verdict on one stock report, with its reason where there is one to give. */
sealed interface Judgement {

    /** The verdict without its reason. */
    SafetyStockVerdict verdict();

    /** The reason; null where the figures speak for themselves. */
    default @Nullable SafetyStockReason reason() {
        return null;
    }

    record Exempt(SafetyStockReason reason) implements Judgement {
        @Override
        public SafetyStockVerdict verdict() {
            return SafetyStockVerdict.EXEMPT;
        }
    }

    record NotAssessable(SafetyStockReason reason) implements Judgement {
        @Override
        public SafetyStockVerdict verdict() {
            return SafetyStockVerdict.NOT_ASSESSABLE;
        }
    }

    record Released() implements Judgement {
        @Override
        public SafetyStockVerdict verdict() {
            return SafetyStockVerdict.RELEASED;
        }
    }

    record Below() implements Judgement {
        @Override
        public SafetyStockVerdict verdict() {
            return SafetyStockVerdict.BELOW;
        }
    }

    record Compliant() implements Judgement {
        @Override
        public SafetyStockVerdict verdict() {
            return SafetyStockVerdict.COMPLIANT;
        }
    }
}
