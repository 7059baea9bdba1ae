package fugong.bench.transport;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SplittableRandom;

/// The sheet of a province: one row a person, every second with an identity number. Of a hundred rows one has a
/// telephone that is too short, one a village nobody knows, one is a row from further up. Nobody in it is real.
record Sheet(int people) {

    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String SIGNS = "10X98765432";

    void write(Path file) throws IOException {
        var random = new SplittableRandom(20200302);
        try (var out = Files.newBufferedWriter(file)) {
            out.write(
                    "name,phone,id_number,home,destination,employer,ready_from,luggage,needs,health,consent,synthetic\n");
            for (int n = 0; n < people; n++) {
                int who = n % 100 == 99 ? n - 50 : n;
                String phone = n % 100 == 33 ? "1390" : "139%08d".formatted(who);
                String home = n % 100 == 66
                        ? "nowhere"
                        : Ground.county(who % Ground.COUNTIES) + "-" + (1 + who / Ground.COUNTIES % Ground.VILLAGES);
                out.write("样本%d,%s,%s,%s,W%d,示例企业,2020-03-0%d,%d,,%s,true,true\n"
                        .formatted(
                                who,
                                phone,
                                who % 2 == 0 ? id(who) : "",
                                home,
                                1 + who % Ground.WORKS,
                                1 + who % 9,
                                1 + who % 3,
                                random.nextInt(100) < 97 ? "normal" : "unknown"));
            }
        }
    }

    /// Seventeen digits and the check sign of GB 11643-1999; an area that no card names.
    private static String id(int n) {
        String body = "969%03d19%02d%02d%02d%03d"
                .formatted(n / 1000 % 1000, 60 + n / 28 % 40, 1 + n / 7 % 12, 1 + n % 28, n % 1000);
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += (body.charAt(i) - '0') * WEIGHTS[i];
        }
        return body + SIGNS.charAt(sum % SIGNS.length());
    }
}
