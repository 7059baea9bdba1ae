/// What can be made of scarce material today: lines, grades, recipes, and a plan that is proven best.
///
/// The example behind it: two melt-blown lines give 4 t a day of the grade for 1.2 million N95 masks *or* 6 t of
/// the grade for 6 million flat masks; anything between is a mix. Per material chain this is a linear programme of
/// a few dozen columns; [SmallProgram] solves it and hands over the prices that prove the plan best.
///
/// Not modelled: change-over times between grades, shifts, quality losses that depend on the day.
@NullMarked
package fugong.engine.network.materials;

import org.jspecify.annotations.NullMarked;
