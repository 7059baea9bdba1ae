package fugong.security;

/// One kind of act. A door asks for it with [Actor#require]; a web method announces it with [Needs].
public enum Permission {
    /// The command picture, rates, zone map, late lists as numbers.
    SEE_PICTURE(false),
    /// Single enterprises, sites, projects and their reports.
    SEE_ENTERPRISES(false),
    /// Names and telephone numbers of people. Every such reading is written into the trail.
    SEE_PERSONAL_DATA(false),
    /// Enterprises, sites, projects, groups, areas.
    EDIT_REGISTER(true),
    /// Daily reports of enterprises and projects, and their corrections.
    REPORT(true),
    /// Load, commit and undo region packs and spreadsheets.
    IMPORT(true),
    /// Zone facts, rule sets, official overrides.
    DECIDE_ZONES(true),
    /// Freeze a day's figures at the cut-off.
    FREEZE(true),
    /// Answer the queue of doubtful reports.
    REVIEW_CREDIBILITY(true),
    /// Definitions of indicators, calendars, deadlines.
    DEFINE_INDICATORS(true),
    /// Send reminders to those who are late.
    REMIND(true),
    /// Scenarios, restart orders, and the actions they lead to.
    PLAN_RESTART(true),
    /// Users, roles, scopes.
    MANAGE_USERS(true),
    /// The trail of changes and readings.
    SEE_TRAIL(false),
    /// Who waits to travel, fleets, plans, trips; names and numbers only together with SEE_PERSONAL_DATA.
    SEE_TRANSPORT(false),
    /// Sign workers up, correct and withdraw them, enter health checks.
    SIGN_UP_WORKERS(true),
    /// Coaches and trains and the days on which they can be had.
    MANAGE_FLEET(true),
    /// Search plans, move stops by hand, approve.
    PLAN_TRANSPORT(true),
    /// Trip sheets, boarding, hand-over, changes on the road.
    RUN_TRIPS(true),
    /// Production lines, stocks, needs and offers, what is on its way.
    SEE_SUPPLY(false),
    /// Enter lines, stocks, needs, offers, where a shipment stands.
    EDIT_SUPPLY(true),
    /// Keep a plan of a chain.
    PLAN_SUPPLY(true);

    private final boolean changes;

    Permission(boolean changes) {
        this.changes = changes;
    }

    /// True where using it alters something: such permissions are left out of a read-only token.
    public boolean changes() {
        return changes;
    }

    /// The key of the permission's name in the messages.
    public String key() {
        return "security.permission." + name();
    }
}
