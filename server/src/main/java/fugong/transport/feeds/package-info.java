/// What strangers' programs read: GTFS and GeoJSON of commuter lines, iCalendar of trips.
@NullMarked
package fugong.transport.feeds;

import org.jspecify.annotations.NullMarked;
