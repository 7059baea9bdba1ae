package fugong.security;

import java.time.Duration;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How strict the doors are.
///
/// @param sessionIdle        a session ends after so long without a request
/// @param sessionLength      and after so long in any case
/// @param failuresToLock     wrong passwords or codes in a row until a user is locked
/// @param firstLock          how long the first lock lasts; each further one twice as long, up to a day
/// @param attemptsPerMinute  sign-in attempts per minute from one address
/// @param secondFactorFor    roles that may not come in without a second factor
/// @param tokenDays          longest life of an API token
/// @param bcryptStrength     rounds of bcrypt as a power of two
/// @param sealEvery          how often finished lines of the trail are sealed into a block
@ConfigurationProperties("fugong.security")
public record SecuritySettings(
        @DefaultValue("2h") Duration sessionIdle,
        @DefaultValue("12h") Duration sessionLength,
        @DefaultValue("5") int failuresToLock,
        @DefaultValue("1m") Duration firstLock,
        @DefaultValue("30") int attemptsPerMinute,
        @DefaultValue Set<Role> secondFactorFor,
        @DefaultValue("366") int tokenDays,
        @DefaultValue("11") int bcryptStrength,
        @DefaultValue("1m") Duration sealEvery) {}
