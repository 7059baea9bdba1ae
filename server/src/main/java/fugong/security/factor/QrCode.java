package fugong.security.factor;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import java.util.Map;

/// A QR code as one SVG path: sharp at any size, and no image to fetch, so the secret stays out of every cache.
///
/// @param size modules along one side, quiet zone included
/// @param path the `d` of an SVG path, one unit per module
public record QrCode(int size, String path) {

    public static QrCode of(String text) {
        try {
            BitMatrix dots =
                    new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, 0, 0, Map.of(EncodeHintType.MARGIN, 4));
            return new QrCode(dots.getWidth(), path(dots));
        } catch (WriterException e) {
            throw new IllegalArgumentException("Too long for a QR code: %d signs.".formatted(text.length()), e);
        }
    }

    private static String path(BitMatrix dots) {
        var path = new StringBuilder();
        for (int y = 0; y < dots.getHeight(); y++) {
            for (int x = 0; x < dots.getWidth(); x++) {
                if (dots.get(x, y)) {
                    path.append("M").append(x).append(' ').append(y).append("h1v1h-1z");
                }
            }
        }
        return path.toString();
    }
}
