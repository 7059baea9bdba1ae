/// Who exists: areas, industries, enterprises with their sites and contacts, projects, groups; each with its
/// history.
///
/// Words: area 区划 · functional zone 功能区 · enterprise 企业 · site 厂区 · project 项目 · group 集团、园区、协会 · base 基数 (what a
/// rate is divided by) · as of 截至某日 (how it stood on a day). Doors: [Areas], [Industries], [Enterprises], [Bases],
/// [Sites], [Contacts], [Projects], [Groups], [Shapes]. A door asks the actor's scope and says
/// [fugong.security.NotInScope] for what lies outside, the same as for what does not exist; the tables' policies
/// hide the same rows once more. Not here: what enterprises report (reporting), which control level an area has
/// (zones).
@ApplicationModule(allowedDependencies = {})
@NullMarked
package fugong.registry;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
