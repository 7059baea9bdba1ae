/// What goes out: templates, exports, error files, and the schema for machines. All from the one
/// [fugong.importing.TableSchema].
@NullMarked
package fugong.importing.sheets;

import org.jspecify.annotations.NullMarked;
