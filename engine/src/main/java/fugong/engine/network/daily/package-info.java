/// What happens day by day: stocks, orders, shortages, recovery.
///
/// Three families, one question. [FirmDays] is the firm-level model of [hallegatte2008] and [inoue2019] on the same
/// compressed rows as the static picture, with its [Rationing] rules. [SectorDays] is the sector model of
/// [pichler2022] with its five [ProductionFunction]s, labour and household demand. [RebuildingDays] is the adaptive
/// regional model ([hallegatte2008], as BoARIO 0.6 states it) with damage, recovery and over-production.
///
/// A [Scenario] is an ordered list of sealed [Change]s; all flaws are told before the first day is computed. Unlike
/// the static picture these models need not be monotone: more capacity today may lower output tomorrow, because
/// orders swing. Not modelled: prices, partial trips of goods, new firms.
@NullMarked
package fugong.engine.network.daily;

import org.jspecify.annotations.NullMarked;
