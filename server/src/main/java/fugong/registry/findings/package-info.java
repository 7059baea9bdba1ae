/// What can be wrong or worth knowing about a line of the register, one kind per file. Words:
/// messages/registry.
@NullMarked
package fugong.registry.findings;

import org.jspecify.annotations.NullMarked;
