/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.startup;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Lets Spring Boot say what is in the way and what to do, in place of a stack trace. */
public final class StartupProblemAnalyzer extends AbstractFailureAnalyzer<StartupProblem> {

    /** For Spring Boot, which finds it by {@code META-INF/spring.factories}. */
    public StartupProblemAnalyzer() {}

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, StartupProblem problem) {
        return new FailureAnalysis(problem.getMessage(), problem.action(), problem);
    }
}
