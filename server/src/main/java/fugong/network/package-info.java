/// What each obstacle costs: who supplies whom, what limits whom today, what that holds back, whom to restart
/// first.
///
/// Words: supply link 供应关系 · own limit 自身制约 · root 根源堵点 · held back 拖累 · unlock 释放 · restart order 重启顺序 ·
/// synthesised link 合成关系 · chain leader 链主.
///
/// Doors: [fugong.network.SupplyLinks] takes and finds links; [fugong.network.DayPictures] keeps the picture of a
/// day and follows the reports; [fugong.network.Ranking] lists the roots; [fugong.network.Explanations] says why a
/// factory stands still and who can help; [fugong.network.Scenarios] and [fugong.network.RestartOrders] ask "what
/// if". Not here: materials, allocation, flows of goods (supply); the mathematics (engine.network).
@ApplicationModule(allowedDependencies = {"registry", "zones", "reporting"})
@NullMarked
package fugong.network;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
