package fugong.transport.loading;

import fugong.importing.Row;
import fugong.kernel.AreaId;
import fugong.kernel.Located;
import fugong.registry.AreaTree;
import fugong.registry.Areas;
import fugong.security.Actors;
import fugong.transport.places.Place;
import fugong.transport.places.PlaceStore;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Areas and places by the words of a sheet, as they are known now.
@Component
class Names {

    private final Areas areas;
    private final PlaceStore places;
    private final Clock clock;

    Names(Areas areas, PlaceStore places, Clock clock) {
        this.areas = areas;
        this.places = places;
        this.clock = clock;
    }

    Finder open() {
        return new Finder(areas.tree(), places.all(), LocalDate.now(clock));
    }

    static final class Finder {

        private final AreaTree tree;
        private final LocalDate day;
        private final Map<String, Place> byWord = new HashMap<>();
        private final Map<Integer, Place> byId = new HashMap<>();

        private Finder(AreaTree tree, List<Place> places, LocalDate day) {
            this.tree = tree;
            this.day = day;
            places.forEach(it -> {
                byWord.put(it.nameZh(), it);
                byWord.put(it.nameEn(), it);
            });
            places.forEach(it -> {
                byWord.put(it.code(), it);
                byId.put(it.id(), it);
            });
        }

        /// Null with a finding where nobody knows it, or it lies outside the scope of who loads.
        @Nullable
        Integer area(Row row, String field, List<Located> findings) {
            var text = row.text(field);
            var found = text == null
                    ? java.util.Optional.<fugong.registry.Area>empty()
                    : tree.find(text, day).found();
            if (found.isEmpty()
                    || !Areas.covers(tree, Actors.current(), found.get().id())) {
                findings.add(row.at(field, new SheetFinding("area-unknown", text == null ? "" : text)));
                return null;
            }
            return found.get().id().value();
        }

        @Nullable
        Place place(Row row, String field, List<Located> findings) {
            var text = row.text(field);
            var place = text == null ? null : byWord.get(text);
            if (place == null) {
                findings.add(row.at(field, new SheetFinding("place-unknown", text == null ? "" : text)));
            }
            return place;
        }

        /// Whether the place lies where this actor has the say; one outside the register is the whole region's.
        boolean mine(Place place) {
            var actor = Actors.current();
            return actor.scope().everything()
                    || place.area() != null && Areas.covers(tree, actor, new AreaId(place.area()));
        }

        @Nullable
        Place place(String word) {
            return byWord.get(word);
        }

        String code(@Nullable Integer area) {
            return area == null
                    ? ""
                    : tree.find(new AreaId(area), day).map(it -> it.code()).orElse("");
        }

        String placeCode(int id) {
            var place = byId.get(id);
            return place == null ? "" : place.code();
        }
    }
}
