package fugong.registry;

import fugong.kernel.EnterpriseId;
import fugong.registry.rows.Bulk;
import fugong.security.Actor;
import fugong.security.Permission;
import fugong.security.Trail;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Door to the people one can call at an enterprise: personal data. Shown masked; opened only to those who may see
/// personal data, and every opening is written into the trail.
@Component
public class Contacts {

    public record Contact(
            int id,
            EnterpriseId enterprise,
            String name,
            String role,
            String phone,
            String email,
            LocalDate validFrom,
            @Nullable LocalDate validTo,
            boolean synthetic,
            boolean masked) {

        /// 陈** · 138****0001 · c***@example.org: enough to know whom one has, too little to call.
        Contact mask() {
            return new Contact(
                    id,
                    enterprise,
                    head(name, 1),
                    role,
                    middle(phone),
                    mail(email),
                    validFrom,
                    validTo,
                    synthetic,
                    true);
        }

        private static String head(String text, int keep) {
            int[] letters = text.codePoints().toArray();
            return letters.length <= keep ? "*" : new String(letters, 0, keep) + "**";
        }

        private static String middle(String number) {
            return number.length() < 8
                    ? "*".repeat(number.length())
                    : number.substring(0, 3) + "****" + number.substring(number.length() - 4);
        }

        private static String mail(String address) {
            int at = address.indexOf('@');
            return at < 1 ? "*".repeat(address.length()) : address.charAt(0) + "***" + address.substring(at);
        }
    }

    private final JdbcClient jdbc;
    private final Bulk bulk;
    private final Trail trail;
    private final Enterprises enterprises;

    Contacts(JdbcClient jdbc, Bulk bulk, Trail trail, Enterprises enterprises) {
        this.jdbc = jdbc;
        this.bulk = bulk;
        this.trail = trail;
        this.enterprises = enterprises;
    }

    /// Whom the enterprise has, masked. Nothing personal is told, so nothing is written into the trail.
    public List<Contact> masked(EnterpriseId enterprise, Actor actor) {
        enterprises.require(enterprise, actor);
        return read(enterprise).stream().map(Contact::mask).toList();
    }

    /// Names and numbers in clear.
    ///
    /// @throws fugong.security.NotAllowed without the permission to see personal data
    @Transactional
    public List<Contact> open(EnterpriseId enterprise, Actor actor) {
        actor.require(Permission.SEE_PERSONAL_DATA);
        enterprises.require(enterprise, actor);
        var people = read(enterprise);
        trail.readPersonal(
                actor,
                "registry.contacts",
                "enterprise:" + enterprise,
                "%d people: name, phone, email".formatted(people.size()));
        return people;
    }

    private List<Contact> read(EnterpriseId enterprise) {
        return jdbc.sql("select * from registry_contact where enterprise = :id order by id")
                .param("id", enterprise.value())
                .query(Contacts::contact)
                .list();
    }

    public List<Contact> all() {
        return jdbc.sql("select * from registry_contact order by enterprise, name")
                .query(Contacts::contact)
                .list();
    }

    /// A line of a list of contacts, known by enterprise and name.
    public record Line(
            int enterprise,
            String name,
            String role,
            String phone,
            String email,
            String validFrom,
            @Nullable String validTo,
            boolean synthetic) {}

    @Transactional
    public void put(List<Line> lines) {
        bulk.run("""
                insert into registry_contact (enterprise, name, role, phone, email, valid_from, valid_to, synthetic)
                select enterprise, name, role, phone, email, "validFrom"::date, "validTo"::date, synthetic
                  from jsonb_to_recordset(:rows::jsonb) as r (enterprise int, name text, role text, phone text,
                       email text, "validFrom" text, "validTo" text, synthetic boolean)
                on conflict (enterprise, name) do update set role = excluded.role, phone = excluded.phone,
                       email = excluded.email, valid_from = excluded.valid_from, valid_to = excluded.valid_to,
                       synthetic = excluded.synthetic, row_version = registry_contact.row_version + 1
                """, lines);
    }

    public void delete(EnterpriseId enterprise, String name) {
        jdbc.sql("delete from registry_contact where enterprise = :id and name = :name")
                .param("id", enterprise.value())
                .param("name", name)
                .update();
    }

    private static Contact contact(ResultSet row, int number) throws SQLException {
        return new Contact(
                row.getInt("id"),
                new EnterpriseId(row.getInt("enterprise")),
                row.getString("name"),
                row.getString("role"),
                row.getString("phone"),
                row.getString("email"),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_to", LocalDate.class),
                row.getBoolean("synthetic"),
                false);
    }
}
