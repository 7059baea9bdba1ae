package fugong.sample.facts;

/// How many enterprises of a division a county has, and the quartiles of their registered capital (10,000
/// yuan).
///
/// @param county code of the place they are put into
public record Mix(String county, String division, int firms, double low, double middle, double high, double highest) {

    Mix with(String other, int count) {
        return new Mix(other, division, count, low, middle, high, highest);
    }
}
