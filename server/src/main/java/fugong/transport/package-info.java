/// Transport: workers come back to work, point to point.
///
/// Words: sign-up 出行登记 · wave: a travelling day of an area 批次 · return plan 返岗方案 · run: what one coach
/// does in a plan · trip 车次: a run that was approved · seat: who rides on which trip · hand-over 交接 · trip sheet
/// 一车一方案.
///
/// Doors: [Workers] signs up and finds who wants to travel; [Fleets] keeps coaches and trains with the days they
/// can be had; [Trips] is what was approved.
///
/// Tells others: [fugong.transport.plan.PlanApproved]. Not here: passes for coaches, who may reopen (zones), what
/// enterprises report (reporting).
@ApplicationModule(allowedDependencies = {"registry", "zones", "reporting"})
@NullMarked
package fugong.transport;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
