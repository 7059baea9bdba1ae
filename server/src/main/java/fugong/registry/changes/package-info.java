/// Changes of the register by hand: the sites, people and memberships of an enterprise, groups, projects.
///
/// The same rows come by sheet (package `loading`); here one person changes one row, and every change is a line
/// in the trail.
@NullMarked
package fugong.registry.changes;

import org.jspecify.annotations.NullMarked;
