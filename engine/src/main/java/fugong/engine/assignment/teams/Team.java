package fugong.engine.assignment.teams;

import java.util.List;

/// A team to be filled.
///
/// @param area    index of the area it works in
/// @param days    bit d set: works on day d; only members free on all of them can join
/// @param atLeast fewest members
/// @param wanted  wished size
/// @param atMost  most members
public record Team(String name, int area, long days, int atLeast, int wanted, int atMost, List<SkillNeed> skills) {

    public Team {
        skills = List.copyOf(skills);
    }

    boolean canTake(Member member) {
        return (days & ~member.days()) == 0;
    }
}
