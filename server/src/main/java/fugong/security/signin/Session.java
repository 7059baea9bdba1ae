package fugong.security.signin;

import java.time.Instant;

/// Somebody's open session. The cookie's secret is not in it.
///
/// @param actsFor id of the user this one acts for as deputy, 0 for oneself
/// @param agent   what the browser calls itself
public record Session(
        int id,
        int user,
        Stage stage,
        int actsFor,
        Instant beganAt,
        Instant seenAt,
        Instant endsAt,
        String address,
        String agent) {}
