package fugong.engine.transport;

import java.util.List;

/// Who must get from which home to which workplace, with which coaches. One problem in, one plan out.
///
/// @param places  names; everything else names a place by its number
/// @param km      kilometres between places
/// @param minutes driving minutes between places
/// @param before  the plan that people were told, [Promises#NONE] for a first plan
public record ReturnProblem(
        List<String> places,
        double[][] km,
        double[][] minutes,
        List<Coach> coaches,
        List<Group> groups,
        Promises before) {

    public ReturnProblem {
        places = List.copyOf(places);
        coaches = List.copyOf(coaches);
        groups = List.copyOf(groups);
    }

    public static ReturnProblem of(
            List<String> places, double[][] km, double[][] minutes, List<Coach> coaches, List<Group> groups) {
        return new ReturnProblem(places, km, minutes, coaches, groups, Promises.NONE);
    }

    public ReturnProblem with(List<Group> others) {
        return new ReturnProblem(places, km, minutes, coaches, others, before);
    }

    public ReturnProblem withCoaches(List<Coach> others) {
        return new ReturnProblem(places, km, minutes, others, groups, before);
    }

    public ReturnProblem after(Promises promises) {
        return new ReturnProblem(places, km, minutes, coaches, groups, promises);
    }

    /// Everything that is wrong with the numbers, all at once; empty if a search may begin.
    public List<Flaw> flaws() {
        return new Flaws(this).all();
    }

    public int people() {
        return groups.stream().mapToInt(Group::people).sum();
    }
}
