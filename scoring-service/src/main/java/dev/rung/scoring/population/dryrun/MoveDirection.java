package dev.rung.scoring.population.dryrun;

/// Where a mover goes.
enum MoveDirection {
    UP,
    DOWN,
    /// To a tier of the same height that has another code.
    LEVEL;

    static final String CODES = "up|down|level";

    static MoveDirection of(int steps) {
        if (steps == 0) {
            return LEVEL;
        }
        return steps > 0 ? UP : DOWN;
    }

    String code() {
        return switch (this) {
            case UP -> "up";
            case DOWN -> "down";
            case LEVEL -> "level";
        };
    }
}
