package fugong.engine.transport;

/// Finds out why a group stays at home: asks, coach by coach, for the first rule that stops even a direct run.
final class Reasons {

    private final ReturnProblem problem;
    private final Translation translation;
    private final boolean[][] rideAlone;

    Reasons(ReturnProblem problem, Translation translation) {
        this.problem = problem;
        this.translation = translation;
        this.rideAlone = translation.rideAlone();
    }

    Reason of(int index) {
        Group g = problem.groups().get(index);
        boolean anyCoach = problem.coaches().stream().anyMatch(c -> c.count() > 0)
                && (g.coaches().isEmpty()
                        || g.coaches().stream()
                                .anyMatch(c -> problem.coaches().get(c).count() > 0));
        if (!anyCoach) {
            return Reason.NO_ALLOWED_COACH;
        }
        if (translation.allowed(g).isEmpty()) {
            return Reason.NO_SEAT_UNDER_THE_RULE;
        }
        double drive = problem.minutes()[g.home()][g.destination()];
        if (drive > g.maxRide()) {
            return Reason.RIDE_TOO_LONG;
        }
        boolean driven = false;
        boolean inTime = false;
        for (int k : translation.allowed(g)) {
            Translation.Kind kind = translation.kinds.get(k);
            Coach c = problem.coaches().get(kind.coach());
            double toHome = c.depot() < 0 ? 0 : problem.minutes()[c.depot()][g.home()];
            boolean mayDrive = toHome + drive <= (kind.relay() ? c.relayDriving() : c.maxDriving());
            driven |= mayDrive;
            inTime |= mayDrive && rideAlone[index][k];
        }
        return !driven ? Reason.DRIVING_TOO_LONG : !inTime ? Reason.WINDOWS_TOO_TIGHT : Reason.TOO_FEW_COACHES;
    }
}
