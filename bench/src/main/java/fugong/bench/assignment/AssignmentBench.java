package fugong.bench.assignment;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// `./fugong bench assignment [FILE…] [--made] [--posting] [--teams] [--weighted] [--cancel] [--rivals]`.
///
/// FILE is a DIMACS min file. `--made` runs the generator's problems, `--posting` 12,919 officers on 31,783
/// enterprises and the day one of them leaves, `--teams` 4,126 members in 576 teams,
/// `--weighted` the posting with enterprises of unequal weight, `--cancel` cancels a large plan at several
/// moments.
public final class AssignmentBench {

    /// Runs the benchmarks named; 0 when all were solved and proven, 1 when not, 2 when the call was wrong.
    public static int run(List<String> args, PrintStream out, PrintStream err) {
        var files = new ArrayList<Path>();
        var wanted = new ArrayList<String>();
        for (var arg : args) {
            switch (arg) {
                case "--made", "--posting", "--teams", "--weighted", "--cancel", "--rivals" -> wanted.add(arg);
                default -> {
                    if (arg.startsWith("--") || !Files.isReadable(Path.of(arg))) {
                        err.println("Unknown option or unreadable file: " + arg + ". Maybe the path is wrong.");
                        return 2;
                    }
                    files.add(Path.of(arg));
                }
            }
        }
        if (files.isEmpty() && wanted.stream().allMatch("--rivals"::equals)) {
            err.println(
                    "Nothing to run. Usage: bench assignment [FILE…] [--made] [--posting] [--teams] [--weighted] [--cancel] [--rivals]");
            return 2;
        }
        return new AssignmentBench(out, err, wanted).all(files);
    }

    private final PrintStream out;
    private final PrintStream err;
    private final List<String> wanted;
    private boolean good = true;

    private AssignmentBench(PrintStream out, PrintStream err, List<String> wanted) {
        this.out = out;
        this.err = err;
        this.wanted = wanted;
    }

    private int all(List<Path> files) {
        try {
            flows(files);
            if (wanted.contains("--posting")) {
                good &= new PostingBench(out).run();
            }
            if (wanted.contains("--teams")) {
                good &= TeamBench.run(out);
            }
            if (wanted.contains("--weighted")) {
                good &= WeightedCase.run(out);
            }
            if (wanted.contains("--cancel")) {
                good &= CancelBench.run(out);
            }
        } catch (IOException e) {
            err.println("Cannot read: " + e.getMessage());
            return 2;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 1;
        }
        return good ? 0 : 1;
    }

    private void flows(List<Path> files) throws IOException, InterruptedException {
        var bench = new FlowBench(out, wanted.contains("--rivals"));
        if (!files.isEmpty() || wanted.contains("--made")) {
            bench.header();
        }
        for (var file : files) {
            var read = DimacsMin.read(file);
            read.flaws().forEach(it -> err.println(file + ": " + it));
            good &= read.network() != null && bench.run(file.getFileName().toString(), read.network());
        }
        if (wanted.contains("--made")) {
            good &= bench.run("dense 1,000 x 1,000", new Transportation(1_000, 1_000, 1_000).network());
            good &= bench.run("13,000 x 50,000 deg 8", new Transportation(13_000, 50_000, 8).network());
            good &= bench.run("13,000 x 50,000 deg 40", new Transportation(13_000, 50_000, 40).network());
        }
        good &= bench.finish();
    }

    /// Runs without the launcher: `java … fugong.bench.assignment.AssignmentBench --made --rivals`.
    public static void main(String[] args) {
        System.exit(run(List.of(args), System.out, System.err));
    }
}
