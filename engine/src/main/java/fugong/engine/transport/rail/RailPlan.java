package fugong.engine.transport.rail;

import java.util.List;

/// Which trains run, who rides where, who goes by coach, who is left.
///
/// @param leastTrains no plan that carries the same people by train needs fewer
public record RailPlan(
        List<Order> orders, List<Ride> rides, List<Other> byCoach, List<Other> left, int leastTrains, double cost) {

    /// A train that runs and the zone of each of its carriages (one number per carriage in use).
    public record Order(int train, List<Integer> zones) {
        public Order {
            zones = List.copyOf(zones);
        }
    }

    /// People of a group in a train, from call number to call number.
    public record Ride(int group, int train, int from, int to, int people) {}

    public record Other(int group, int people) {}

    public RailPlan {
        orders = List.copyOf(orders);
        rides = List.copyOf(rides);
        byCoach = List.copyOf(byCoach);
        left = List.copyOf(left);
    }

    public int trains() {
        return orders.size();
    }

    public int riding() {
        return rides.stream().mapToInt(Ride::people).sum();
    }

    public double trainGap() {
        return leastTrains == 0 ? 0 : (double) trains() / leastTrains - 1;
    }

    /// People who were told a train and do not ride in it now.
    public int changedFrom(List<Ride> told) {
        int kept = 0;
        for (Ride old : told) {
            int still = rides.stream()
                    .filter(r -> r.group() == old.group() && r.train() == old.train())
                    .mapToInt(Ride::people)
                    .sum();
            int before = told.stream()
                    .filter(r -> r.group() == old.group() && r.train() == old.train())
                    .mapToInt(Ride::people)
                    .sum();
            kept += (int) Math.round((double) old.people() * Math.min(still, before) / before);
        }
        return told.stream().mapToInt(Ride::people).sum() - kept;
    }
}
