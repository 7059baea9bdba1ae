package fugong.transport.fleet;

import fugong.kernel.Finding;
import fugong.transport.fleet.FleetFinding.Kind;
import fugong.transport.places.Place;
import fugong.transport.places.PlaceStore;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/// Calls of a train as somebody types them from a timetable: a station and its hours a line. "昆明南站 08:30", "广州南站
/// 15:25 15:30". An hour that goes back means the next day.
@Component
public class CallsText {

    private static final Pattern LINE =
            Pattern.compile("(.+?)\\s+(\\d{1,2})[:：](\\d{2})(?:\\s+(\\d{1,2})[:：](\\d{2}))?");
    private static final int MOST = 40;
    private static final int HOUR = 60;
    private static final int DAY = 1440;

    private final PlaceStore places;

    CallsText(PlaceStore places) {
        this.places = places;
    }

    /// @param calls empty where something was found
    public record Read(List<SpecialTrain.Call> calls, List<Finding> findings) {}

    public Read read(String text) {
        var stations = stations();
        var calls = new ArrayList<SpecialTrain.Call>();
        var findings = new ArrayList<Finding>();
        int now = 0;
        for (String line : text.lines()
                .map(String::strip)
                .filter(it -> !it.isEmpty())
                .limit(MOST)
                .toList()) {
            var matched = LINE.matcher(line);
            if (!matched.matches()) {
                findings.add(new FleetFinding(Kind.CALL_UNREADABLE, line));
                continue;
            }
            var station = stations.get(matched.group(1).strip());
            int arrives = minutes(matched.group(2), matched.group(3));
            int departs = matched.group(4) == null ? arrives : minutes(matched.group(4), matched.group(5));
            if (arrives < 0 || departs < 0) {
                findings.add(new FleetFinding(Kind.CALL_UNREADABLE, line));
            } else if (station == null) {
                findings.add(new FleetFinding(Kind.STATION_UNKNOWN, matched.group(1)));
            } else {
                int in = notBefore(now, arrives);
                now = notBefore(in, departs);
                calls.add(new SpecialTrain.Call(station.id(), in, now));
            }
        }
        if (findings.isEmpty() && calls.size() < 2) {
            findings.add(new FleetFinding(Kind.CALLS_TOO_FEW, Integer.toString(calls.size())));
        }
        return new Read(findings.isEmpty() ? calls : List.of(), findings);
    }

    private Map<String, Place> stations() {
        var byWord = new HashMap<String, Place>();
        places.all().forEach(it -> {
            byWord.putIfAbsent(it.nameZh(), it);
            byWord.putIfAbsent(it.nameEn(), it);
            byWord.put(it.code(), it);
        });
        return byWord;
    }

    private static int minutes(String hour, String minute) {
        int h = Integer.parseInt(hour);
        int m = Integer.parseInt(minute);
        return h < 24 && m < HOUR ? h * HOUR + m : -1;
    }

    private static int notBefore(int now, int minutes) {
        int at = minutes;
        while (at < now) {
            at += DAY;
        }
        return at;
    }
}
