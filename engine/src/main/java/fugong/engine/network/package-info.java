/// How a stop travels through suppliers, what each obstacle holds back, and whom to restart first.
///
/// ## The question
/// Thousands of firms are not at full output. Some lack workers, a permit, power: their *own limit* binds. The
/// others wait for somebody. Who holds back how much, and what comes back if one limit goes?
///
/// ## The model
/// Firm j can reach the share ψ of its normal output by itself (*ability*). It buys inputs; all suppliers of one
/// input form a *slot*, each with its share λ of it. If suppliers are down, the slot lacks g = κ (1 − σ) Σ λ ·
/// loss. κ says how much the input matters (1 essential, ½ important, 0 not within weeks: the classes of
/// [pichler2022]); σ is the share that substitutes or stock replace. A firm loses as much as its worst reason:
///
///     loss = max(1 − ψ, worst slot)                                          (level h = 1 − loss)
///
/// From no loss upwards this settles at the *least* losses that satisfy every firm. They are at the same time the
/// best solution of the linear programme "most output with h ≤ ψ and h + g ≤ 1", whatever weights v > 0 outputs
/// carry.
///
/// ## Seven firms by hand
/// σ = 0.2, so 0.8 of a shortage arrives. Outputs: A fibre 10, B dye 5, C yarn 20, D cloth 40, E clothing 60,
/// F boxes 10, G yarn 5; together 150. Own limits: A at 50 %, B at 90 %, E at 70 %.
///
///     C needs fibre of A                      0.8 · 0.5                          loss 0.40
///     D needs yarn, ¾ of C and ¼ of G         0.8 · (¾ · 0.40 + ¼ · 0)           loss 0.24   yarn binds
///       and, half as much, dye of B           0.8 · ½ · 0.10 = 0.04
///     E needs cloth of D                      0.8 · 0.24 = 0.192, own limit 0.30 loss 0.30   own limit binds
///     F packs for E's shops and needs nothing from anybody here                  loss 0
///
/// Lost: A 5 + B 0.5 + C 8 + D 9.6 + E 18 = 41.1 of 150.
/// *Roots* are A, B, E. What does a unit of loss at A cost? Its own 10, and 0.8 of C's price; C's price is its
/// own 20 and 0.8 · ¾ of D's; D's is its own 40 and nothing of E, which is bound by itself:
///
///     D 40 · C 20 + 0.6 · 40 = 44 · A 10 + 0.8 · 44 = 45.2 · B 5 (dye does not bind) · E 60
///     held back: A 45.2 · 0.5 = 22.6 · B 5 · 0.1 = 0.5 · E 60 · 0.3 = 18;   together 41.1, the whole loss
///
/// The price is an optimist: if A is cleared, D waits for dye next. Exactly: A 5, C 8 and 8 of D's 9.6 come back,
/// 21.0 of 22.6. Clearing E alone gives 6.48, because cloth binds next. Clearing both gives 37.08, more than 21 +
/// 6.48: obstacles are *complements*, so their order matters.
///
/// ## Circles
/// At σ = 0 two firms that need each other can stay down after the root is gone: each waits for the other.
/// Then the
/// *spontaneous* recovery is nothing and the *coordinated* one is everything; the ring is named, with the seed
/// stock that would start it.
///
/// ## Where things are
/// [ProductionNetwork] is the snapshot, built by [NetworkAssembly] from [SupplyData]. `picture`: losses, causes,
/// prices, unlocking. `order`: the restart order. `daily`: what happens day by day. `risk`: the systemic index and
/// who could stand in. `materials`: lines and recipes. `tables`: from an input-output table to firms. `files`:
/// folders.
///
/// ## Not modelled
/// Prices of goods, new suppliers nobody named, quality, and time (that is `daily`). A loss is a share of a
/// normal day.
@NullMarked
package fugong.engine.network;

import org.jspecify.annotations.NullMarked;
