package fugong.kernel;

import java.util.Map;

/// A fact about data that somebody should know: typed, collected, shown, never thrown.
///
/// The words stand in the messages under `finding.<code>` and, with the mend ("Maybe …"), under
/// `finding.<code>.mend`; both may use the facts as `{name}`.
public interface Finding {

    /// Stable, lower case with dots and dashes, begins with the room: `reporting.more-on-site-than-employed`.
    String code();

    Severity severity();

    /// Values for the words, in the order in which they are named there.
    Map<String, Object> facts();
}
