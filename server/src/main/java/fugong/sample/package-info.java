/// Makes region packs that look like a real region and are made up, row by row labelled so.
///
/// The same size, seed and facts give the same bytes. Words: pack 区域数据包 · anchor 公布的比率 (a published rate that the
/// made-up reports reproduce) · synthetic 合成. Door: [Sample]. Everything here is pure: files in, files out; no
/// server, no clock, no database.
@ApplicationModule(allowedDependencies = {})
@NullMarked
package fugong.sample;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
