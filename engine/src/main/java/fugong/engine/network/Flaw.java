package fugong.engine.network;

/// Something wrong with the data handed in: where it stands, what is wrong, how it may be mended.
///
/// Flaws are collected, all of them, before anything is computed; they are never thrown one by one.
///
/// @param place the table and row or the firm, in the words of the data
/// @param says  what is wrong, with the value that is wrong
/// @param mend  a sentence that begins with "Maybe"
public record Flaw(String place, String says, String mend) {

    @Override
    public String toString() {
        return place + ": " + says + " " + mend;
    }
}
