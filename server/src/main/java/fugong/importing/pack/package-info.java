/// A region as a folder or archive: `datapackage.json` (Frictionless Data Package 1.0) and the tables it names. The
/// format is told in docs/formats/region-pack.md.
@NullMarked
package fugong.importing.pack;

import org.jspecify.annotations.NullMarked;
