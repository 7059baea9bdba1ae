package fugong.reporting.forms;

/// What an enterprise says of its own work. The order is stored; new ones go to the end.
///
/// Not worked because it was planned so, because it was ordered so, and because it did not get going are three
/// different things: only the last one is a failure to resume (real systems: "扣除按要求延迟复工的企业后").
public enum WorkStatus {
    /// 未复工
    NOT_RESUMED,
    /// 已复工
    RESUMED,
    /// 部分复工
    PARTIAL,
    /// 停产检修: stopped by its own plan
    PLANNED_STOP,
    /// 按要求延迟: told to wait
    ORDERED_DELAY,
    /// 永久关闭
    CLOSED,
    /// 迁出: works elsewhere now
    MOVED;

    private static final WorkStatus[] ALL = values();

    /// By its place in the order.
    public static WorkStatus of(int stored) {
        return ALL[stored];
    }

    public boolean works() {
        return this == RESUMED || this == PARTIAL;
    }
}
