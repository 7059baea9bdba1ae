package fugong.security.trail;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The sealed blocks, and the fingerprint of the lines between two transactions.
@Component
public class Blocks {

    private static final String COLUMNS = """
            select id::text, tx::text, (extract(epoch from at) * 1000000)::bigint::text, kind, actor::text,
                   acts_for::text, name, areas::text, what, subject, detail
            """;

    /// As the coarse index on the transactions has it, which knows whole numbers only.
    private static final String BETWEEN = "tx::text::bigint >= :from::bigint and tx::text::bigint < :to::bigint";

    private final JdbcClient jdbc;

    Blocks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @param fromTx first transaction in it, as text of PostgreSQL's xid8
    /// @param toTx   first transaction after it
    /// @param hash   SHA-256 over the previous hash and the lines
    public record Block(long id, String fromTx, String toTx, long lines, byte[] hash) {
        /// Before the first block.
        public static final Block NONE = new Block(0, "0", "0", 0, new byte[32]);
    }

    public record Print(long lines, byte[] hash) {}

    /// One sealer at a time, over all servers; the lock ends with the transaction.
    public void oneAtATime() {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('security_trail_block'))")
                .query()
                .listOfRows();
    }

    public Block last() {
        return jdbc.sql("select * from security_trail_block order by id desc limit 1")
                .query((row, number) -> block(row))
                .optional()
                .orElse(Block.NONE);
    }

    public List<Block> all() {
        return jdbc.sql("select * from security_trail_block order by id")
                .query((row, number) -> block(row))
                .list();
    }

    public String oldestRunning() {
        return jdbc.sql("select pg_snapshot_xmin(pg_current_snapshot())::text")
                .query(String.class)
                .single();
    }

    public boolean hasLines(String fromTx, String toTx) {
        return jdbc.sql("select exists (select from security_trail where " + BETWEEN + ")")
                .param("from", fromTx)
                .param("to", toTx)
                .query(Boolean.class)
                .single();
    }

    public long unsealed(String fromTx) {
        return jdbc.sql("select count(*) from security_trail where tx::text::bigint >= :from::bigint")
                .param("from", fromTx)
                .query(Long.class)
                .single();
    }

    public void add(Block block, Timestamp now) {
        jdbc.sql("""
                insert into security_trail_block (id, from_tx, to_tx, lines, hash, sealed_at)
                values (:id, :from::xid8, :to::xid8, :lines, :hash, :now)
                """)
                .param("id", block.id())
                .param("from", block.fromTx())
                .param("to", block.toTx())
                .param("lines", block.lines())
                .param("hash", block.hash())
                .param("now", now)
                .update();
    }

    /// Every column of every line, each with its length in front, so that no two different trails look alike.
    public Print print(byte[] previous, String fromTx, String toTx) {
        MessageDigest digest = sha256();
        digest.update(previous);
        var lines = new AtomicLong();
        jdbc.sql(COLUMNS + " from security_trail where " + BETWEEN + " order by tx, id")
                .param("from", fromTx)
                .param("to", toTx)
                .withFetchSize(10_000)
                .query(row -> {
                    lines.incrementAndGet();
                    add(digest, row);
                });
        return new Print(lines.get(), digest.digest());
    }

    private static void add(MessageDigest digest, ResultSet row) throws SQLException {
        int columns = row.getMetaData().getColumnCount();
        for (int column = 1; column <= columns; column++) {
            byte[] text = row.getString(column).getBytes(StandardCharsets.UTF_8);
            digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(text.length).array());
            digest.update(text);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256.", e);
        }
    }

    private static Block block(ResultSet row) throws SQLException {
        return new Block(
                row.getLong("id"),
                row.getString("from_tx"),
                row.getString("to_tx"),
                row.getLong("lines"),
                row.getBytes("hash"));
    }
}
