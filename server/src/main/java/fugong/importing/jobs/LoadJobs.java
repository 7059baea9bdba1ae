package fugong.importing.jobs;

import fugong.security.Actor;
import fugong.security.Actors;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// The loads at work on this server, two at a time; the others wait for their turn.
@Component
public class LoadJobs {

    private static final Logger LOG = LoggerFactory.getLogger(LoadJobs.class);
    private static final int AT_ONCE = 2;

    private record Job(Thread thread, LoadProgress progress) {}

    /// What a job does, and what is left to do when it fails.
    public interface Work {
        void run(LoadProgress progress) throws Exception;

        void failed(String incident);
    }

    private final Semaphore turns = new Semaphore(AT_ONCE, true);
    private final Map<Long, Job> jobs = new ConcurrentHashMap<>();

    public void start(long load, Actor actor, Work work) {
        var progress = new LoadProgress();
        var thread = Thread.ofVirtual()
                .name("load-" + load)
                .unstarted(() -> Actors.run(actor, () -> run(load, progress, work)));
        jobs.put(load, new Job(thread, progress));
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(afterIt(load, thread));
        } else {
            thread.start();
        }
    }

    /// Within a transaction the work begins when others can see what it is about.
    private TransactionSynchronization afterIt(long load, Thread thread) {
        return new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                if (status == STATUS_COMMITTED) {
                    thread.start();
                } else {
                    jobs.remove(load);
                }
            }
        };
    }

    private void run(long load, LoadProgress progress, Work work) {
        turns.acquireUninterruptibly();
        try {
            work.run(progress);
        } catch (Exception | OutOfMemoryError failure) {
            var incident = "load-" + load;
            LOG.error("Load {} failed; nothing of it was written. Incident {}.", load, incident, failure);
            work.failed(incident);
        } finally {
            turns.release();
            jobs.remove(load);
        }
    }

    public Optional<LoadProgress> progress(long load) {
        return Optional.ofNullable(jobs.get(load)).map(Job::progress);
    }

    /// Waits until the load's present work is done.
    public void await(long load) throws InterruptedException {
        var job = jobs.get(load);
        if (job != null) {
            job.thread().join();
        }
    }
}
