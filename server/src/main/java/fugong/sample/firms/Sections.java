package fugong.sample.firms;

/// Sections of GB/T 4754-2017 by division, and how much power a day's output takes.
public final class Sections {

    private Sections() {}

    public static String of(String division) {
        int number = Integer.parseInt(division);
        int[] firsts = {1, 6, 13, 44, 47, 51, 53, 61, 63, 66, 70, 71, 73, 76, 80, 83, 84, 86, 91, 97};
        for (int i = firsts.length - 1; i >= 0; i--) {
            if (number >= firsts[i]) {
                return String.valueOf((char) ('A' + i));
            }
        }
        return "A";
    }

    /// kWh per 10,000 yuan of output: rough orders of magnitude, only to make readings differ by industry.
    static double kilowattHours(String division) {
        return switch (of(division)) {
            case "B" -> 900;
            case "C" ->
                switch (division) {
                    case "30", "31", "32" -> 1_500;
                    case "17", "22", "25", "26", "28" -> 950;
                    default -> 420;
                };
            case "D" -> 1_100;
            case "A", "E" -> 160;
            default -> 110;
        };
    }

    /// Must not stop, or is called first: food, medicine and its equipment, power, gas, water, post, telecom,
    /// money.
    static boolean essential(String division) {
        return switch (division) {
            case "13", "14", "27", "35", "44", "45", "46", "52", "60", "63", "66", "68", "84" -> true;
            default -> false;
        };
    }
}
