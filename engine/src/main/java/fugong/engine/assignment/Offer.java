package fugong.engine.assignment;

import java.util.List;

/// Who or what is there: an officer, spare welders of one firm in one week, a store of masks.
///
/// @param name      the office's name for it
/// @param skill     layer of skill, empty when it does not matter
/// @param period    layer of time, empty when there is only one
/// @param atLeast   units that must be placed
/// @param amount    units that can be placed
/// @param idlePrice price of each unit left over
/// @param load      rising price of the units placed, empty for none
/// @param group     group it belongs to, empty for none
public record Offer(
        String name,
        String skill,
        String period,
        long atLeast,
        long amount,
        long idlePrice,
        List<Step> load,
        String group) {

    public Offer {
        load = List.copyOf(load);
    }

    /// Units without layers, minimum, prices or group.
    public static Offer of(String name, long amount) {
        return new Offer(name, "", "", 0, amount, 0, List.of(), "");
    }

    /// The same offer with another amount: one leaves, two return.
    public Offer withAmount(long units) {
        return new Offer(name, skill, period, Math.min(atLeast, units), units, idlePrice, load, group);
    }
}
