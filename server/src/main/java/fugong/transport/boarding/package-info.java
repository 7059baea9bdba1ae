/// On the road: boarding, head counts, the hand-over.
///
/// Words: fact: one tap on a phone, with an id made there · head count 清点人数 · hand-over 交接 · signature 签收. Door:
/// [fugong.transport.boarding.Boarding]. A phone may be offline for hours; it keeps its facts and sends them when
/// it can, as often as it likes. What became of a seat follows from the set of its facts alone, so neither order
/// nor repetition matters: the latest tap by the phone's clock counts, of two at the same moment the one with the
/// greater id. After the hand-over facts are kept and change nothing.
@NullMarked
package fugong.transport.boarding;

import org.jspecify.annotations.NullMarked;
