package fugong.engine.assignment.teams;

/// Someone who signed up.
///
/// @param area   index of the area they live in
/// @param skills bit k set: has skill k
/// @param days   bit d set: free on day d
/// @param level  strength or experience, 0 to 100
public record Member(String name, int area, long skills, long days, int level) {

    boolean has(int skill) {
        return (skills >>> skill & 1) != 0;
    }
}
