package fugong.reporting.profiles;

import static org.assertj.core.api.Assertions.assertThat;

import fugong.DatabaseTest;
import fugong.security.Actor;
import fugong.security.Actors;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

class ProfilesRoomTest extends DatabaseTest {

    @Autowired
    private Profiles profiles;

    @Autowired
    private TransactionTemplate transaction;

    private static Profile profile(int enterprise) {
        return new Profile(enterprise, 1, "C", "13", "SMALL", "PRIVATE", List.of(7, 9), true, 120, 500_000, 9_000_000);
    }

    private void inOne(Runnable work, boolean rolledBack) {
        Actors.run(
                Actor.system("test"),
                () -> transaction.executeWithoutResult(status -> {
                    work.run();
                    if (rolledBack) {
                        status.setRollbackOnly();
                    }
                }));
    }

    private List<Integer> stored(int enterprise) {
        return Actors.as(
                Actor.system("test"),
                () -> jdbc.sql("select id from reporting_profile where enterprise = :enterprise")
                        .param("enterprise", enterprise)
                        .query(Integer.class)
                        .list());
    }

    /// A plan stores profiles, looks them up again in its next batch, and is rolled back.
    @Test
    void a_number_that_was_rolled_back_is_not_remembered() {
        inOne(
                () -> {
                    int first = profiles.id(profile(1));
                    assertThat(profiles.id(profile(1))).isEqualTo(first);
                    assertThat(profiles.ids(Set.of(profile(1)))).isEqualTo(Map.of(profile(1), first));
                },
                true);
        assertThat(stored(1)).isEmpty();
        inOne(() -> assertThat(profiles.id(profile(1))).isPositive(), false);
        assertThat(stored(1)).hasSize(1);
    }

    @Test
    void a_number_that_was_left_at_a_savepoint_is_not_used_again() {
        Actors.run(
                Actor.system("test"),
                () -> transaction.executeWithoutResult(status -> {
                    var before = status.createSavepoint();
                    profiles.id(profile(2));
                    status.rollbackToSavepoint(before);
                    assertThat(List.of(profiles.id(profile(2)))).isEqualTo(stored(2));
                }));
    }

    @Test
    void a_committed_number_is_the_same_for_all() {
        inOne(() -> profiles.ids(Set.of(profile(3), profile(4))), false);
        inOne(
                () -> assertThat(List.of(profiles.id(profile(3)), profiles.id(profile(4))))
                        .isEqualTo(List.of(stored(3).getFirst(), stored(4).getFirst())),
                false);
    }
}
