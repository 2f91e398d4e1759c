package dev.rung.platform.problem;

/// Carries a [Problem] to the door. It has no stack trace: it is an answer, not a failure.
final class ProblemException extends RuntimeException {

    private final transient Problem problem;

    ProblemException(Problem problem) {
        super(problem.toString(), null, false, false);
        this.problem = problem;
    }

    Problem problem() {
        return problem;
    }
}
