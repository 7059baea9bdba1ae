package fugong.engine.network.materials;

import java.util.Map;

/// A production line that makes one grade of a material at a time.
///
/// @param name    as the works calls it
/// @param fromDay first day it runs; before that it makes nothing
/// @param grades  tonnes a day by grade, if it makes that grade all day
public record Line(String name, int fromDay, Map<String, Double> grades) {

    public Line {
        grades = Map.copyOf(grades);
    }
}
