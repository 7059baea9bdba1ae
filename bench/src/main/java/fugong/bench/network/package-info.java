/// How fast the network engine is, beside what the memory of the same machine allows in the same minute.
@NullMarked
package fugong.bench.network;

import org.jspecify.annotations.NullMarked;
