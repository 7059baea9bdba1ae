package fugong.transport.lines;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Hours of the day as people write them, "07:30 08:00", against minutes since midnight.
public final class HourText {

    private static final Pattern HOUR = Pattern.compile("([01]?\\d|2[0-3])[:：]([0-5]\\d)");

    private HourText() {}

    /// @return in order, without repetition; empty where one of them cannot be read
    public static List<Integer> read(String text) {
        var minutes = new ArrayList<Integer>();
        for (var word : text.strip().split("[\\s,;，；、]+")) {
            var hour = HOUR.matcher(word);
            if (!hour.matches()) {
                return List.of();
            }
            minutes.add(Integer.parseInt(hour.group(1)) * 60 + Integer.parseInt(hour.group(2)));
        }
        return minutes.stream().distinct().sorted().toList();
    }

    public static String write(List<Integer> minutes) {
        return minutes.stream().map(HourText::write).collect(Collectors.joining(" "));
    }

    /// Minutes before midnight belong to the day before and are written as such an hour.
    public static String write(int minutes) {
        int day = Math.floorMod(minutes, 1440);
        return "%02d:%02d".formatted(day / 60, day % 60);
    }
}
