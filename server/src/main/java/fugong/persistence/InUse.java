package fugong.persistence;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/// Who uses an embedded server: every process holds a shared lock on a file beside it, and the system gives the
/// lock back when a process dies in whatever way. A Java process holds a lock once, so its own users are counted.
final class InUse {

    private static final Map<Path, InUse> HERE = new HashMap<>();
    private static final ReentrantLock TURN = new ReentrantLock();

    private final Path home;
    private final FileChannel channel;
    private final FileLock shared;
    private int users;

    private InUse(Path home) throws IOException {
        this.home = home;
        channel = open(home.resolve("in-use.lock"));
        shared = channel.lock(0, Long.MAX_VALUE, true);
    }

    /// To start and to stop a server is one process's turn at a time; whoever waits for it finds the outcome.
    record Turn(FileChannel channel, FileLock lock) implements AutoCloseable {

        @Override
        public void close() throws IOException {
            try (channel) {
                lock.release();
            } finally {
                TURN.unlock();
            }
        }
    }

    /// Ends with [Turn#close], on the same thread.
    static Turn turn(Path home) throws IOException {
        TURN.lock();
        try {
            return waited(home);
        } catch (IOException e) {
            TURN.unlock();
            throw e;
        }
    }

    private static Turn waited(Path home) throws IOException {
        FileChannel channel = open(home.resolve("starting.lock"));
        return new Turn(channel, channel.lock());
    }

    static synchronized InUse of(Path home) throws IOException {
        @Nullable InUse known = HERE.get(home);
        InUse use = known != null ? known : new InUse(home);
        HERE.put(home, use);
        use.users++;
        return use;
    }

    /// One user less. True for the last one of all processes.
    boolean leave() throws IOException {
        synchronized (InUse.class) {
            if (--users > 0) {
                return false;
            }
            HERE.remove(home);
            shared.release();
            try (channel) {
                return channel.tryLock() != null;
            }
        }
    }

    private static FileChannel open(Path file) throws IOException {
        return FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    }
}
