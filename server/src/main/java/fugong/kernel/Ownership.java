package fugong.kernel;

/// Who controls an enterprise (控股情况).
public enum Ownership {
    /// 中央企业: the state, through the centre.
    CENTRAL_STATE,
    /// 地方国有: the state, through a province, city or county.
    LOCAL_STATE,
    /// 集体.
    COLLECTIVE,
    /// 私人.
    PRIVATE,
    /// 港澳台商.
    HONG_KONG_MACAO_TAIWAN,
    /// 外商.
    FOREIGN,
    OTHER
}
