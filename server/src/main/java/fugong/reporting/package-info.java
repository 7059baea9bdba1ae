/// Daily reports of enterprises and projects: what they said, what others measured, what it adds up to.
///
/// Words: daily report 日报 · resumption rate 复工率 · return rate 返岗率 · output recovery 产能恢复率 · coverage 覆盖率 · reading:
/// what somebody else measured, such as the grid's electricity · cell: a counter of one definition, area, day and
/// value of a dimension · freeze: the figures of a day as they were printed.
///
/// Doors: [fugong.reporting.DailyReports] takes and finds reports, [fugong.reporting.ProjectReports] those of
/// projects; [fugong.reporting.Readings] takes what others measured; [fugong.reporting.Indicators] adds them up,
/// always with base, exclusions and coverage; [fugong.reporting.LateList] says who is silent,
/// [fugong.reporting.Reminders] tells them; [fugong.reporting.Credibility] compares what was said with what was
/// measured.
///
/// Tells others: [fugong.reporting.ReportReceived]. Not here: cases for obstacles, forecasts.
///
/// How a figure comes to be: a report is one row, never changed (a correction is a further row). In the same
/// transaction it leaves a line in `reporting_pending`; it locks nothing that another report needs. A fold adds
/// these lines to the cells in the background, and whoever reads adds the lines not yet folded in the same
/// snapshot: so a figure is right the moment a report is committed, and a thousand reports of the same county do
/// not wait for each other.
@ApplicationModule(allowedDependencies = {"registry", "zones"})
@NullMarked
package fugong.reporting;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
