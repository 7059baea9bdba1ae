/// Who may do what, where, and who did what.
///
/// Words: actor · role 角色 · permission 权限 · scope 管辖范围 · deputy 代理人 · trail 审计日志. Doors: [Actor] and [Actors] say
/// who is acting; [Users] keeps people, their roles, scopes and deputies; [Trail] remembers writes and readings of
/// personal data, [TrailChain] proves that nobody changed them since. The same scope stands in the database: every
/// connection is told who acts (`connections`), and row-level security hides every row outside. Not here: which
/// rows belong to whom (each room's policies).
@NullMarked
package fugong.security;

import org.jspecify.annotations.NullMarked;
