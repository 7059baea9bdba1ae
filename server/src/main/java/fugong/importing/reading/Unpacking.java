package fugong.importing.reading;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/// Reads one packed entry and stops believing it when it unfolds beyond the limits: too large, too many times its
/// packed size, or (for XML) too long without any tag, which no honest writer does.
public final class Unpacking extends FilterInputStream {

    private static final long SMALL = 10_000_000;
    private static final int WITHOUT_TAG = 16_000_000;

    private final long packed;
    private final Limits limits;
    private final boolean xml;
    private long seen;
    private long sinceTag;

    public Unpacking(InputStream in, long packed, Limits limits, boolean xml) {
        super(in);
        this.packed = Math.max(1, packed);
        this.limits = limits;
        this.xml = xml;
    }

    @Override
    public int read() throws IOException {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
        int count = super.read(bytes, from, length);
        if (count > 0) {
            seen += count;
            watch(bytes, from, count);
        }
        return count;
    }

    private void watch(byte[] bytes, int from, int count) throws UnreadableFile {
        if (seen > limits.unpacked() || (seen > SMALL && seen / packed > limits.ratio())) {
            throw new UnreadableFile(FileFlaw.blocks("unpacks-too-large", "limit", limits.unpacked() / 1_000_000), 0);
        }
        if (!xml) {
            return;
        }
        for (int i = from; i < from + count; i++) {
            sinceTag = bytes[i] == '<' ? 0 : sinceTag + 1;
        }
        if (sinceTag > WITHOUT_TAG) {
            throw new UnreadableFile(FileFlaw.blocks("cell-too-long", "limit", limits.cell()), 0);
        }
    }

    @Override
    public boolean markSupported() {
        return false;
    }
}
