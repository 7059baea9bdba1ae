package fugong;

import fugong.cli.Commands;
import java.util.List;

/// The command line of Fugong: `fugong COMMAND [options]`.
public final class Fugong {

    private Fugong() {}

    public static void main(String[] args) {
        int code = new Commands(FugongServer.class, System.out, System.err).run(List.of(args));
        if (code != Commands.STAYS) {
            System.exit(code);
        }
    }
}
