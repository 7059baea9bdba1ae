package fugong.cli;

import static org.assertj.core.api.Assertions.assertThat;

import fugong.DatabaseTest;
import fugong.sample.SampleSize;
import fugong.security.Actor;
import fugong.security.Actors;
import fugong.security.User;
import fugong.security.Users;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/// The smallest demo has no enterprise in Anxi; its people still find a place.
class DemoHamletRoomTest extends DatabaseTest {

    @Autowired
    private ApplicationContext rooms;

    @Test
    void everybody_of_the_sign_in_page_is_there(@TempDir Path home) throws Exception {
        System.setProperty("fugong.regions", "../regions");
        Actors.<Exception>run(Actor.system("demo"), () -> {
            DemoCommand.fill(rooms, SampleSize.HAMLET, home, System.out);
            assertThat(rooms.getBean(Users.class).list(Actors.current(), "", 0, 50))
                    .extracting(User::login)
                    .contains("command", "anxi", "clerk", "liaison", "desk", "home", "partner", "auditor", "admin");
        });
    }
}
