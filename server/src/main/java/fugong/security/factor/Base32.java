package fugong.security.factor;

/// RFC 4648 base 32 without padding: how a person types a secret into an app that cannot see the QR code.
public final class Base32 {

    private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    private Base32() {}

    public static String of(byte[] bytes) {
        var text = new StringBuilder();
        int held = 0;
        int bits = 0;
        for (byte next : bytes) {
            held = held << 8 | next & 0xff;
            bits += 8;
            while (bits >= 5) {
                bits -= 5;
                text.append(LETTERS.charAt(held >> bits & 31));
            }
            held &= (1 << bits) - 1;
        }
        if (bits > 0) {
            text.append(LETTERS.charAt(held << (5 - bits) & 31));
        }
        return text.toString();
    }
}
