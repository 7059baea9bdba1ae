package fugong.importing.jobs;

/// How far a load is, for whoever looks; and the wish to stop, for the load to see between two batches.
public final class LoadProgress {

    private volatile String resource = "";
    private volatile long rows;
    private volatile boolean cancelled;

    public void at(String resourceName, long rowsDone) {
        resource = resourceName;
        rows = rowsDone;
    }

    public void cancel() {
        cancelled = true;
    }

    public boolean cancelled() {
        return cancelled;
    }

    /// The resource at work now; empty before the first.
    public String resource() {
        return resource;
    }

    /// Rows of it that are done.
    public long rows() {
        return rows;
    }
}
