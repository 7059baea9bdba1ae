package fugong;

import fugong.cli.Commands;
import java.util.List;

/// The command line of Fugong: `fugong COMMAND [options]`.
public final class Fugong {

    private Fugong() {}

    public static void main(String[] args) {
        int code = Commands.run(List.of(args), System.out, System.err);
        if (code >= 0) {
            System.exit(code);
        }
    }
}
