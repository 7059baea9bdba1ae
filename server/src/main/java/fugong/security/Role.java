package fugong.security;

import static fugong.security.Permission.*;

import java.util.EnumSet;
import java.util.Set;

/// What kind of user somebody is. The roles are the "who uses it" table of the product; what a role may do is here,
/// where somebody may do it is the [Scope].
public enum Role {

    /// Keeps the system: users, imports, definitions. Sees no personal data of enterprises' contacts.
    ADMINISTRATOR(
            SEE_PICTURE, SEE_ENTERPRISES, EDIT_REGISTER, IMPORT, DEFINE_INDICATORS, REMIND, MANAGE_USERS, SEE_TRAIL),

    /// 复工复产专班, the command office of a city or county.
    COMMAND(
            SEE_PICTURE,
            SEE_ENTERPRISES,
            SEE_PERSONAL_DATA,
            EDIT_REGISTER,
            REPORT,
            IMPORT,
            DECIDE_ZONES,
            FREEZE,
            REVIEW_CREDIBILITY,
            DEFINE_INDICATORS,
            REMIND,
            SEE_TRANSPORT,
            SIGN_UP_WORKERS,
            MANAGE_FLEET,
            PLAN_TRANSPORT,
            RUN_TRIPS,
            PLAN_RESTART,
            SEE_SUPPLY,
            EDIT_SUPPLY,
            PLAN_SUPPLY),

    /// 驻企联络员, an officer posted to enterprises.
    LIAISON(
            SEE_PICTURE,
            SEE_ENTERPRISES,
            SEE_PERSONAL_DATA,
            REPORT,
            SEE_TRANSPORT,
            SIGN_UP_WORKERS,
            RUN_TRIPS,
            SEE_SUPPLY,
            EDIT_SUPPLY),

    /// The clerk of one or a few enterprises.
    CLERK(
            SEE_ENTERPRISES,
            SEE_PERSONAL_DATA,
            REPORT,
            SEE_TRANSPORT,
            SIGN_UP_WORKERS,
            RUN_TRIPS,
            SEE_SUPPLY,
            EDIT_SUPPLY),

    /// A desk that serves enterprises: tax, legal, finance, transport, customs, labour.
    DESK(SEE_PICTURE, SEE_ENTERPRISES, SEE_PERSONAL_DATA, PLAN_RESTART, SEE_SUPPLY),

    /// Headquarters of a group, an association, a park: its members' picture.
    GROUP(SEE_PICTURE, SEE_ENTERPRISES, REPORT, PLAN_RESTART, REMIND, SEE_SUPPLY, EDIT_SUPPLY),

    /// The county workers come from.
    HOME_COUNTY(
            SEE_PICTURE,
            SEE_ENTERPRISES,
            SEE_PERSONAL_DATA,
            IMPORT,
            SEE_TRANSPORT,
            SIGN_UP_WORKERS,
            MANAGE_FLEET,
            PLAN_TRANSPORT,
            RUN_TRIPS),

    /// A coach company: its coaches, its trips, who rides on them.
    OPERATOR(SEE_TRANSPORT, SEE_PERSONAL_DATA, MANAGE_FLEET, RUN_TRIPS),

    /// Bank, insurer, checkpoint.
    PARTNER(SEE_ENTERPRISES),

    STATISTICIAN(SEE_PICTURE, SEE_ENTERPRISES, REVIEW_CREDIBILITY, DEFINE_INDICATORS, FREEZE),

    /// Sees who changed and who read what; changes nothing.
    AUDITOR(SEE_PICTURE, SEE_ENTERPRISES, SEE_TRAIL);

    private final Set<Permission> permissions;

    Role(Permission first, Permission... others) {
        permissions = Set.copyOf(EnumSet.of(first, others));
    }

    public Set<Permission> permissions() {
        return permissions;
    }

    public boolean may(Permission permission) {
        return permissions.contains(permission);
    }

    /// The key of the role's name in the messages.
    public String key() {
        return "security.role." + name();
    }
}
