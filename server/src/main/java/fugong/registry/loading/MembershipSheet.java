package fugong.registry.loading;

import fugong.importing.Field;
import fugong.importing.LoadContext;
import fugong.importing.Row;
import fugong.importing.RowSink;
import fugong.importing.TableSchema;
import fugong.kernel.GroupId;
import fugong.registry.Areas;
import fugong.registry.Enterprises;
import fugong.registry.Group;
import fugong.registry.Group.Membership;
import fugong.registry.Groups;
import fugong.registry.findings.NotThere;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;

/// `memberships`: who belongs to which group from when to when.
@Component
class MembershipSheet extends Sheet<Membership> {

    private static final TableSchema SCHEMA = TableSchema.of("memberships", "成员关系", "Memberships")
            .with(Field.text("enterprise", "企业信用代码", "Credit code of enterprise")
                    .needed()
                    .example("91350524MA2XN0KT5F"))
            .with(Field.text("group", "集团、园区或协会编号", "Group code").needed().example("park-anxi-1"))
            .with(Field.text("role", "身份", "Role").example("会员").longest(100))
            .with(validFrom())
            .with(validTo())
            .with(synthetic())
            .keyed("enterprise", "group", "valid_from");

    private final Groups groups;
    private final Areas areas;
    private final Enterprises enterprises;

    MembershipSheet(PlatformTransactionManager transactions, Groups groups, Areas areas, Enterprises enterprises) {
        super(transactions);
        this.groups = groups;
        this.areas = areas;
        this.enterprises = enterprises;
    }

    @Override
    public TableSchema schema() {
        return SCHEMA;
    }

    @Override
    public List<String> after() {
        return List.of("groups", "enterprises");
    }

    @Override
    Book<Membership> look(List<Row> rows, LoadContext context) {
        var names = new Names(areas, enterprises, rows, "enterprise");
        var ids = new HashMap<String, GroupId>();
        groups.all().forEach(it -> ids.put(it.code(), it.id()));
        var known = new HashMap<String, Membership>();
        groups.memberships().forEach(it -> known.put(it.enterprise() + "|" + it.group() + "|" + it.validFrom(), it));
        return new Book<>() {

            @Override
            public @Nullable Stored<Membership> stored(Row row) {
                var from = Objects.requireNonNullElse(row.day("valid_from"), EVER);
                var key = names.enterprise(row.text("enterprise")) + "|" + ids.get(row.needText("group")) + "|" + from;
                var membership = known.get(key);
                return membership == null ? null : new Stored<>(membership, values(row, membership));
            }

            @Override
            public @Nullable Membership subject(Cells cells, @Nullable Stored<Membership> stored) {
                var enterprise = names.enterprise(cells, "enterprise");
                var group = ids.get(cells.text("group"));
                if (group == null) {
                    cells.found("group", new NotThere("group", cells.text("group")));
                }
                return enterprise == null || group == null
                        ? null
                        : new Membership(
                                enterprise,
                                group,
                                cells.text("role"),
                                cells.from(),
                                cells.day("valid_to"),
                                cells.yes("synthetic"));
            }
        };
    }

    private static Map<String, @Nullable Object> values(Row row, Membership it) {
        return Names.values(
                "enterprise",
                row.text("enterprise"),
                "group",
                row.text("group"),
                "role",
                it.role(),
                "valid_from",
                day(it.validFrom()),
                "valid_to",
                it.validTo(),
                "synthetic",
                it.synthetic());
    }

    @Override
    void put(List<Membership> subjects) {
        groups.join(subjects);
    }

    @Override
    void delete(List<Membership> subjects) {
        subjects.forEach(groups::leave);
    }

    @Override
    public void export(RowSink out) {
        var codes = enterprises.codes();
        var names = new HashMap<GroupId, String>();
        for (Group it : groups.all()) {
            names.put(it.id(), it.code());
        }
        groups.memberships()
                .forEach(it -> out.row(
                        codes.get(it.enterprise()),
                        names.get(it.group()),
                        it.role(),
                        day(it.validFrom()),
                        it.validTo(),
                        it.synthetic()));
    }
}
