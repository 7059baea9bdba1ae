/// Commuter lines 通勤专线 and staggered shifts 错峰上下班 of a park.
///
/// Words: home place: a village or block where people of an enterprise live · shift: the hours at which an
/// enterprise may begin · timetable: lines with stops and hours, first a draft, then published. Door:
/// [fugong.transport.lines.CommuterLines] proposes, takes changes by hand, publishes. Whatever a timetable says
/// (minutes, buses, subsidy) is worked out from its stops each time ([fugong.transport.lines.Timetable]), never
/// stored, so a stop taken out by hand cannot leave a stale figure behind. No person is known here, only numbers of
/// people.
@NullMarked
package fugong.transport.lines;

import org.jspecify.annotations.NullMarked;
