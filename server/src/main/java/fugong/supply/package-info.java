/// Supply: what can be made, what it takes, who is short and who has some to spare, and what is on its way.
///
/// Words: chain 产业链 (masks, coveralls) · line 生产线 · grade: what a line makes 牌号 · recipe 配方 · commissioning
/// 投产 · stock 库存 · shipped against arrived 发出与到达 · want: a need 需求 or an offer 供给 with its quantity ·
/// flow: people, goods or money on their way 人流物流资金流, with the stage 环节 where it stands.
///
/// Doors: [Materials] shows a chain and plans it; [Exchange] brings needs and offers together; [Flows] says what is
/// on its way and what stands still.
///
/// Not here: why a firm is not at full output (the network), workers' journeys (transport), daily reports
/// (reporting).
@ApplicationModule(allowedDependencies = {"registry", "reporting"})
@NullMarked
package fugong.supply;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
