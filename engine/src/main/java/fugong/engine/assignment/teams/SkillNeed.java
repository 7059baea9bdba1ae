package fugong.engine.assignment.teams;

/// A team wants at least so many members with a skill.
public record SkillNeed(int skill, int count) {}
