/// The pages and the API of loading.
@NullMarked
package fugong.importing.web;

import org.jspecify.annotations.NullMarked;
