/// What is held back today, by whom, and what clearing it would unlock.
///
/// [Picture] is the answer for a state of the region; [Unlock] asks what clearing one or several obstacles gives,
/// exactly; [LivePicture] follows the day's reports without starting again; [Band] shows how much depends on σ. The
/// model, its words and a worked example stand on the page of the package above.
///
/// ## Why an update at σ = 0 computes everything anew
/// With σ > 0 there is one fixed point, so losses may fall from where they stand. At σ = 0 closed groups can hold
/// themselves down after their root is gone, so falling ends too high; who is still explained by a root must be
/// searched. [Unlock] does that for a trial, from the causes of one picture. A live picture would have to keep the
/// whole tree of causes valid after every update; it does not, and computes the picture again: the same exactness,
/// about 2 seconds for a million firms.
@NullMarked
package fugong.engine.network.picture;

import org.jspecify.annotations.NullMarked;
