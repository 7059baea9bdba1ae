package fugong.network.limits;

import fugong.reporting.forms.Obstacle;

/// What can limit an enterprise by itself; each is some desk's business. The order is stored.
public enum LimitKind {
    /// 用工
    WORKERS,
    /// 原料库存
    INPUTS,
    /// 物流
    LOGISTICS,
    /// 资金
    FUNDS,
    /// 审批
    PERMIT,
    /// 分区管控
    ZONE,
    /// 水电气
    POWER,
    /// 受损
    DAMAGE,
    /// 防疫物资
    GOODS,
    /// 订单
    ORDERS,
    /// 停产，未说明原因
    STOPPED;

    private static final LimitKind[] ALL = values();

    public static LimitKind of(int stored) {
        return ALL[stored];
    }

    /// The kind behind an obstacle that a report names.
    public static LimitKind of(Obstacle.Kind obstacle) {
        return switch (obstacle) {
            case GOODS -> GOODS;
            case LABOUR -> WORKERS;
            case APPROVAL -> PERMIT;
            case LOGISTICS -> LOGISTICS;
            case SUPPLY_CHAIN -> INPUTS;
            case MONEY -> FUNDS;
            case UTILITIES -> POWER;
            case DAMAGE -> DAMAGE;
            case ORDERS -> ORDERS;
            case OTHER -> STOPPED;
        };
    }

    /// Key of its name in the messages; the desk's is `network.desk.` and the same word.
    public String key() {
        return "network.kind." + name();
    }
}
