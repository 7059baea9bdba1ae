/// What is held back today, by whom, and what clearing it would unlock.
///
/// [Picture] is the answer for a state of the region; [Unlock] asks what clearing one or several obstacles gives,
/// exactly; [LivePicture] follows the day's reports without starting again; [Band] shows how much depends on σ. The
/// model, its words and a worked example stand on the page of the package above.
@NullMarked
package fugong.engine.network.picture;

import org.jspecify.annotations.NullMarked;
