package fugong.reporting.forms;

/// People of one kind on one day: how many should be there, how many are, how many sit in quarantine.
///
/// Those in quarantine are neither back nor missing; they are part of `due` and never part of `present`.
public record Headcount(int due, int present, int quarantined) {

    public static final Headcount NONE = new Headcount(0, 0, 0);

    public Headcount plus(Headcount other) {
        return new Headcount(due + other.due, present + other.present, quarantined + other.quarantined);
    }

    public boolean negative() {
        return due < 0 || present < 0 || quarantined < 0;
    }
}
