package fugong.transport.lines;

import fugong.kernel.EnterpriseId;

/// How many people of an enterprise live in a village or block.
public record HomePlace(
        EnterpriseId enterprise, String nameZh, String nameEn, double lon, double lat, int people, boolean synthetic) {

    public Spot spot() {
        return new Spot(lon, lat);
    }
}
