package fugong.engine.network.order;

import java.util.List;

/// How many desks work and for how many days.
///
/// @param perDay desks; each works on one task at a time
/// @param days   length of the plan; what is not finished by then wins nothing
public record Desks(int perDay, int days) {

    public Desks {
        if (perDay < 1 || days < 1) {
            throw new IllegalArgumentException("%d desks for %d days.".formatted(perDay, days));
        }
    }

    /// The day at whose end each task is finished when tasks are begun in this order by whichever desk is free
    /// first.
    int[] finish(List<Task> order) {
        int[] free = new int[perDay];
        int[] finish = new int[order.size()];
        for (int i = 0; i < finish.length; i++) {
            int desk = 0;
            for (int other = 1; other < perDay; other++) {
                desk = free[other] < free[desk] ? other : desk;
            }
            free[desk] += order.get(i).work();
            finish[i] = free[desk];
        }
        return finish;
    }
}
