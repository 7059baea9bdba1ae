package fugong.bench.assignment;

import fugong.engine.assignment.flow.FlowNetwork;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A least-cost flow file in the DIMACS format: `p min NODES ARCS`, `n NODE SUPPLY`, `a FROM TO LOWER UPPER
/// COST`.
///
/// @param network the network, null when there are flaws
/// @param flaws   everything wrong with the file, at most the first twenty lines of it
record DimacsMin(@Nullable FlowNetwork network, List<String> flaws) {

    static DimacsMin read(Path file) throws IOException {
        return new Reader(Files.readAllBytes(file)).read();
    }

    static DimacsMin parse(String text) {
        return new Reader(text.getBytes(java.nio.charset.StandardCharsets.US_ASCII)).read();
    }

    /// Reads bytes, not lines of text: two million arcs in a fraction of a second.
    private static final class Reader {

        private final byte[] bytes;
        private final List<String> flaws = new ArrayList<>();
        private final long[] numbers = new long[6];
        private int at;
        private int line;
        private int found;
        private @Nullable FlowNetwork network;
        private long promisedArcs;

        Reader(byte[] bytes) {
            this.bytes = bytes;
        }

        DimacsMin read() {
            while (at < bytes.length && flaws.size() < 20) {
                line++;
                byte kind = bytes[at];
                readNumbers();
                switch (kind) {
                    case 'p' -> problem();
                    case 'n' -> node();
                    case 'a' -> arc();
                    case 'c', '\n', '\r' -> {}
                    default -> flaw("begins with '%c'. Maybe it is not a DIMACS min file.".formatted((char) kind));
                }
            }
            close();
            return new DimacsMin(flaws.isEmpty() ? network : null, List.copyOf(flaws));
        }

        private void close() {
            if (network == null) {
                flaw("no line 'p min NODES ARCS'. Maybe the file is empty or of another kind.");
                return;
            }
            if (promisedArcs != network.arcs()) {
                flaw("%d arcs promised, %d read. Maybe the file was cut off.".formatted(promisedArcs, network.arcs()));
            }
            long sum = 0;
            for (int v = 0; v < network.nodes(); v++) {
                sum += network.supply(v);
            }
            if (sum != 0) {
                flaw("the supplies sum to %d. Maybe a dummy node is missing.".formatted(sum));
            }
        }

        private void problem() {
            if (found != 2
                    || numbers[0] < 1
                    || numbers[0] > 100_000_000
                    || numbers[1] < 0
                    || numbers[1] > 500_000_000) {
                flaw("needs 'p min NODES ARCS' with 1 to 100,000,000 nodes.");
                return;
            }
            network = new FlowNetwork((int) numbers[0], (int) numbers[1]);
            promisedArcs = numbers[1];
        }

        private void node() {
            if (found != 2 || !isNode(numbers[0])) {
                flaw("needs 'n NODE SUPPLY' with a node between 1 and the number of nodes.");
            } else if (network != null) {
                network.supply((int) numbers[0] - 1, numbers[1]);
            }
        }

        private void arc() {
            if (found != 5 || !isNode(numbers[0]) || !isNode(numbers[1])) {
                flaw("needs 'a FROM TO LOWER UPPER COST' with nodes between 1 and the number of nodes.");
            } else if (numbers[2] > numbers[3]) {
                flaw("lower bound %d is above upper bound %d. Maybe they are swapped."
                        .formatted(numbers[2], numbers[3]));
            } else if (network != null) {
                network.arc((int) numbers[0] - 1, (int) numbers[1] - 1, numbers[2], numbers[3], numbers[4]);
            }
        }

        private boolean isNode(long number) {
            return network != null && number >= 1 && number <= network.nodes();
        }

        private void flaw(String says) {
            flaws.add("line %d: %s".formatted(line, says));
        }

        private void readNumbers() {
            found = 0;
            boolean inside = false;
            boolean negative = false;
            long value = 0;
            for (; at < bytes.length && bytes[at] != '\n'; at++) {
                byte b = bytes[at];
                if (b >= '0' && b <= '9') {
                    value = value * 10 + (b - '0');
                    inside = true;
                } else {
                    if (inside) {
                        keep(negative ? -value : value);
                    }
                    negative = b == '-';
                    inside = false;
                    value = 0;
                }
            }
            if (inside) {
                keep(negative ? -value : value);
            }
            at++;
        }

        private void keep(long value) {
            if (found < numbers.length) {
                numbers[found++] = value;
            }
        }
    }
}
