package fugong.sample.facts;

/// An area with its seat.
///
/// @param away share of the workers who come from other provinces and had gone home for the New Year
public record Place(
        String code,
        String kind,
        String nameZh,
        String nameEn,
        String parent,
        long population,
        double lon,
        double lat,
        double away) {

    public boolean reports() {
        return kind.equals("county") || kind.equals("zone");
    }
}
