package fugong.importing.store;

/// The natural keys of one file, to find the second of two equal ones. Keeps 64 bits per key and the row: 12 bytes
/// times at most three, so a million rows need 36 MB. That two different keys among a million share their 64 bits
/// happens once in 37 million files.
public final class SeenKeys {

    private static final double FULL = 0.6;
    private static final long FNV_START = 0xcbf29ce484222325L;
    private static final long FNV_PRIME = 0x100000001b3L;

    private long[] hashes = new long[1 << 10];
    private int[] rows = new int[1 << 10];
    private int size;

    /// The row that had this key first; 0 where this is the first.
    public long firstRow(String key, long row) {
        if (size > hashes.length * FULL) {
            grow();
        }
        return put(hash(key), (int) row);
    }

    private int put(long hash, int row) {
        int at = (int) (hash & hashes.length - 1);
        while (hashes[at] != 0) {
            if (hashes[at] == hash) {
                return rows[at];
            }
            at = at + 1 & hashes.length - 1;
        }
        hashes[at] = hash;
        rows[at] = row;
        size++;
        return 0;
    }

    private void grow() {
        var oldHashes = hashes;
        var oldRows = rows;
        hashes = new long[oldHashes.length * 2];
        rows = new int[oldHashes.length * 2];
        size = 0;
        for (int i = 0; i < oldHashes.length; i++) {
            if (oldHashes[i] != 0) {
                put(oldHashes[i], oldRows[i]);
            }
        }
    }

    /// FNV-1a, then mixed so that the low bits depend on all.
    private static long hash(String key) {
        long hash = FNV_START;
        for (int i = 0; i < key.length(); i++) {
            hash = (hash ^ key.charAt(i)) * FNV_PRIME;
        }
        hash ^= hash >>> 33;
        hash *= 0xff51afd7ed558ccdL;
        hash ^= hash >>> 33;
        return hash == 0 ? 1 : hash;
    }
}
