package fugong.registry.loading;

import fugong.importing.Field;
import fugong.importing.LoadContext;
import fugong.importing.Row;
import fugong.importing.RowSink;
import fugong.importing.TableSchema;
import fugong.kernel.EnterpriseId;
import fugong.registry.Areas;
import fugong.registry.Contacts;
import fugong.registry.Contacts.Contact;
import fugong.registry.Contacts.Line;
import fugong.registry.Enterprises;
import fugong.registry.rows.Bulk;
import fugong.security.Actors;
import fugong.security.Permission;
import fugong.security.Trail;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;

/// `contacts`: whom to call at an enterprise. Exported only to those who may see personal data, and that is written
/// into the trail.
@Component
class ContactSheet extends Sheet<Line> {

    private static final TableSchema SCHEMA = TableSchema.of("contacts", "企业联系人", "Contacts")
            .with(Field.text("enterprise", "企业信用代码", "Credit code of enterprise")
                    .needed()
                    .example("91350524MA2XN0KT5F"))
            .with(Field.text("name", "姓名", "Name").needed().longest(100))
            .with(Field.text("role", "职务", "Role").example("生产负责人").longest(100))
            .with(Field.text("phone", "电话", "Phone").longest(40))
            .with(Field.text("email", "邮箱", "E-mail").longest(200))
            .with(validFrom())
            .with(validTo())
            .with(synthetic())
            .keyed("enterprise", "name");

    private final Contacts contacts;
    private final Areas areas;
    private final Enterprises enterprises;
    private final Trail trail;

    ContactSheet(
            PlatformTransactionManager transactions,
            Contacts contacts,
            Areas areas,
            Enterprises enterprises,
            Trail trail) {
        super(transactions);
        this.contacts = contacts;
        this.areas = areas;
        this.enterprises = enterprises;
        this.trail = trail;
    }

    @Override
    public TableSchema schema() {
        return SCHEMA;
    }

    @Override
    public List<String> after() {
        return List.of("enterprises");
    }

    @Override
    Book<Line> look(List<Row> rows, LoadContext context) {
        var names = new Names(areas, enterprises, rows, "enterprise");
        var known = new HashMap<String, Contact>();
        contacts.all().forEach(it -> known.put(it.enterprise() + "|" + it.name(), it));
        return new Book<>() {

            @Override
            public @Nullable Stored<Line> stored(Row row) {
                var contact = known.get(names.enterprise(row.text("enterprise")) + "|" + row.needText("name"));
                return contact == null ? null : new Stored<>(line(contact), values(row, contact));
            }

            @Override
            public @Nullable Line subject(Cells cells, @Nullable Stored<Line> stored) {
                var enterprise = names.enterprise(cells, "enterprise");
                return enterprise == null
                        ? null
                        : new Line(
                                enterprise.value(),
                                cells.text("name"),
                                cells.text("role"),
                                cells.text("phone"),
                                cells.text("email"),
                                Objects.requireNonNull(Bulk.day(cells.from())),
                                Bulk.day(cells.day("valid_to")),
                                cells.yes("synthetic"));
            }
        };
    }

    private static Line line(Contact it) {
        return new Line(
                it.enterprise().value(),
                it.name(),
                it.role(),
                it.phone(),
                it.email(),
                Objects.requireNonNull(Bulk.day(it.validFrom())),
                Bulk.day(it.validTo()),
                it.synthetic());
    }

    private static Map<String, @Nullable Object> values(Row row, Contact it) {
        return Names.values(
                "enterprise",
                row.text("enterprise"),
                "name",
                it.name(),
                "role",
                it.role(),
                "phone",
                it.phone(),
                "email",
                it.email(),
                "valid_from",
                day(it.validFrom()),
                "valid_to",
                it.validTo(),
                "synthetic",
                it.synthetic());
    }

    @Override
    void put(List<Line> subjects) {
        contacts.put(subjects);
    }

    @Override
    void delete(List<Line> subjects) {
        subjects.forEach(it -> contacts.delete(new EnterpriseId(it.enterprise()), it.name()));
    }

    @Override
    public void export(RowSink out) {
        var actor = Actors.current();
        if (!actor.may(Permission.SEE_PERSONAL_DATA)) {
            return;
        }
        var people = contacts.all();
        trail.readPersonal(
                actor, "registry.contacts.export", "contacts", people.size() + " people: name, phone, email");
        var codes = enterprises.codes();
        people.forEach(it -> out.row(
                codes.get(it.enterprise()),
                it.name(),
                it.role(),
                it.phone(),
                it.email(),
                day(it.validFrom()),
                it.validTo(),
                it.synthetic()));
    }
}
