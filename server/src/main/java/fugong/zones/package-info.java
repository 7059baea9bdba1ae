/// Zones: which level an area has on a day, why, and what that allows.
///
/// Words: risk level 风险等级 · rule set 规则 · clause 条款 · facts 事实 (cases, clusters, supply gap) · override 官方认定.
/// Doors: [Zones] answers for an area and a day; [ZoneRegister] takes facts, rule sets and overrides; [ZoneList]
/// makes a list from files alone, without a server. Levels are worked out, never stored: from dated rule sets and
/// facts that are never changed, only followed by later ones. So any day can be replayed as it was known on any
/// other day. Not here: who lives or works in an area (registry).
@ApplicationModule(allowedDependencies = "registry")
@NullMarked
package fugong.zones;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
