/// The sheets of the register: what can be loaded into it from spreadsheets and region packs, and exported again.
/// Each resource is one [Sheet]: its columns, how a row is understood, how it is kept and taken back.
@NullMarked
package fugong.registry.loading;

import org.jspecify.annotations.NullMarked;
