package fugong.engine.assignment;

import java.util.List;

/// Where something is wanted: an enterprise without an officer, a line short of three fitters in week 2.
///
/// @param name       the office's name for it
/// @param skill      layer of skill, empty when it does not matter
/// @param period     layer of time, empty when there is only one
/// @param atLeast    units it must get; a plan without them is reported as broken, never silently accepted
/// @param wanted     units it would like
/// @param atMost     units it can take
/// @param shortPrice price of each unit missing from `wanted`
/// @param load       rising price of the units it gets, empty for none
/// @param group      group it belongs to, empty for none
public record Need(
        String name,
        String skill,
        String period,
        long atLeast,
        long wanted,
        long atMost,
        long shortPrice,
        List<Step> load,
        String group) {

    public Need {
        load = List.copyOf(load);
    }

    /// Wants exactly so many, each missing one at a price.
    public static Need of(String name, long wanted, long shortPrice) {
        return new Need(name, "", "", 0, wanted, wanted, shortPrice, List.of(), "");
    }
}
