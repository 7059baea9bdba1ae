package fugong.transport.signup;

import fugong.kernel.Finding;
import fugong.transport.places.Place;
import fugong.transport.signup.SignUpFinding.Kind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The one judge of sign-ups, from whichever side they come. Looks at nothing but the form and the places.
final class SignUpJudge {

    private static final int LONGEST_NAME = 60;
    private static final int DAYS_BACK = 180;
    private static final int DAYS_AHEAD = 365;
    private static final String MOBILE = "1[3-9]\\d{9}";

    private final Map<Integer, Place> places;
    private final LocalDate today;

    SignUpJudge(Map<Integer, Place> places, LocalDate today) {
        this.places = places;
        this.today = today;
    }

    /// @param form as it will be kept; null where something blocks
    record Judged(@Nullable SignUpForm form, List<Finding> findings) {}

    Judged judge(SignUpForm form) {
        var findings = new ArrayList<Finding>();
        String name = form.name().strip().replaceAll("\\s+", " ");
        String phone = form.phone().replaceAll("[\\s()-]", "").replaceFirst("^(\\+86|0086)", "");
        String id = IdNumber.clean(form.idNumber());
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            findings.add(new SignUpFinding(Kind.NAME_MISSING, name));
        }
        phone(phone, findings);
        if (!id.isEmpty() && !IdNumber.plausible(id)) {
            findings.add(new SignUpFinding(Kind.ID_WRONG, "…" + IdNumber.tail(id)));
        }
        place(form.home(), Place.Kind.HOME, Kind.HOME_UNKNOWN, findings);
        place(form.destination(), Place.Kind.WORK, Kind.DESTINATION_UNKNOWN, findings);
        day(form.readyFrom(), findings);
        if (!form.consent()) {
            findings.add(new SignUpFinding(Kind.NO_CONSENT, name));
        }
        boolean blocks = findings.stream().anyMatch(it -> it.severity() == fugong.kernel.Severity.BLOCKS);
        return new Judged(
                blocks || form.destination() == null ? null : form.at(name, phone, id, form.destination()), findings);
    }

    private static void phone(String phone, List<Finding> findings) {
        if (!phone.matches("\\+?\\d{6,15}")) {
            findings.add(new SignUpFinding(Kind.PHONE_WRONG, phone));
        } else if (!phone.startsWith("+") && !phone.matches(MOBILE)) {
            findings.add(new SignUpFinding(Kind.PHONE_NOT_MOBILE, phone));
        }
    }

    private void place(@Nullable Integer id, Place.Kind kind, Kind unknown, List<Finding> findings) {
        var place = id == null ? null : places.get(id);
        boolean home = kind == Place.Kind.HOME;
        if (place == null || place.kind() != kind || home && place.area() == null) {
            findings.add(new SignUpFinding(unknown, place == null ? "" : place.nameZh()));
        }
    }

    private void day(@Nullable LocalDate ready, List<Finding> findings) {
        if (ready == null || ready.isBefore(today.minusDays(DAYS_BACK)) || ready.isAfter(today.plusDays(DAYS_AHEAD))) {
            findings.add(new SignUpFinding(Kind.DAY_WRONG, String.valueOf(ready)));
        }
    }
}
