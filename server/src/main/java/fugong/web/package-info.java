/// What all pages share: the frame, the two languages, errors turned into answers. Knows no room.
@NullMarked
package fugong.web;

import org.jspecify.annotations.NullMarked;
